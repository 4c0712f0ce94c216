import { expect, it } from 'vitest'
import { openFolder } from '../../functions/adapters/local/files/data-folder.ts'
import { contents } from '../../functions/archive/contents.ts'
import { Decisions } from '../../functions/store/stories/decisions.ts'
import { StoryLog } from '../../functions/store/stories/story-log.ts'
import { TrialContext } from '../app/context.ts'

it('an export beside a desk at work holds every decision that its desk log has carried out', async () => {
  const trial = new TrialContext()
  for (let n = 0; n < 3; n++) await trial.addStory()
  const installation = openFolder(trial.folder, trial.clock)
  const [decisions, log] = [new Decisions(trial.context.content), new StoryLog(trial.context.content)]
  const at = trial.clock().toISOString()
  let seq = await log.last()
  let number = 0
  const decide = async () => {
    number += 1
    seq += 1
    const act = { is: 'admit', article: { source: 'courier', id: 'article-1' } } as const
    await decisions.append({ number, at, by: 'editor', why: 'On topic.', act })
    await log.append({ seq, at, articles: [], merges: [], decisions: number })
  }

  let [held, carriedOut] = [0, 0]
  for await (const line of contents(installation)) {
    if ('content' in line) {
      const { pk, sk, value } = line.content
      if (pk === 'DECISIONS') held = Math.max(held, Number(sk))
      if (pk === 'DESK') carriedOut = Math.max(carriedOut, (value as { decisions?: number }).decisions ?? 0)
    }
    await decide()
  }
  expect(carriedOut).toBeGreaterThan(0)
  expect(held).toBeGreaterThanOrEqual(carriedOut)
  installation.close()
  await trial.close()
})

import { expect, it } from 'vitest'
import { openFolder } from '../../functions/adapters/local/files/data-folder.ts'
import { archiveLines } from '../../functions/archive/archive-lines.ts'
import { Decisions } from '../../functions/store/stories/decisions.ts'
import { StoryLog } from '../../functions/store/stories/story-log.ts'
import { TrialContext } from '../app/context.ts'

it('An export of a running installation has every decision that its story log says was applied', async () => {
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

  let [exported, applied] = [0, 0]
  for await (const line of archiveLines(installation)) {
    if ('content' in line) {
      const { pk, sk, value } = line.content
      if (pk === 'DECISIONS') exported = Math.max(exported, Number(sk))
      if (pk === 'DESK') applied = Math.max(applied, (value as { decisions?: number }).decisions ?? 0)
    }
    await decide()
  }
  expect(applied).toBeGreaterThan(0)
  expect(exported).toBeGreaterThanOrEqual(applied)
  installation.close()
  await trial.close()
})

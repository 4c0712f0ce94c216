import PostalMime from 'postal-mime'
import { expect, it } from 'vitest'
import { composeNow } from '../../../functions/app/editions/scheduled-edition.ts'
import { sendEditions } from '../../../functions/app/mailings/send-editions.ts'
import type { Act } from '../../../functions/domain/model/decision.ts'
import { Decisions } from '../../../functions/store/stories/decisions.ts'
import { TrialContext } from '../context.ts'

it('An email of an edition that was corrected since it was frozen contains the corrections', async () => {
  const trial = new TrialContext()
  const decide = async (act: Act) => {
    const log = new Decisions(trial.context.content)
    const number = (await log.last()) + 1
    await log.append({ number, at: trial.clock().toISOString(), by: 'ana', why: '', act })
  }
  await trial.addStory()
  await trial.subscribe('ana@example.org')
  const edition = await composeNow(trial.context, 'weekly', '2026-11-20')
  const [story] = edition!.sections.flatMap(({ stories }) => stories)
  trial.later(60)
  await decide({ is: 'correct', story: story!.id, text: 'It was the Senate.' })
  await decide({ is: 'correct-edition', edition: edition!.id, text: 'The link was wrong.' })
  await sendEditions(trial.context)
  const { outbox } = trial.context
  const [path = ''] = await Array.fromAsync(outbox.list(''))
  const { html, text } = await PostalMime.parse((await outbox.read(path))!)
  for (const part of [html, text]) {
    expect(part).toMatch(/corrections/i)
    expect(part).toContain(`${story!.headline}: It was the Senate.`)
    expect(part).toContain('The link was wrong.')
    expect(part).toContain(`/editions/${edition!.id}/`)
  }
  await trial.close()
})

import { expect, it } from 'vitest'
import { composeNow } from '../../../functions/app/editions/scheduled-edition.ts'
import { sendUntilDone } from '../../../functions/app/mailings/send-editions.ts'
import { Decisions } from '../../../functions/store/stories/decisions.ts'
import { Sink } from '../../digest/context.ts'
import { TrialContext } from '../context.ts'

it('A story that is hidden while its edition is sent is in no email that begins a minute later', async () => {
  const trial = new TrialContext()
  const sink = new Sink()
  await trial.addStory()
  await trial.addStory()
  await trial.subscribeAll(Array.from({ length: 400 }, (_, n) => `reader-${n}@example.org`))
  const edition = await composeNow(trial.context, 'weekly', '2026-11-20')
  const { id } = edition!.sections.flatMap(({ stories }) => stories)[0]!
  let hidden = 0
  const texts: { at: number; has: boolean }[] = []
  sink.answer = async ({ raw }) => {
    const text = Buffer.from(raw).toString('latin1').replaceAll('=\r\n', '')
    texts.push({ at: trial.time, has: text.includes(id) })
    if (hidden === 0) {
      hidden = trial.time
      const act = { is: 'hide', story: id } as const
      await new Decisions(trial.context.content).append({
        number: 1,
        at: trial.clock().toISOString(),
        by: 'ana',
        why: '',
        act,
      })
    }
    // Each takes a fifth of a second.
    trial.later(1 / 300)
    return undefined
  }
  await sendUntilDone({ ...trial.context, mailer: sink, sleep: async (ms) => trial.later(ms / 60_000) })
  expect(sink.taken).toHaveLength(400)
  const late = texts.filter(({ at }) => at > hidden + 60_000)
  expect(texts[0]!.has).toBe(true)
  expect(late.length).toBeGreaterThan(10)
  expect(late.filter(({ has }) => has)).toEqual([])
  await trial.close()
})

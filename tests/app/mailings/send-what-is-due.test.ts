import { expect, it } from 'vitest'
import { composeNow } from '../../../functions/app/editions/scheduled-edition.ts'
import { handleRequests } from '../../../functions/app/mailings/handle-requests.ts'
import { sendWhatIsDue } from '../../../functions/app/mailings/send-what-is-due.ts'
import { defaultPreferences } from '../../../functions/domain/model/subscriber.ts'
import type { Table } from '../../../functions/ports/table.ts'
import { Mailings } from '../../../functions/store/editions/mailings.ts'
import { Requests } from '../../../functions/store/subscribers/requests.ts'
import { Sink } from '../../digest/context.ts'
import { TrialContext } from '../context.ts'

it('A draft that fails does not stop an edition from being sent, and a sender that fails does not stop the warning of a late one', async () => {
  const trial = new TrialContext({ editors: ['editor@example.org'] })
  const run = () => ({ until: new Date(trial.time + 60_000), lateAfterHours: 6 })
  const events = () => trial.logged.map(({ event }) => event)
  // Some hours before the next edition, when its draft is due.
  trial.time = Date.parse('2026-11-20T02:00:00Z')
  await trial.subscribe('ana@example.org')
  await trial.addStory()
  await composeNow(trial.context, 'weekly', '2026-11-19')
  const sink = new Sink()
  const context = { ...trial.context, mailer: sink }
  // The key by which links to the draft are signed is gone.
  const broken = { ...context, keys: { ...context.keys, address: undefined as never } }
  await sendWhatIsDue(broken, run())
  expect(events()).toContain('draft failed and will be retried')
  expect(sink.to).toEqual(['ana@example.org'])

  await new Mailings(context.subscribers).change('2026-11-19', ({ completedAt: _, ...sending }) => ({
    ...sending,
    state: 'sending',
  }))
  trial.later(7 * 60)
  const { subscribers: table } = context
  const subscribers: Table = {
    get: (keys) => table.get(keys),
    query: (pk, range) => table.query(pk, range),
    write: () => Promise.reject(new Error('The table takes no writes.')),
  }
  await sendWhatIsDue({ ...context, subscribers }, run())
  expect(events()).toContain('send failed and will be retried')
  expect(events()).toContain('edition late')
  await trial.close()
})

it('A confirmation that was refused is tried again each minute once its pause is over, and one that fails stops no other.', async () => {
  const trial = new TrialContext()
  const sink = new Sink()
  const context = { ...trial.context, mailer: sink }
  const requests = new Requests(context.subscribers, context.clock, context.newId)
  const minute = async () => {
    await sendWhatIsDue(context, { until: new Date(trial.time + 60_000), lateAfterHours: 6 })
    trial.later(1)
  }
  const messages = []
  for (const email of ['ana@example.org', 'bo@example.org']) {
    const at = context.clock().toISOString()
    messages.push(
      await requests.add({ kind: 'subscribe', email, preferences: defaultPreferences, form: 'test', at }),
    )
  }
  // Requests with a message in the queue are left to the queue.
  await minute()
  expect(sink.to).toEqual([])
  sink.answer = () => ({ kind: 'refused', reason: 'SMTP 451 4.7.1 at RCPT TO', next: 'later' })
  for (const message of messages) await handleRequests(message, context)
  await minute()
  sink.answer = ({ to }) => {
    if (to === 'ana@example.org') throw new Error('The mailer is broken.')
    return undefined
  }
  await minute()
  expect(sink.to).toEqual(['bo@example.org'])
  sink.answer = () => undefined
  await minute()
  expect(sink.to).toEqual(['ana@example.org', 'bo@example.org'])
  for (let n = 0; n < 5; n++) await minute()
  expect(sink.taken).toHaveLength(2)
  await trial.close()
})

/** Adds `count` sign-ups whose confirmation was refused and whose pause is over. */
async function putOff(trial: TrialContext, sink: Sink, count: number) {
  const context = { ...trial.context, mailer: sink }
  const requests = new Requests(context.subscribers, context.clock, context.newId)
  sink.answer = () => ({ kind: 'refused', reason: 'SMTP 451 4.7.1 at RCPT TO', next: 'later' })
  for (let n = 0; n < count; n++) {
    const at = context.clock().toISOString()
    const email = `reader${n}@example.org`
    await handleRequests(
      await requests.add({ kind: 'subscribe', email, preferences: defaultPreferences, form: 'test', at }),
      context,
    )
  }
  trial.later(2)
  return context
}

it('Two minutes that overlap email each person once.', async () => {
  const trial = new TrialContext()
  const sink = new Sink()
  const context = await putOff(trial, sink, 5)
  const minute = () => sendWhatIsDue(context, { until: new Date(trial.time + 60_000), lateAfterHours: 6 })
  let other: Promise<void> | undefined
  sink.answer = async () => {
    if (other) return undefined
    // While the first email is under way, another minute begins and sees the same.
    other = minute()
    await other
    return undefined
  }
  await minute()
  await other
  expect(sink.to).toEqual([0, 1, 2, 3, 4].map((n) => `reader${n}@example.org`))
  await trial.close()
})

it('Confirmations take no more than half of the time, so that an edition continues.', async () => {
  const trial = new TrialContext()
  const sink = new Sink()
  const context = await putOff(trial, sink, 5)
  // Each takes as long as a mail server that does not answer.
  sink.answer = () => {
    trial.later(0.5)
    return { kind: 'refused', reason: 'SMTP ETIMEDOUT at connection', next: 'wait' }
  }
  const start = trial.time
  await sendWhatIsDue(context, { until: new Date(start + 4 * 60_000), lateAfterHours: 6 })
  expect(trial.time - start).toBe(2 * 60_000)
  await trial.close()
})

import { expect, it } from 'vitest'
import { composeNow } from '../../../functions/app/editions/scheduled-edition.ts'
import { handle } from '../../../functions/app/mailings/handle-requests.ts'
import { mailWhatIsDue } from '../../../functions/app/mailings/send-what-is-due.ts'
import type { Preferences } from '../../../functions/domain/model/subscriber.ts'
import type { Table } from '../../../functions/ports/table.ts'
import { Sendings } from '../../../functions/store/editions/mailings.ts'
import { Requests } from '../../../functions/store/subscribers/requests.ts'
import { Sink } from '../../digest/context.ts'
import { TrialHome } from '../context.ts'

it('A draft that fails keeps no edition from being mailed, and a sender that fails no late one from being told', async () => {
  const trial = new TrialHome({ editors: ['editor@example.org'] })
  const turn = () => ({ until: new Date(trial.time + 60_000), lateAfterHours: 6 })
  const told = () => trial.logged.map(({ event }) => event)
  // Some hours before the next one is due, whose draft is to be mailed.
  trial.time = Date.parse('2026-11-20T02:00:00Z')
  await trial.subscribe('ana@example.org')
  await trial.addStory()
  await composeNow(trial.home, 'weekly', '2026-11-19')
  const sink = new Sink()
  const home = { ...trial.home, mailer: sink }
  // The key by which links to the draft are signed is gone.
  const broken = { ...home, keys: { ...home.keys, address: undefined as never } }
  await mailWhatIsDue(broken, turn())
  expect(told()).toContain('draft failed and is tried again')
  expect(sink.to).toEqual(['ana@example.org'])

  await new Sendings(home.subscribers).change('2026-11-19', ({ completedAt: _, ...sending }) => ({
    ...sending,
    state: 'sending',
  }))
  trial.later(7 * 60)
  const { subscribers: table } = home
  const subscribers: Table = {
    get: (keys) => table.get(keys),
    query: (pk, range) => table.query(pk, range),
    write: () => Promise.reject(new Error('The table takes no writes.')),
  }
  await mailWhatIsDue({ ...home, subscribers }, turn())
  expect(told()).toContain('send failed and is tried again')
  expect(told()).toContain('edition late')
  await trial.close()
})

it('A confirmation that nobody took is taken up each minute once its pause is over, and one that fails stops no other.', async () => {
  const trial = new TrialHome()
  const sink = new Sink()
  const home = { ...trial.home, mailer: sink }
  const requests = new Requests(home.subscribers, home.clock, home.newId)
  const preferences: Preferences = { topics: [], places: [], frequency: 'weekly', language: 'en' }
  const minute = async () => {
    await mailWhatIsDue(home, { until: new Date(trial.time + 60_000), lateAfterHours: 6 })
    trial.later(1)
  }
  const messages = []
  for (const email of ['ana@example.org', 'bo@example.org']) {
    const at = home.clock().toISOString()
    messages.push(await requests.add({ kind: 'subscribe', email, preferences, form: 'test', at }))
  }
  // What still lies in the queue is the queue's.
  await minute()
  expect(sink.to).toEqual([])
  sink.answer = () => ({ is: 'refused', reason: 'SMTP 451 4.7.1 at RCPT TO', next: 'later' })
  for (const message of messages) await handle(message, home)
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

/** Confirmations that nobody took, of so many people, whose pause is over. */
async function putOff(trial: TrialHome, sink: Sink, count: number) {
  const home = { ...trial.home, mailer: sink }
  const requests = new Requests(home.subscribers, home.clock, home.newId)
  const preferences: Preferences = { topics: [], places: [], frequency: 'weekly', language: 'en' }
  sink.answer = () => ({ is: 'refused', reason: 'SMTP 451 4.7.1 at RCPT TO', next: 'later' })
  for (let n = 0; n < count; n++) {
    const at = home.clock().toISOString()
    const email = `reader${n}@example.org`
    await handle(await requests.add({ kind: 'subscribe', email, preferences, form: 'test', at }), home)
  }
  trial.later(2)
  return home
}

it('Two minutes that overlap email each person once.', async () => {
  const trial = new TrialHome()
  const sink = new Sink()
  const home = await putOff(trial, sink, 5)
  const minute = () => mailWhatIsDue(home, { until: new Date(trial.time + 60_000), lateAfterHours: 6 })
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

it('Confirmations take no more than half of a turn, so that an edition goes on.', async () => {
  const trial = new TrialHome()
  const sink = new Sink()
  const home = await putOff(trial, sink, 5)
  // Each takes as long as a carrier that does not answer.
  sink.answer = () => {
    trial.later(0.5)
    return { is: 'refused', reason: 'SMTP ETIMEDOUT at connection', next: 'wait' }
  }
  const start = trial.time
  await mailWhatIsDue(home, { until: new Date(start + 4 * 60_000), lateAfterHours: 6 })
  expect(trial.time - start).toBe(2 * 60_000)
  await trial.close()
})

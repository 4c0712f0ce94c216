import PostalMime from 'postal-mime'
import { beforeEach, describe, expect, it } from 'vitest'
import { SqliteTable } from '../../../functions/adapters/local/sqlite/sqlite-table.ts'
import { freezeAudience } from '../../../functions/digest/deliver/audience.ts'
import { claim } from '../../../functions/digest/deliver/claim.ts'
import { cancel, pause, resume } from '../../../functions/digest/deliver/control.ts'
import { applyFeedback } from '../../../functions/digest/deliver/feedback.ts'
import { runSender } from '../../../functions/digest/deliver/sender.ts'
import { welcome } from '../../../functions/digest/deliver/welcome.ts'
import type { Edition } from '../../../functions/domain/model/edition.ts'
import { shardOf } from '../../../functions/store/subscribers/subscribers.ts'
import { SenderContext } from '../context.ts'
import { edition, everything } from '../fixtures.ts'
import { week } from '../week.ts'

describe('sending an edition', () => {
  let context: SenderContext
  beforeEach(() => {
    context = new SenderContext()
    context.add(week)
  })

  const begin = () => freezeAudience(week, context.deps())
  const run = () => runSender(context.deps())
  const states = async () => {
    await context.finish()
    return context.reports.at(-1)?.states
  }

  it('sends to every active subscriber once and excludes the others with the reason', async () => {
    await context.subscribeMany(120)
    const gone = await context.subscribe('gone@example.org', { state: 'unsubscribed' })
    await begin()
    await run()
    expect(new Set(context.sink.to).size).toBe(120)
    expect(context.sink.taken).toHaveLength(120)
    expect(await context.row(week.id, gone)).toMatchObject({ state: 'excluded', reason: 'unsubscribed' })
    expect(context.reports).toEqual([
      {
        edition: week.id,
        total: 121,
        states: { accepted: 120, excluded: 1 },
        reasons: { excluded: { unsubscribed: 1 } },
        bounced: [],
      },
    ])
  })

  it('sends nothing in a second run, nor when the audience is frozen again', async () => {
    await context.subscribeMany(5)
    await begin()
    await run()
    await context.subscribe('late@example.org')
    await begin()
    await run()
    expect(context.sink.taken).toHaveLength(5)
  })

  it('sends only to subscribers who want this frequency', async () => {
    await context.subscribe('daily@example.org', { preferences: { ...everything, frequency: 'daily' } })
    await context.subscribe('weekly@example.org')
    await begin()
    await run()
    expect(context.sink.to).toEqual(['weekly@example.org'])
  })

  it('excludes a reader who unsubscribes while it is under way', async () => {
    const ids = await context.subscribeMany(160)
    await begin()
    const last = ids.toSorted((a, b) => (shardOf(a) + a < shardOf(b) + b ? -1 : 1)).at(-1) ?? ''
    context.sink.answer = async (_, attempt) => {
      if (attempt === 1) await context.unsubscribe(last)
      return undefined
    }
    await run()
    expect(context.sink.taken).toHaveLength(159)
    expect(await context.row(week.id, last)).toMatchObject({ state: 'excluded', reason: 'unsubscribed' })
  })

  it('does not claim the row of a reader who unsubscribes between being read and being claimed', async () => {
    const id = await context.subscribe('ana@example.org')
    await begin()
    const [row] = await context.deliveries.get(week.id, [id])
    const slow = { ...context.deps(), subscribers: context.leavingWhileRead(id) }
    expect(row && (await claim([row], slow)).claimed).toEqual([])
    expect((await context.row(week.id, id))?.state).toBe('queued')
    await run()
    expect(context.sink.taken).toEqual([])
  })

  it('never sends again if the reply was lost, and lets an event settle it', async () => {
    const [id = ''] = await context.subscribeMany(1)
    await begin()
    context.sink.answer = () => ({ kind: 'lost', reason: 'no reply' })
    await run()
    expect(await context.row(week.id, id)).toMatchObject({ state: 'uncertain', reason: 'no reply' })
    context.sink.answer = () => undefined
    context.later(600)
    await run()
    expect(context.sink.taken).toHaveLength(1)
    await applyFeedback({ kind: 'delivered', subscriber: id, edition: week.id }, context.deps())
    expect(await context.row(week.id, id)).toMatchObject({ state: 'delivered' })
  })

  it('continues after a reader who is refused, and says why', async () => {
    await context.subscribeMany(20)
    await begin()
    context.sink.answer = ({ to }) =>
      to === 'reader7@example.org' ? { kind: 'refused', reason: 'no such mailbox', next: 'never' } : undefined
    expect(await states()).toEqual({ accepted: 19, failed: 1 })
    expect(context.reports[0]?.reasons).toEqual({ failed: { 'no such mailbox': 1 } })
  })

  it('continues after a reader whose email cannot be written', async () => {
    await context.subscribeMany(3)
    await begin()
    const { writer } = context.deps()
    const write: typeof writer = (of) => async (claimed) => {
      if (claimed.email === 'reader1@example.org') throw new Error('The mail is broken.')
      return writer(of)(claimed)
    }
    await runSender(context.deps({ writer: write }))
    expect(context.reports[0]?.states).toEqual({ accepted: 2, failed: 1 })
  })

  it('tries temporarily refused emails again with growing pauses, and gives up after 48 hours', async () => {
    await context.subscribeMany(2)
    await begin()
    const tries: number[] = []
    context.sink.answer = ({ to }) => {
      if (to !== 'reader0@example.org') return undefined
      tries.push((context.time - start) / 60_000)
      return { kind: 'refused', reason: 'mailbox busy', next: 'later' }
    }
    const start = context.time
    for (let minute = 0; minute <= 50 * 60; minute += minute < 200 ? 1 : 64) {
      context.time = start + minute * 60_000
      await run()
    }
    expect(tries.slice(0, 9)).toEqual([0, 1, 3, 7, 15, 31, 63, 127, 191])
    expect(tries.at(-1)).toBeGreaterThanOrEqual(48 * 60)
    expect(tries.at(-1)).toBeLessThan(48 * 60 + 65)
    expect(context.reports.at(-1)?.states).toEqual({ accepted: 1, failed: 1 })
    expect(context.reports.at(-1)?.reasons).toEqual({ failed: { 'mailbox busy, for 48 hours': 1 } })
  })

  it('does not count the hours in which the machine was off', async () => {
    for (const next of ['later', 'wait'] as const) {
      context = new SenderContext()
      context.add(week)
      const ids = await context.subscribeMany(2)
      await begin()
      context.sink.answer = () => ({ kind: 'refused', reason: 'SMTP 451 4.7.1 at RCPT TO', next })
      await run()
      context.later(49 * 60)
      await run()
      expect((await context.mailings.get(week.id))?.state).toBe('sending')
      for (const id of ids) expect((await context.row(week.id, id))?.state).toBe('queued')
      context.sink.answer = () => undefined
      context.later(5)
      await run()
      expect(context.sink.taken).toHaveLength(2)
    }
  })

  it.each(['later', 'wait'] as const)(
    'continues after a clock that was a month ahead, if the answer was %s',
    async (next) => {
      await context.subscribeMany(2)
      await begin()
      context.later(30 * 24 * 60)
      context.sink.answer = () => ({ kind: 'refused', reason: 'no', next })
      await run()
      context.later(-30 * 24 * 60)
      context.sink.answer = () => undefined
      await run()
      expect(context.sink.taken).toHaveLength(2)
    },
  )

  it('continues at once when it is resumed while it waits for the mail server', async () => {
    await context.subscribeMany(2)
    await begin()
    context.sink.answer = () => ({ kind: 'refused', reason: 'no', next: 'wait' })
    await run()
    context.sink.answer = () => undefined
    await run()
    expect(context.sink.taken).toEqual([])
    await resume(week.id, context.mailings)
    await run()
    expect(context.sink.taken).toHaveLength(2)
    await expect(resume(week.id, context.mailings)).rejects.toThrow(
      "can't be resumed, because it is complete",
    )
  })

  it('gives up a mailbox that is always throttled after 48 hours, and no sooner', async () => {
    const [id = ''] = await context.subscribeMany(1)
    await begin()
    context.sink.answer = () => ({ kind: 'throttled', limit: 'rate' })
    for (let minute = 0; minute < 48 * 60; minute += 65) {
      await run()
      expect((await context.row(week.id, id))?.state).toBe('queued')
      context.later(65)
    }
    expect(await states()).toEqual({ failed: 1 })
  })

  it('continues with a row that an older release counted, from its next refusal', async () => {
    const [id = ''] = await context.subscribeMany(1)
    await begin()
    const [row] = await context.deliveries.get(week.id, [id])
    const claimedAt = new Date(context.time - 90 * 60_000).toISOString()
    await context.deliveries.put(
      [{ ...row!, delivery: { ...row!.delivery, attempts: 11, claimedAt } }],
      context.clock(),
    )
    context.sink.answer = () => ({ kind: 'throttled', limit: 'rate' })
    await run()
    expect(await context.row(week.id, id)).toMatchObject({ state: 'queued', attempts: 12 })
    context.sink.answer = () => undefined
    expect(await states()).toEqual({ accepted: 1 })
  })

  it('slows down when it is throttled and reaches everybody once', async () => {
    await context.subscribeMany(40)
    await begin()
    context.sink.perSecond = 14
    context.sink.answer = (_, attempt) =>
      attempt % 7 === 0 ? { kind: 'throttled', limit: 'rate' } : undefined
    expect(await states()).toEqual({ accepted: 40 })
    expect(new Set(context.sink.to).size).toBe(40)
  })

  it('stays below the rate that the mail server allows', async () => {
    await context.subscribeMany(60)
    await begin()
    context.sink.perSecond = 14
    const start = context.time
    await run()
    const seconds = (context.time - start) / 1000
    expect(60 / seconds).toBeLessThan(11)
    expect(60 / seconds).toBeGreaterThan(9)
  })

  it('stops at the daily limit with a reserve for confirmations, and continues the next day', async () => {
    await context.subscribeMany(100)
    await begin()
    context.sink.remaining = 60
    expect(await run()).toEqual([{ kind: 'stopped', because: 'daily' }])
    expect(context.sink.taken).toHaveLength(54)
    context.sink.remaining = 200
    await run()
    expect(new Set(context.sink.to).size).toBe(100)
    expect(context.sink.taken).toHaveLength(100)
  })

  it('returns its claims when the mail server reports its daily limit', async () => {
    const ids = await context.subscribeMany(30)
    await begin()
    context.sink.answer = (_, attempt) => (attempt > 5 ? { kind: 'throttled', limit: 'daily' } : undefined)
    expect(await run()).toMatchObject([{ kind: 'stopped', because: 'daily' }])
    const rows = await context.deliveries.get(week.id, ids)
    expect(rows.filter((row) => row?.delivery.state === 'queued')).toHaveLength(25)
    const stored = await context.subscribers.get(ids)
    expect(stored.filter((one) => one?.subscriber.claims[week.id])).toHaveLength(5)
  })

  it('waits with growing pauses while the mail server can’t be reached, and then continues with everybody', async () => {
    await context.subscribeMany(20)
    await begin()
    const tries: number[] = []
    const start = context.time
    context.sink.answer = () => {
      const minute = (context.time - start) / 60_000
      if (tries.at(-1) !== minute) tries.push(minute)
      return { kind: 'refused', reason: 'SMTP ECONNECTION at connection', next: 'wait' }
    }
    for (let minute = 0; minute < 100; minute++) {
      await run()
      context.later(1)
    }
    expect(tries).toEqual([0, 1, 3, 7, 15, 31, 63])
    expect(context.events).toContain('mail server accepts no email for now, will be retried')
    context.sink.answer = () => undefined
    await context.finish()
    expect(context.sink.taken).toHaveLength(20)
    expect((await context.mailings.get(week.id))?.wait).toBeUndefined()
  })

  it('pauses for the operator if no email could be sent for 48 hours, and loses nobody', async () => {
    await context.subscribeMany(20)
    await begin()
    context.sink.answer = () => ({
      kind: 'refused',
      reason: 'The mail server could not be reached',
      next: 'wait',
    })
    for (let hour = 0; hour < 51; hour++) {
      await run()
      context.later(65)
    }
    const { state, reason } = (await context.mailings.get(week.id))!
    expect(state).toBe('paused')
    expect(reason).toContain('No email could be sent for 48 hours: fix the cause, then resume the edition')
    context.sink.answer = () => undefined
    await resume(week.id, context.mailings)
    expect(await states()).toEqual({ accepted: 20 })
  })

  it('pauses and says why when the mail server refuses everything, and continues when resumed', async () => {
    await context.subscribeMany(30)
    await begin()
    context.sink.answer = () => ({
      kind: 'refused',
      reason: 'sending is paused for this account',
      next: 'stop',
    })
    await run()
    expect(await context.mailings.get(week.id)).toMatchObject({
      state: 'paused',
      reason: 'sending is paused for this account',
    })
    context.sink.answer = () => undefined
    await run()
    expect(context.sink.taken).toEqual([])
    await resume(week.id, context.mailings)
    await run()
    expect(context.sink.taken).toHaveLength(30)
  })

  it('pauses on command before the next batch', async () => {
    await context.subscribeMany(120)
    await begin()
    context.sink.answer = async (_, attempt) => {
      if (attempt === 1) await pause(week.id, context.mailings)
      return undefined
    }
    expect(await run()).toEqual([{ kind: 'stopped', because: 'command' }])
    expect(context.sink.taken).toHaveLength(50)
    await resume(week.id, context.mailings)
    await run()
    expect(context.sink.taken).toHaveLength(120)
  })

  it('cancels the remaining emails for good', async () => {
    await context.subscribeMany(120)
    await begin()
    context.sink.answer = async (_, attempt) => {
      if (attempt === 1) await cancel(week.id, context.mailings)
      return undefined
    }
    await run()
    expect(await states()).toEqual({ accepted: 50, cancelled: 70 })
    await expect(resume(week.id, context.mailings)).rejects.toThrow(
      "can't be resumed, because it is canceled",
    )
  })

  it('sends nothing that was claimed more than 30 seconds ago', async () => {
    await context.subscribeMany(50)
    await begin()
    const ages: number[] = []
    // One after the other, so that each takes its own time.
    context.sink.atOnce = 1
    context.sink.answer = async ({ tags }) => {
      const at = context.time
      const row = await context.row(week.id, tags.subscriber ?? '')
      ages.push(at - Date.parse(row?.claimedAt ?? ''))
      context.time += 4_000
      return undefined
    }
    expect(await states()).toEqual({ accepted: 50 })
    expect(Math.max(...ages)).toBeLessThanOrEqual(30_000)
    expect(new Set(context.sink.to).size).toBe(50)
  })

  it('does not send without a postal address', async () => {
    await context.subscribeMany(2)
    await begin()
    const ends = await runSender(context.deps({ writer: context.writerWithout('postalAddress') }))
    expect(ends).toEqual([{ kind: 'failed' }])
    expect(context.errors).toEqual([{ edition: week.id, error: expect.stringContaining('postal address') }])
    expect(context.sink.taken).toEqual([])
  })

  it('sends newer editions although an older one is broken, and logs what to do about that one', async () => {
    await context.subscribeMany(3)
    await begin()
    const next = context.add(edition(week.sections, { id: '2026-11-27', frozenAt: '2026-11-27T13:00:00Z' }))
    await freezeAudience(next, context.deps())
    const lost = async (id: string) => {
      if (id === week.id) throw new Error('It has lost its file: restore it from the backup.')
      return next
    }
    const ends = await runSender(context.deps({ edition: lost }))
    expect(ends?.map(({ kind }) => kind)).toEqual(['failed', 'complete'])
    expect(context.sink.taken.map(({ tags }) => tags.edition)).toEqual(Array(3).fill('2026-11-27'))
    expect(context.errors).toEqual([{ edition: week.id, error: expect.stringContaining('restore it') }])
    await run()
    expect(context.sink.taken).toHaveLength(6)
  })

  it('cancels an edition that is missing', async () => {
    await context.subscribeMany(3)
    await begin()
    await cancel(week.id, context.mailings)
    await runSender(context.deps({ edition: async () => undefined }))
    expect((await context.mailings.get(week.id))?.state).toBe('cancelled')
  })

  it('starts a new list slowly and doubles its emails each day', async () => {
    await context.subscribeMany(1200)
    await begin()
    const deps = context.deps({ pace: { firstDay: 500 } })
    await runSender(deps)
    expect(context.sink.taken).toHaveLength(500)
    await runSender(deps)
    expect(context.sink.taken).toHaveLength(500)
    context.later(24 * 60)
    await runSender(deps)
    expect(context.sink.taken).toHaveLength(1200)
  })

  it('starts slowly again when a list grows by an import, at twice the emails of the busiest day', async () => {
    const deps = context.deps({ pace: { firstDay: 500 } })
    await deps.dayCounts.add('2026-10-02', 900)
    await deps.dayCounts.add('2026-11-13', 300)
    await context.subscribeMany(2000)
    await begin()
    await runSender(deps)
    expect(context.sink.taken).toHaveLength(1800)
    context.later(24 * 60)
    await runSender(deps)
    expect(context.sink.taken).toHaveLength(2000)
  })

  it('does nothing while another sender is running', async () => {
    await context.subscribeMany(20)
    await begin()
    const both = await Promise.all([run(), run()])
    expect(both.filter((results) => results === undefined)).toHaveLength(1)
    expect(context.sink.taken).toHaveLength(20)
  })

  it('sends no email twice although two senders run at once, their clocks an hour apart', async () => {
    await context.subscribeMany(200)
    await begin()
    const ahead = () => new Date(context.time + 3_600_000)
    const without = (clock = context.clock) =>
      context.deps({ clock, table: new SqliteTable(':memory:', clock) })
    await Promise.all([runSender(without()), runSender(without(ahead))])
    await context.finish()
    expect(new Set(context.sink.to).size).toBe(context.sink.taken.length)
    const { accepted = 0, uncertain = 0 } = context.reports.at(-1)?.states ?? {}
    expect(accepted + uncertain).toBe(200)
  })
})

describe('a claim without an outcome', () => {
  it('is uncertain if the subscriber’s item has it, and queued again if not', async () => {
    const context = new SenderContext()
    context.add(week)
    const [shown = '', unshown = ''] = await context.subscribeMany(2)
    await freezeAudience(week, context.deps())
    const [row] = await context.deliveries.get(week.id, [shown])
    if (row) await claim([row], context.deps())
    await context.claimRowOnly(week.id, unshown)
    await runSender(context.deps())
    expect(context.sink.taken).toEqual([])
    context.later(3)
    await runSender(context.deps())
    expect(await context.row(week.id, shown)).toMatchObject({
      state: 'uncertain',
      reason: 'the sender stopped',
    })
    expect(await context.row(week.id, unshown)).toMatchObject({ state: 'accepted' })
    expect(context.sink.taken).toHaveLength(1)
  })
})

describe('A subscriber who just confirmed', () => {
  let context: SenderContext
  const deps = (...editions: Edition[]) => ({
    ...context.deps(),
    async *newestFirst(frequency: Edition['frequency']) {
      yield* editions.filter((edition) => edition.frequency === frequency)
    },
  })
  beforeEach(() => {
    context = new SenderContext()
    context.add(week)
  })

  it('gets the latest edition at once, and only once', async () => {
    await context.subscribeMany(20)
    await freezeAudience(week, context.deps())
    await runSender(context.deps())
    const id = await context.subscribe('new@example.org')
    expect(await welcome(id, deps(week))).toBe(true)
    expect(await welcome(id, deps(week))).toBe(true)
    await runSender(context.deps())
    expect(await welcome(id, deps(week))).toBe(false)
    await runSender(context.deps())
    expect(context.sink.to.filter((to) => to === 'new@example.org')).toHaveLength(1)
    expect(context.sink.taken).toHaveLength(21)
    expect(context.reports).toHaveLength(1)
  })

  it('gets it although they had not confirmed when the audience was frozen', async () => {
    const id = await context.subscribe('new@example.org', { state: 'pending' })
    await freezeAudience(week, context.deps())
    await runSender(context.deps())
    expect(await context.row(week.id, id)).toMatchObject({ state: 'excluded', reason: 'pending' })
    await context.subscribe('new@example.org')
    expect(await welcome(id, deps(week))).toBe(true)
    await runSender(context.deps())
    expect(context.sink.to).toEqual(['new@example.org'])
  })

  it('is not forgotten when the sender is about to close the edition', async () => {
    await context.subscribeMany(3)
    await freezeAudience(week, context.deps())
    context.sink.answer = async (_, attempt) => {
      if (attempt === 3) await welcome(await context.subscribe('new@example.org'), deps(week))
      return undefined
    }
    await context.finish()
    expect(context.sink.to).toContain('new@example.org')
    expect(context.sink.taken).toHaveLength(4)
  })

  it('does not get an edition again that they got before they left and came back', async () => {
    const id = await context.subscribe('back@example.org')
    await freezeAudience(week, context.deps())
    await runSender(context.deps())
    expect(await welcome(id, deps(week))).toBe(false)
  })

  it('does not start sending the edition to everybody', async () => {
    await context.subscribeMany(5)
    const id = await context.subscribe('new@example.org')
    await welcome(id, deps(week))
    await runSender(context.deps())
    expect(context.sink.to).toEqual(['new@example.org'])
    await freezeAudience(week, context.deps())
    await runSender(context.deps())
    expect(new Set(context.sink.to).size).toBe(6)
    expect(context.sink.taken).toHaveLength(6)
  })

  it('gets the last edition with stories instead of a note that there were none', async () => {
    const id = await context.subscribe('new@example.org')
    const quiet = edition([], { id: '2026-12-18', frozenAt: '2026-12-18T13:00:00Z' })
    expect(await welcome(id, deps(quiet))).toBe(false)
    expect(await welcome(id, deps(quiet, week))).toBe(true)
    expect((await context.row(week.id, id))?.state).toBe('queued')
  })

  it('gets the weekly edition if they want it daily and there is no daily one yet, or only an older one', async () => {
    const daily = (id: string, frozenAt: string) =>
      context.add(edition(week.sections, { id, frequency: 'daily', frozenAt }))
    const wanting = (email: string) =>
      context.subscribe(email, { preferences: { ...everything, frequency: 'daily' } })
    const old = daily('2026-11-19-daily', '2026-11-19T13:00:00Z')
    const fresh = daily('2026-11-21-daily', '2026-11-21T13:00:00Z')
    const [ana, bo, cy] = [
      await wanting('ana@example.org'),
      await wanting('bo@example.org'),
      await wanting('cy@example.org'),
    ]
    await welcome(ana, deps(week))
    await welcome(bo, deps(old, week))
    await welcome(cy, deps(fresh, old, week))
    expect((await context.row(week.id, ana))?.state).toBe('queued')
    expect((await context.row(week.id, bo))?.state).toBe('queued')
    expect((await context.row(fresh.id, cy))?.state).toBe('queued')
  })

  it('reads at the top of that email that it is the latest edition, and in no later one', async () => {
    await context.subscribe('new@example.org', { confirmedAt: '2026-11-20T14:00:00Z' })
    const next = context.add(edition(week.sections, { id: '2026-11-27', frozenAt: '2026-11-27T13:00:00Z' }))
    for (const one of [week, next]) await freezeAudience(one, context.deps())
    await context.finish()
    const texts = await Promise.all(
      context.sink.taken.map(async ({ raw }) => (await PostalMime.parse(raw)).text),
    )
    expect(texts.map((text) => text?.includes('Welcome. This is the latest edition'))).toEqual([true, false])
  })
})

import { beforeEach, describe, expect, it } from 'vitest'
import { SqliteTable } from '../../../functions/adapters/local/sqlite/sqlite-table.ts'
import { claim } from '../../../functions/digest/deliver/claim.ts'
import { resume } from '../../../functions/digest/deliver/control.ts'
import { applyFeedback } from '../../../functions/digest/deliver/feedback.ts'
import { runSender } from '../../../functions/digest/deliver/sender.ts'
import { shardOf } from '../../../functions/store/subscribers/subscribers.ts'
import { mailingOf, SenderContext } from '../context.ts'
import { everything } from '../fixtures.ts'
import { week } from '../week.ts'

describe('sending an edition', () => {
  let context: SenderContext
  beforeEach(() => {
    context = new SenderContext()
    context.add(week)
  })

  const { begin, run, states } = mailingOf(week, () => context)

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

import { beforeEach, describe, expect, it } from 'vitest'
import { freezeAudience } from '../../../functions/digest/deliver/audience.ts'
import { cancel, pause, resume } from '../../../functions/digest/deliver/control.ts'
import { runSender } from '../../../functions/digest/deliver/sender.ts'
import { mailingOf, SenderContext } from '../context.ts'
import { edition } from '../fixtures.ts'
import { week } from '../week.ts'

describe('The pace of an edition, and what stops it', () => {
  let context: SenderContext
  beforeEach(() => {
    context = new SenderContext()
    context.add(week)
  })

  const { begin, run, states } = mailingOf(week, () => context)

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
})

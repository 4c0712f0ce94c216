import { describe, expect, it } from 'vitest'
import { type Pace, paceOf, readDailyQuota } from '../../../functions/digest/deliver/daily-quota.ts'
import type { DayCounts } from '../../../functions/store/editions/day-counts.ts'

const clock = () => new Date('2026-11-20T13:00:00Z')

/** The quota of a day, after days of which the busiest had `mostBefore` emails. */
async function quotaOf(
  pace: Pace,
  server: { perSecond: number; remaining: number },
  counts = { mostBefore: 0, sent: 0 },
) {
  const dayCounts = { read: async () => counts, add: async () => {} } as unknown as DayCounts
  const mailer = { quota: async () => server, send: async () => ({ kind: 'withheld' as const }) }
  const { perSecond, left } = await readDailyQuota({ mailer, dayCounts, clock, pace })
  return { perSecond, left: left() }
}

const unlimited = { perSecond: Infinity, remaining: Infinity }

describe('The emails of a day', () => {
  it('go out at seven tenths of the rate that the mail server allows', async () => {
    expect(await quotaOf({}, { perSecond: 14, remaining: 50_000 })).toMatchObject({
      perSecond: expect.closeTo(9.8, 5),
    })
  })

  it('go out at the rate that the operator set, unless the mail server allows less', async () => {
    expect((await quotaOf({ perSecond: 3 }, { perSecond: 14, remaining: 50_000 })).perSecond).toBe(3)
    expect((await quotaOf({ perSecond: 100 }, { perSecond: 10, remaining: 50_000 })).perSecond).toBe(7)
    expect((await quotaOf({ perSecond: 100 }, unlimited)).perSecond).toBe(100)
  })

  it.each([
    ['on the first day are as many as the operator set', { mostBefore: 0, sent: 0 }, 2000],
    ['on a later day are as many while twice the busiest day is less', { mostBefore: 900, sent: 0 }, 2000],
    ['on a later day are twice as many as on the busiest day before', { mostBefore: 2000, sent: 0 }, 4000],
    ['are what is left after the ones that were sent already', { mostBefore: 0, sent: 1500 }, 500],
  ])('%s', async (_, counts, left) => {
    expect((await quotaOf({ firstDay: 2000 }, unlimited, counts)).left).toBe(left)
  })

  it('are never more than the mail server allows, with fifty left for confirmations', async () => {
    const quota = await quotaOf({ firstDay: 100_000 }, { perSecond: 14, remaining: 1000 })
    expect(quota.left).toBe(950)
  })

  it('are 500 on the first day if the operator sets nothing', () => {
    const mail = { from: 'digest@example.org', postalAddress: '1 Main Street' }
    expect(paceOf({ mail })).toEqual({ firstDay: 500 })
    expect(paceOf({ mail: { ...mail, perSecond: 2, firstDay: 9 } })).toEqual({ perSecond: 2, firstDay: 9 })
  })
})

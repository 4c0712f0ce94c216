import fc from 'fast-check'
import { expect, it } from 'vitest'
import type { DeliveryState } from '../../functions/domain/model/delivery.ts'
import { progressOf, remainingMs } from '../../functions/operators/readers/mailing-progress.ts'
import { type Mailing, START } from '../../functions/store/editions/mailings.ts'

const HOUR = 3_600_000
const began = new Date('2026-11-20T12:00:00.000Z')
const sending: Mailing = {
  edition: '2026-11-20',
  state: 'sending',
  startedAt: began.toISOString(),
  frozen: true,
  joined: 0,
  mark: START,
}
const after = (hours: number) => new Date(began.getTime() + hours * HOUR)
const progress = progressOf({
  total: 100,
  states: { queued: 70, claimed: 5, accepted: 10, delivered: 8, bounced: 2, failed: 5 },
  reasons: { queued: { 'SMTP 421': 3, 'SMTP 451': 4 }, failed: { 'SMTP 550': 5 } },
})

it('Sums up the counts of a mailing', () => {
  expect(progress).toEqual({ total: 100, sent: 20, waiting: 75, refused: 7, failed: 5, leftOut: 0, done: 25 })
})

it('Estimates the rest from the pace so far', () => {
  expect(remainingMs(sending, progress, after(1))).toBe(3 * HOUR)
})

it('Estimates nothing for a mailing that waits, is paused, has sent nothing, is done or was complete once', () => {
  const wait = { since: '', until: '', times: 1, reason: '' }
  for (const mailing of [
    { ...sending, wait },
    { ...sending, state: 'paused' as const },
    { ...sending, completedAt: after(0.5).toISOString() },
  ])
    expect(remainingMs(mailing, progress, after(1))).toBeUndefined()
  expect(remainingMs(sending, { ...progress, sent: 0, failed: 0 }, after(1))).toBeUndefined()
  expect(remainingMs(sending, { ...progress, waiting: 0 }, after(1))).toBeUndefined()
})

it('Never counts more emails than there are, and never estimates a negative time', () => {
  const states: DeliveryState[] = ['queued', 'claimed', 'accepted', 'failed', 'excluded', 'uncertain']
  const counts = fc.tuple(...states.map(() => fc.nat(100_000)))
  fc.assert(
    fc.property(counts, fc.integer({ min: -5, max: 100 }), (numbers, hours) => {
      const total = numbers.reduce((a, b) => a + b, 0)
      const some = progressOf({
        total,
        states: Object.fromEntries(states.map((state, n) => [state, numbers[n]])),
        reasons: {},
      })
      expect(some.done + some.waiting).toBe(total)
      expect(some.sent + some.failed + some.leftOut).toBe(some.done)
      expect(remainingMs(sending, some, after(hours)) ?? 0).toBeGreaterThanOrEqual(0)
    }),
  )
})

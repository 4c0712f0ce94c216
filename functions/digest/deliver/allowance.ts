import type { Clock } from '../../ports/clock.ts'
import type { Mailer } from '../../ports/mailer.ts'
import type { DayCounts } from '../../store/editions/day-counts.ts'
import { dailyCap } from './ramp.ts'

/** Confirmations go their own way at once and must still find room at the end of a day. */
const RESERVE = 50
const RESERVED_SHARE = 0.1

export interface Allowance {
  perSecond: number
  left: () => number
  spend: (mails: number) => Promise<void>
}

/** What may be handed over today: the carrier's quota less the reserve, and no more than the ramp of a new list. */
export async function allowance(
  mailer: Mailer,
  counts: DayCounts,
  clock: Clock,
  ramp: boolean,
): Promise<Allowance> {
  const { perSecond, remaining } = await mailer.quota()
  const reserve = Math.min(RESERVE, Math.ceil(remaining * RESERVED_SHARE))
  let left = remaining === Infinity ? Infinity : remaining - reserve
  if (!ramp) {
    return {
      perSecond,
      left: () => left,
      spend: async (mails) => {
        left -= mails
      },
    }
  }
  const today = clock().toISOString().slice(0, 10)
  const { mostBefore, sent } = await counts.read(today)
  left = Math.min(left, dailyCap(mostBefore) - sent)
  return {
    perSecond,
    left: () => left,
    spend: async (mails) => {
      left -= mails
      await counts.add(today, mails)
    },
  }
}

import type { Clock } from '../../ports/clock.ts'
import type { Mailer } from '../../ports/mailer.ts'
import type { DayCounts } from '../../store/editions/day-counts.ts'

/** Emails of the day that editions leave for confirmations, which are sent at once and at any hour. */
const RESERVED_EMAILS = 50
const RESERVED_SHARE = 0.1
/** How many emails a new installation sends on its first day. */
const FIRST_DAY_EMAILS = 500

/** How many emails may still be sent today, and how fast. */
export interface DailyQuota {
  perSecond: number
  left: () => number
  /** Counts emails as sent. */
  spend: (emails: number) => Promise<void>
}

/** Dependencies of `readDailyQuota`. */
export interface DailyQuotaDeps {
  mailer: Mailer
  dayCounts: DayCounts
  clock: Clock
  /** Whether a new list, or one that has grown, starts with few emails a day. */
  ramp: boolean
}

/** Reads the mail server's quota and takes off the reserve; with `ramp`, the limit of a list that is new or has grown applies too. */
export async function readDailyQuota({
  mailer,
  dayCounts,
  clock,
  ramp,
}: DailyQuotaDeps): Promise<DailyQuota> {
  const { perSecond, remaining } = await mailer.quota()
  const reserve = Math.min(RESERVED_EMAILS, Math.ceil(remaining * RESERVED_SHARE))
  let left = remaining === Infinity ? Infinity : remaining - reserve
  if (!ramp) {
    return {
      perSecond,
      left: () => left,
      spend: async (emails) => {
        left -= emails
      },
    }
  }
  const today = clock().toISOString().slice(0, 10)
  const { mostBefore, sent } = await dayCounts.read(today)
  left = Math.min(left, rampLimit(mostBefore) - sent)
  return {
    perSecond,
    left: () => left,
    spend: async (emails) => {
      left -= emails
      await dayCounts.add(today, emails)
    },
  }
}

/**
 * Twice as many as on the busiest day so far: mailbox providers distrust a sender who suddenly sends much more email than
 * before.
 */
function rampLimit(mostBefore: number): number {
  return Math.max(FIRST_DAY_EMAILS, 2 * mostBefore)
}

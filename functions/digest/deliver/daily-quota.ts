import type { Publication } from '../../domain/model/publication.ts'
import type { Clock } from '../../ports/clock.ts'
import type { Mailer } from '../../ports/mailer.ts'
import type { DayCounts } from '../../store/editions/day-counts.ts'

/** Emails of the day that editions leave for confirmations, which are sent at once and at any hour. */
const RESERVED_EMAILS = 50
const RESERVED_SHARE = 0.1
/** The share of the mail server's rate that is used: a server that allows fourteen a second already refuses some at fourteen. */
const USED_SHARE = 0.7

/** How many emails a new installation sends on its first day, unless the publication sets it. */
const FIRST_DAY_EMAILS = 500

/** How fast editions may be sent, whatever the mail server allows. */
export interface Pace {
  /** The most emails a second. */
  perSecond?: number | undefined
  /** The most emails on the first day of a list that is new; on later days, twice as many as on the busiest day before. */
  firstDay?: number | undefined
}

/** The pace that the publication sets. */
export function paceOf({
  mail: { perSecond, firstDay = FIRST_DAY_EMAILS },
}: Pick<Publication, 'mail'>): Pace {
  return { perSecond, firstDay }
}

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
  pace: Pace
}

/** Reads the mail server's quota, takes off the reserve, and applies the pace. */
export async function readDailyQuota({
  mailer,
  dayCounts,
  clock,
  pace: { perSecond: most = Infinity, firstDay },
}: DailyQuotaDeps): Promise<DailyQuota> {
  const { perSecond: allowed, remaining } = await mailer.quota()
  const perSecond = Math.min(allowed * USED_SHARE, most)
  const reserve = Math.min(RESERVED_EMAILS, Math.ceil(remaining * RESERVED_SHARE))
  let left = remaining === Infinity ? Infinity : remaining - reserve
  if (firstDay === undefined) {
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
  left = Math.min(left, dayLimit(firstDay, mostBefore) - sent)
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
function dayLimit(firstDay: number, mostBefore: number): number {
  return Math.max(firstDay, 2 * mostBefore)
}

import { wallClock, wallClockOfDay } from '../../domain/time.ts'
import type { Words } from '../../i18n/email.ts'

/** `Friday, November 20, 2026`: the day on which that moment is in the publication's time zone. */
export function longDay(moment: string, { dates }: Words, timeZone: string): string {
  return dates.long(wallClock(new Date(moment), timeZone))
}

/** `Dec. 4` for a calendar day such as `2026-12-04`. */
export function shortDay(day: string, { dates }: Words): string {
  return dates.short(wallClockOfDay(day))
}

/** `December 4` for a calendar day such as `2026-12-04`; a text that is no day is returned unchanged. */
export function monthAndDay(date: string, { dates }: Words): string {
  return Number.isNaN(Date.parse(date.slice(0, 10))) ? date : dates.day(wallClockOfDay(date))
}

import type { Publication } from '../model/publication.ts'
import { civil, dayOf } from '../pages/dates.ts'

const DAY = 86_400_000
const weekdays = ['sunday', 'monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday']

/**
 * The last time at or before `now` at which an edition of this frequency was due, by the publication's own wall
 * clock. A time that a change to summer time skips counts as the first one after the gap.
 */
export function lastSlot(
  { timeZone, weekly, daily }: Publication['schedule'],
  frequency: 'weekly' | 'daily',
  now: Date,
): Date {
  const time = frequency === 'weekly' ? weekly.time : daily.time
  for (let back = 0; ; back++) {
    const date = dayOf(new Date(now.getTime() - back * DAY), timeZone)
    if (frequency === 'weekly' && weekdays[new Date(date).getUTCDay()] !== weekly.day) continue
    const slot = instant(date, time, timeZone)
    if (slot <= now) return slot
  }
}

/** When that zone's clocks show this date and time. */
function instant(date: string, time: string, timeZone: string): Date {
  const wanted = Date.parse(`${date}T${time}:00Z`)
  const offsetAt = (at: number) => wallClock(at, timeZone) - at
  const guess = wanted - offsetAt(wanted)
  return new Date(wanted - offsetAt(guess))
}

/** What that zone's clocks show, as if they were in UTC; milliseconds since 1970, to the minute. */
function wallClock(at: number, timeZone: string): number {
  const { year, month, day, hour, minute } = civil(new Date(at), timeZone)
  return Date.UTC(year, month, day, hour, minute)
}

import type { Publication } from '../model/publication.ts'
import { civil, dayOf } from '../pages/dates.ts'

/** The wall clock by which editions are due. */
interface Times {
  timeZone: string
  weekly: Pick<Publication['schedule']['weekly'], 'day' | 'time'>
  daily: Pick<Publication['schedule']['daily'], 'time'>
}

const DAY = 86_400_000
const weekdays = ['sunday', 'monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday']

/**
 * The last time at or before `now` at which an edition of this frequency was due, by the publication's own wall
 * clock. A time that a change to summer time skips counts as the first one after the gap.
 */
export function lastSlot(schedule: Times, frequency: 'weekly' | 'daily', now: Date): Date {
  const { timeZone } = schedule
  for (let back = 0; ; back++) {
    const slot = slotOn(dayOf(new Date(now.getTime() - back * DAY), timeZone), schedule, frequency)
    if (slot && slot <= now) return slot
  }
}

/** The first time after `now` at which one is due. */
export function nextSlot(schedule: Times, frequency: 'weekly' | 'daily', now: Date): Date {
  for (let ahead = 0; ; ahead++) {
    const slot = slotOn(dayOf(new Date(now.getTime() + ahead * DAY), schedule.timeZone), schedule, frequency)
    if (slot && slot > now) return slot
  }
}

/** When one is due on a day, if it is. */
function slotOn(
  date: string,
  { timeZone, weekly, daily }: Times,
  frequency: 'weekly' | 'daily',
): Date | undefined {
  if (frequency === 'daily') return instant(date, daily.time, timeZone)
  const isDue = weekdays[new Date(date).getUTCDay()] === weekly.day
  return isDue ? instant(date, weekly.time, timeZone) : undefined
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

import type { Publication } from '../model/publication.ts'

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
    const date = localDate(new Date(now.getTime() - back * DAY), timeZone)
    if (frequency === 'weekly' && weekdays[new Date(date).getUTCDay()] !== weekly.day) continue
    const slot = instant(date, time, timeZone)
    if (slot <= now) return slot
  }
}

/** `YYYY-MM-DD` on the wall of that zone. */
export function localDate(at: Date, timeZone: string): string {
  return new Intl.DateTimeFormat('en-CA', { timeZone, dateStyle: 'short' }).format(at)
}

/** When that zone's clocks show this date and time. */
function instant(date: string, time: string, timeZone: string): Date {
  const wanted = Date.parse(`${date}T${time}:00Z`)
  const offsetAt = (at: number) => wallClock(at, timeZone) - at
  const guess = wanted - offsetAt(wanted)
  return new Date(wanted - offsetAt(guess))
}

/** What that zone's clocks show, as if they were in UTC; milliseconds since 1970. */
function wallClock(at: number, timeZone: string): number {
  const parts = new Intl.DateTimeFormat('en-CA', {
    timeZone,
    dateStyle: 'short',
    timeStyle: 'medium',
    hourCycle: 'h23',
  }).formatToParts(at)
  const part = (type: string) => parts.find((found) => found.type === type)?.value ?? ''
  const clock = `${part('hour')}:${part('minute')}:${part('second')}`
  return Date.parse(`${part('year')}-${part('month')}-${part('day')}T${clock}Z`)
}

import ical from 'ical-generator'
import { isDay } from '../domain/time.ts'

/** A whole day in a calendar. */
export interface CalendarDay {
  /** The same for as long as the event exists, and no other event's. */
  uid: string
  /** `YYYY-MM-DD`; more may follow. */
  day: string
  title: string
  /** The page about it. */
  url: string
  /** When it was made. */
  stamp: Date
}

/** Writes days as an iCalendar file (RFC 5545). A day that does not exist is left out. */
export function writeCalendar(name: string, days: readonly CalendarDay[]): string {
  const calendar = ical({ name })
  for (const { uid, day, title, url, stamp } of days) {
    // A single bad date must not stop the rest of the site from being published.
    if (!isDay(day)) continue
    calendar.createEvent({
      id: uid,
      stamp,
      start: new Date(`${day.slice(0, 10)}T00:00:00Z`),
      timezone: 'UTC',
      allDay: true,
      summary: title,
      url,
    })
  }
  return calendar.toString()
}

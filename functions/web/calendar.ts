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

/** The most bytes of a line, without its end (RFC 5545, 3.1). */
const MAX_LINE = 75

/** Writes days as an iCalendar file (RFC 5545). A day that does not exist is left out. */
export function writeCalendar(name: string, days: readonly CalendarDay[]): string {
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Policy Digest//EN',
    `NAME:${escaped(name)}`,
    `X-WR-CALNAME:${escaped(name)}`,
    // A single bad date must not stop the rest of the site from being published.
    ...days.filter(({ day }) => isDay(day)).flatMap(event),
    'END:VCALENDAR',
  ]
  return lines.map((line) => `${folded(line)}\r\n`).join('')
}

/** An event without an end lasts one day (RFC 5545, 3.6.1). */
function event({ uid, day, title, url, stamp }: CalendarDay): string[] {
  return [
    'BEGIN:VEVENT',
    `UID:${escaped(uid)}`,
    `DTSTAMP:${stamp.toISOString().replace(/[-:]|\.\d{3}/g, '')}`,
    `DTSTART;VALUE=DATE:${day.slice(0, 10).replaceAll('-', '')}`,
    `SUMMARY:${escaped(title)}`,
    `URL;VALUE=URI:${oneLine(url)}`,
    'TRANSP:TRANSPARENT',
    'END:VEVENT',
  ]
}

/** A text value (RFC 5545, 3.3.11). */
function escaped(text: string): string {
  return text
    .replace(/[\\;,]/g, '\\$&')
    .replace(/\r\n|[\r\n]/g, '\\n')
    .replace(/\p{Cc}/gu, '')
}

/** An address may not hold the end of a line, or it could begin a property of its own. */
function oneLine(url: string): string {
  return url.replace(/\p{Cc}/gu, '')
}

/** A long line goes on after a line end and a space. A character of several bytes stays whole. */
function folded(line: string): string {
  let written = ''
  let bytes = 0
  for (const character of line) {
    const size = Buffer.byteLength(character)
    if (bytes + size > MAX_LINE) {
      written += '\r\n '
      bytes = 1
    }
    written += character
    bytes += size
  }
  return written
}

/** A moment on the calendar and the clock of one place. `month` and `weekday` count from 0, Sunday first. */
export interface Civil {
  year: number
  month: number
  day: number
  weekday: number
  hour: number
  minute: number
}

const hour = 3_600_000
export const DAY_MS = 24 * hour
const formats = new Map<string, Intl.DateTimeFormat>()
const offsets = new Map<string, Map<number, number>>()

/** What calendar and clock show there and then. */
export function civil(at: Date, timeZone: string): Civil {
  const local = new Date(at.getTime() + offset(at, timeZone))
  return {
    year: local.getUTCFullYear(),
    month: local.getUTCMonth(),
    day: local.getUTCDate(),
    weekday: local.getUTCDay(),
    hour: local.getUTCHours(),
    minute: local.getUTCMinutes(),
  }
}

/** `2026-11-22`: the day there and then. */
export function dayOf(at: Date, timeZone: string): string {
  return new Date(at.getTime() + offset(at, timeZone)).toISOString().slice(0, 10)
}

/** A day of the calendar by itself, at noon, when no zone shifts it to another. */
export function civilDay(day: string): Civil {
  return civil(new Date(`${day.slice(0, 10)}T12:00:00Z`), 'UTC')
}

/** The whole days from one day of the calendar to another. */
export function daysBetween(from: string, to: string): number {
  return Math.round((Date.parse(to) - Date.parse(from)) / DAY_MS)
}

/** The date, or nothing where the text is none. */
export function parseDate(text: string | undefined): Date | undefined {
  const at = new Date(text ?? Number.NaN)
  return Number.isNaN(at.getTime()) ? undefined : at
}

// Intl is slow, and a zone's offset changes only on the quarter hour: one look-up a quarter hour is enough.
function offset(at: Date, timeZone: string): number {
  const known = offsets.get(timeZone) ?? new Map<number, number>()
  offsets.set(timeZone, known)
  const quarter = Math.floor(at.getTime() / (hour / 4))
  let found = known.get(quarter)
  if (found === undefined) {
    found = measure(quarter * (hour / 4), timeZone)
    if (known.size > 100_000) known.clear()
    known.set(quarter, found)
  }
  return found
}

function measure(at: number, timeZone: string): number {
  let format = formats.get(timeZone)
  if (!format) {
    format = new Intl.DateTimeFormat('en-US', {
      timeZone,
      hourCycle: 'h23',
      year: 'numeric',
      month: 'numeric',
      day: 'numeric',
      hour: 'numeric',
      minute: 'numeric',
      second: 'numeric',
    })
    formats.set(timeZone, format)
  }
  const parts: Record<string, number> = {}
  for (const { type, value } of format.formatToParts(at)) parts[type] = Number(value)
  const { year = 0, month = 1, day = 1, hour: hours = 0, minute = 0, second = 0 } = parts
  return Date.UTC(year, month - 1, day, hours, minute, second) - at
}

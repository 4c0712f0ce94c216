import { MINUTE_MS } from '../../domain/time.ts'
import { zoneOffset } from './zones.ts'

/** A date as it was written: a moment in milliseconds since 1970, or midnight UTC of a day for which no time was given. */
export interface ReadDate {
  time: number
  isDay: boolean
}

/** Parses W3C-DTF and ISO 8601 in the forms that feeds use: partial, basic, ordinal, with a space for the T, with any zone. */
export function parseIso(text: string): ReadDate | undefined {
  if (!/^-?\d\d/.test(text)) return undefined
  // Six digits may be a month of a year or a day of a short one: the first that exists counts.
  for (const pattern of patterns) {
    const groups = pattern.exec(text)?.groups
    const time = groups && timeOf(groups)
    if (time !== undefined) return { time, isDay: groups?.hour === undefined }
  }
  return undefined
}

function timeOf(groups: Record<string, string | undefined>): number | undefined {
  const { year, month, day, ordinal, hour, minute, second, fraction, zone } = groups
  const date = ordinal
    ? ordinalDate(fullYear(year), Number(ordinal))
    : wholeDate(fullYear(year), Number(month ?? 1), Number(day ?? 1))
  if (date === undefined) return undefined
  const time = Number(hour ?? 0) * 3600 + Number(minute ?? 0) * 60 + Math.min(Number(second ?? 0), 59)
  if (Number(hour ?? 0) > 24 || Number(minute ?? 0) > 59 || Number(second ?? 0) > 60) return undefined
  const wall = date + time * 1000 + Math.floor(Number(`0.${fraction ?? 0}`) * 1000)
  const offset = zone ? zoneOffset(zone.trim(), wall) : 0
  return offset === undefined ? undefined : wall - offset * MINUTE_MS
}

const days = [
  String.raw`(?<year>\d{4})(?:-(?<month>\d\d?)(?:-(?<day>\d\d?))?)?`,
  String.raw`(?<year>\d{4})-?(?<ordinal>\d{3})`,
  String.raw`(?<year>\d{4})(?<month>\d\d)(?<day>\d\d)?`,
  String.raw`(?<year>\d{4})[/.](?<month>\d\d?)[/.](?<day>\d\d?)`,
  String.raw`(?<year>\d\d)-?(?<month>\d\d)-?(?<day>\d\d)`,
  String.raw`(?<year>\d\d)-?(?<ordinal>\d{3})`,
  String.raw`-(?<year>\d\d)-?(?<month>\d\d)`,
]
const clock = String.raw`(?<hour>\d\d?)(?::?(?<minute>\d\d)(?::?(?<second>\d\d?)(?:[.,](?<fraction>\d{1,9})\d*)?)?)?`
const zone = String.raw`[A-Za-z]{1,5}|(?:GMT|UTC)?[+-]\d\d?(?::?\d\d)?|[A-Za-z_]+(?:/[A-Za-z_]+)+`
const patterns = [
  ...days.map((day) => new RegExp(`^${day}(?:(?:T|[ ,]+) ?${clock} ?(?<zone>${zone})?)?$`, 'i')),
  // All digits of a day and its time, without separators.
  /^(?<year>\d{4})(?<month>\d\d)(?<day>\d\d)(?<hour>\d\d)(?<minute>\d\d)(?<second>\d\d)?$/,
]

function fullYear(year = ''): number {
  const number = Number(year)
  if (year.length > 2) return number
  return number + (number < 70 ? 2000 : 1900)
}

/** Midnight UTC of a day that exists. */
export function wholeDate(year: number, month: number, day: number): number | undefined {
  const at = Date.UTC(year, month - 1, day)
  return year >= 1000 && new Date(at).getUTCMonth() === month - 1 && day >= 1 ? at : undefined
}

function ordinalDate(year: number, day: number): number | undefined {
  const at = Date.UTC(year, 0, day)
  return day >= 1 && new Date(at).getUTCFullYear() === year ? at : undefined
}

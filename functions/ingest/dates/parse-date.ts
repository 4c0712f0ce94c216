import { oneLine } from '../../domain/text/one-line.ts'
import { DAY_MS, HOUR_MS } from '../../domain/time.ts'
import { parseIso, type ReadDate, wholeDate } from './iso.ts'
import { parseRfc822 } from './rfc822.ts'
import { type DateContext, parseWrittenDate } from './written-date.ts'

/** Characters of a date in words, line breaks and indents included. */
const MAX_LENGTH = 120

/**
 * Parses the date of a feed into milliseconds since 1970, or `undefined`. A time without a zone is read as UTC, and a day
 * without a time as its first moment in UTC. What a publishing system writes for a missing date (January 1, 1970, or year
 * 0) is no date, and neither is a time that is relative to the moment at which it was written (`2 hours ago`). A date
 * without a year needs `now`.
 */
export function parseDate(text: string, now?: Date, dayFirst?: boolean): number | undefined {
  return read(text, now, dayFirst)?.time
}

function read(text: string, now?: Date, dayFirst?: boolean): ReadDate | undefined {
  const written = text.trim()
  if (written.length > MAX_LENGTH || !/\d/.test(written)) return undefined
  const exact = parseRfc822(written)
  const date = exact === undefined ? parseOther(written, { now, dayFirst }) : moment(exact)
  return date === undefined || isZero(date.time) ? undefined : date
}

const moment = (time: number): ReadDate => ({ time, isDay: false })

function parseOther(written: string, context: DateContext): ReadDate | undefined {
  // Java writes the zone's name in brackets after its offset, and .NET writes `/Date(1795161600000)/`.
  const whole = oneLine(written).replace(/\[[\w/+-]*\]$/, '')
  const line = whole.replace(label, '')
  const number = /^(?:\/Date\()?(\d{10}|\d{13}|\d{16})(?:\.\d{1,9})?(?:[+-]\d{4})?(?:\)\/)?$/.exec(line)?.[1]
  // Seconds, milliseconds or microseconds since 1970.
  if (number) return moment(Math.round(Number(number) * 10 ** (13 - number.length)))
  const exact = parseRfc822(line) ?? parseEastAsian(line)
  return exact === undefined ? (parseIso(line) ?? parseWrittenDate(line, context)) : moment(exact)
}

/** `Last updated: `. */
const label = /^\p{L}[\p{L} ]{2,30}:\s*(?=\S)/u

/** Where programs' calendars begin: a date near such a time was never set. Zones move it by up to 14 hours. */
const zeros = ['1601-01-01', '1753-01-01', '1899-12-30', '1900-01-01', '1904-01-01', '1970-01-01'].map(
  Date.parse,
)

/** Whether a time is what a program writes when it has none. */
function isZero(time: number): boolean {
  return time < DAY_MS && zeros.some((zero) => Math.abs(time - zero) <= 14 * HOUR_MS)
}

const isOurs = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/

/** Parses the date of a feed into ISO 8601: a moment in UTC, or a day such as `2026-11-22` if that is all that was written. */
export function isoDate(text: string | undefined, now?: Date, dayFirst?: boolean): string | undefined {
  if (text === undefined) return undefined
  // A date that was read before, which is the case of every entry.
  if (isOurs.test(text) && text > '1971' && new Date(text).toJSON() === text) return text
  const date = read(text, now, dayFirst)
  if (!date) return undefined
  const iso = new Date(date.time).toISOString()
  return date.isDay ? iso.slice(0, iso.indexOf('T')) : iso
}

/** `2004년 05월 28일 오후 11:31:59`, `2020年11月16日 10:57`: Korean and Chinese feeds leave the zone out. */
function parseEastAsian(text: string): number | undefined {
  const match = eastAsian.exec(text)
  if (!match || !/[년年오上下]/.test(text)) return undefined
  const [, year, month, day, half, hour, minute, second] = match
  const date = wholeDate(Number(year), Number(month), Number(day))
  if (date === undefined || Number(hour) > 24 || Number(minute) > 59) return undefined
  const afternoon = half === '오후' || half === '下午'
  const twentyFour = (Number(hour) % (half ? 12 : 24)) + (afternoon ? 12 : 0)
  const zone = /[년오]/.test(text) ? 9 : 8
  return date + (((twentyFour - zone) * 60 + Number(minute)) * 60 + Number(second ?? 0)) * 1000
}

const eastAsian =
  /^(\d{4})(?:[년年]\s*|-)(\d{1,2})(?:[월月]\s*|-)(\d{1,2})[일日]?\s*(오전|오후|上午|下午)?\s*(\d{1,2}):(\d{2})(?::(\d{2}))?$/

import { DAY_MS, MINUTE_MS } from '../../domain/time.ts'
import { type ReadDate, wholeDate } from './iso.ts'
import { monthNumber } from './months.ts'
import { zoneOffset } from './zones.ts'

/** What helps to read an ambiguous date. */
export interface DateContext {
  /** Needed for dates without a year. */
  now?: Date | undefined
  /** Whether `05/06/2026` is in June, as most of the world writes, and not in May. */
  dayFirst?: boolean | undefined
}

/**
 * Parses a date in words in any order: RFC 822 and its many misspellings, asctime, `Nov. 16, 2020, 10:57 a.m.`,
 * `16th Nov`, `16 de noviembre`. A month counts only next to its day, so `2 hours ago` is not a day in August (`ago` in
 * Spanish). A date without a zone is read as UTC. A date without a year is the last such day up to `now`.
 */
export function parseWrittenDate(text: string, context: DateContext): ReadDate | undefined {
  const clock = /(\d{1,2})[:h](\d{2})(?:[:.](\d{1,2}))?(?:[.,]\d+)?(?:\s*([ap])\.?\s?m\b\.?)?/i.exec(text)
  const bare = clock ? null : /\b(\d{1,2})(?:\.(\d{2}))?\s*([ap])\.?\s?m\b\.?/i.exec(text)
  const time = clock
    ? hours(clock[1], clock[2], clock[3], clock[4])
    : bare
      ? hours(bare[1], bare[2], '0', bare[3])
      : 0
  if (time === undefined) return undefined
  const found = clock ?? bare
  const before = found ? text.slice(0, found.index) : text
  const after = found ? text.slice(found.index + found[0].length) : ''
  const date = readDate(`${before} ${after.replace(offset, ' ')}`, context)
  if (date === undefined) return undefined
  // A day is the same day in every zone.
  if (!found) return { time: date, isDay: true }
  const wall = date + time
  return { time: wall - (offsetIn(after || text, wall) ?? 0) * MINUTE_MS, isDay: false }
}

/** The offset of a zone, which follows the time. Before the time, `-0001` is the year that PHP writes for a zero date. */
const offset = /(?:GMT|UTC|UT)?\s?[+-]\d{1,2}:?\d{2}\b(?!\s*\d*[-/]\d)/gi

function hours(hour = '', minute = '', second = '0', half?: string): number | undefined {
  const h = Number(hour)
  const twelve = half && h <= 12 ? (h % 12) + (half.toLowerCase() === 'p' ? 12 : 0) : h
  if (twelve > 24 || Number(minute) > 59 || Number(second) > 60) return undefined
  return (twelve * 3600 + Number(minute) * 60 + Math.min(Number(second), 59)) * 1000
}

const numeric = /(?<!\d)(\d{1,4})([/.-])(\d{1,2})\2(\d{2,4})(?!\d)/
const dayThenMonth =
  /(?<![\d-])(?<day>\d{1,2})(?:st|nd|rd|th|er|[º°ª])?[\s.,-]{0,3}(?:(?:de|of|do|di) )?(?<month>\p{L}[\p{L}\p{M}]{2,})/giu
const monthThenDay =
  /(?<month>\p{L}[\p{L}\p{M}]{2,})[\s.,-]{0,3}(?:the )?(?<day>\d{1,2})(?:st|nd|rd|th|[º°ª])?(?!\d)/giu

function readDate(text: string, context: DateContext): number | undefined {
  const figures = numeric.exec(text)
  if (figures) return numericDate(figures, context)
  // The day is before the month in `mar 17 nov 2020`, whose first word is a Tuesday in Spanish.
  for (const { 0: whole, index, groups } of [
    ...text.matchAll(dayThenMonth),
    ...text.matchAll(monthThenDay),
  ]) {
    const month = monthNumber(groups?.month ?? '')
    if (month === undefined) continue
    const year = yearIn(text.slice(0, index), text.slice(index + whole.length))
    const day = Number(groups?.day)
    return year === 'none' ? lastSuchDay(month, day, context.now) : year && wholeDate(year, month, day)
  }
  return undefined
}

/** The year among the numbers around a day and a month; `undefined` if they can't be a year. */
function yearIn(before: string, after: string): number | 'none' | undefined {
  const numbers = `${after} ${before}`.match(/\d+/g) ?? []
  if (numbers.some((number) => number.length === 1 || number.length === 3 || number.length > 4))
    return undefined
  const year = numbers.find((number) => number.length === 4)
  if (year !== undefined) return Number(year)
  return numbers[0] === undefined ? 'none' : fullYear(numbers[0])
}

function lastSuchDay(month: number, day: number, now: Date | undefined): number | undefined {
  if (!now) return undefined
  const thisYear = wholeDate(now.getUTCFullYear(), month, day)
  return thisYear !== undefined && thisYear > now.getTime() + DAY_MS
    ? wholeDate(now.getUTCFullYear() - 1, month, day)
    : thisYear
}

/**
 * American order, unless the first number can only be a day, dots or the document show that the order is European, or the
 * date would be in the future.
 */
function numericDate(figures: RegExpExecArray, { now, dayFirst }: DateContext): number | undefined {
  const [, first = '', separator, second = '', third = ''] = figures
  if (first.length > 2)
    return first.length === 4 ? wholeDate(Number(first), Number(second), Number(third)) : undefined
  if (Number(first) > 31) return wholeDate(fullYear(first), Number(second), Number(third))
  if (third.length === 3) return undefined
  const year = fullYear(third)
  const american = wholeDate(year, Number(first), Number(second))
  const european = wholeDate(year, Number(second), Number(first))
  if (american === undefined || european === undefined) return european ?? american
  const isAhead = now !== undefined && american > now.getTime() + DAY_MS && european <= now.getTime() + DAY_MS
  return separator === '.' || dayFirst || isAhead ? european : american
}

function fullYear(year: string): number {
  return year.length > 2 ? Number(year) : Number(year) + (Number(year) < 70 ? 2000 : 1900)
}

function offsetIn(text: string, wall: number): number | undefined {
  for (const word of text.match(
    /(?:GMT|UTC|UT)?[+-]\d{1,2}:?\d{2}|[A-Za-z_]+(?:\/[A-Za-z_]+)+|[A-Za-z]{1,5}/g,
  ) ?? []) {
    const offset = zoneOffset(word, wall)
    if (offset !== undefined) return offset
  }
  return undefined
}

import { wholeDate } from './iso.ts'
import { monthNumber } from './months.ts'
import { zoneOffset } from './zones.ts'

/**
 * Parses a date in words in any order: RFC 822 and its many misspellings, asctime, `Nov. 16, 2020, 10:57 a.m.`,
 * `16th Nov`. Text with neither a month nor a numeric date gives `undefined`. A date without a zone is read as UTC. A date
 * without a year is the last such day up to `now`.
 */
export function parseWrittenDate(text: string, now?: Date): number | undefined {
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
  const date = readDate(`${before} ${after}`, now)
  if (date === undefined) return undefined
  const wall = date + time
  return wall - (offsetIn(after || text, wall) ?? 0) * 60_000
}

function hours(hour = '', minute = '', second = '0', half?: string): number | undefined {
  const h = Number(hour)
  const twelve = half && h <= 12 ? (h % 12) + (half.toLowerCase() === 'p' ? 12 : 0) : h
  if (twelve > 24 || Number(minute) > 59 || Number(second) > 60) return undefined
  return (twelve * 3600 + Number(minute) * 60 + Math.min(Number(second), 59)) * 1000
}

function readDate(text: string, now?: Date): number | undefined {
  const slashed = /\b(\d{1,4})([/.-])(\d{1,2})\2(\d{2,4})\b/.exec(text)
  if (slashed)
    return numericDate(Number(slashed[1]), Number(slashed[3]), slashed[4] ?? '', slashed[2] === '.')
  const words = text.match(/\p{L}[\p{L}\p{M}]*/gu) ?? []
  const [first, second] = words.map(monthNumber).filter((number) => number !== undefined)
  const month = second && monthNumber(words[0] ?? '') ? second : first
  if (!month) return undefined
  const [day, year] = dayAndYear(text)
  if (day === undefined) return undefined
  if (year !== undefined) return wholeDate(year, month, day)
  if (!now) return undefined
  const thisYear = wholeDate(now.getUTCFullYear(), month, day)
  return thisYear !== undefined && thisYear > now.getTime() + 86_400_000
    ? wholeDate(now.getUTCFullYear() - 1, month, day)
    : thisYear
}

function dayAndYear(text: string): [number | undefined, number | undefined] {
  const numbers = (
    text.replace(/(?:GMT|UTC|UT)?\s?[+-]\d{1,2}:?\d{2}\b(?!\s*\d*[-/]\d)/gi, ' ').match(/'?\d+/g) ?? []
  ).map((number) => number.replace("'", ''))
  if (numbers.some((number) => number.length === 3 || number.length > 4)) return [undefined, undefined]
  const year = numbers.find((number) => number.length === 4)
  const rest = numbers.filter((number) => number !== year && number.length <= 2)
  const day = rest[0]
  if (year !== undefined) return [day === undefined ? undefined : Number(day), Number(year)]
  if (rest[1] === undefined) return [day === undefined ? undefined : Number(day), undefined]
  const short = Number(rest[1])
  return [Number(day), short + (short < 70 ? 2000 : 1900)]
}

/** American order, unless the first number can only be a day or dots say that it is European. */
function numericDate(first: number, second: number, third: string, european: boolean): number | undefined {
  if (first > 31) return wholeDate(first, second, Number(third))
  const year = third.length === 2 ? Number(third) + (Number(third) < 70 ? 2000 : 1900) : Number(third)
  return first > 12 || european ? wholeDate(year, second, first) : wholeDate(year, first, second)
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

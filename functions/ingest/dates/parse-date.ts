import { oneLine } from '../../domain/text/one-line.ts'
import { parseIso, wholeDate } from './iso.ts'
import { parseRfc822 } from './rfc822.ts'
import { parseWrittenDate } from './written-date.ts'

/** Characters of a date in words, line breaks and indents included. */
const MAX_LENGTH = 120

/**
 * Parses the date of a feed into milliseconds since 1970, or `undefined`. A date without a zone is read as UTC. A date
 * without a year needs `now`.
 */
export function parseDate(text: string, now?: Date): number | undefined {
  const written = text.trim()
  if (written.length > MAX_LENGTH || !/\d/.test(written)) return undefined
  // Java writes the zone's name in brackets behind its offset.
  const trimmed = oneLine(written).replace(/\[[\w/+-]*\]$/, '')
  if (/^\d{10}$/.test(trimmed)) return Number(trimmed) * 1000
  if (/^\d{13}$/.test(trimmed)) return Number(trimmed)
  return (
    parseRfc822(trimmed) ?? parseIso(trimmed) ?? parseEastAsian(trimmed) ?? parseWrittenDate(trimmed, now)
  )
}

/** Parses the date of a feed into ISO 8601 in UTC, or `undefined`. */
export function isoDate(text: string | undefined, now?: Date): string | undefined {
  const time = text === undefined ? undefined : parseDate(text, now)
  return time === undefined ? undefined : new Date(time).toISOString()
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

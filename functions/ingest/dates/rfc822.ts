import { wholeDate } from './iso.ts'
import { monthNumber } from './months.ts'

/** Parses RFC 822 as nearly every RSS feed writes it, quickly. Any deviation from it gives `undefined`. */
export function parseRfc822(text: string): number | undefined {
  const match = exact.exec(text)
  if (!match) return undefined
  const [, day, month = '', year, hour, minute, second, sign, hours, minutes] = match
  const date = wholeDate(Number(year), monthNumber(month) ?? 0, Number(day))
  if (date === undefined) return undefined
  const east = sign ? (Number(hours) * 60 + Number(minutes)) * (sign === '-' ? -1 : 1) : 0
  return date + ((Number(hour) * 60 + Number(minute) - east) * 60 + Number(second)) * 1000
}

const exact =
  /^(?:[A-Z][a-z]{2}, )?(\d\d?) ([A-Z][a-z]{2}) (\d{4}) ([01]\d|2[0-3]):([0-5]\d):([0-5]\d) (?:GMT|([+-])(0\d|1[0-4])([0-5]\d))$/

import { parseDate } from '../../dates/parse-date.ts'
import { publishedNames, updatedNames } from '../fields/dates.ts'
import { longNames } from './vocabulary.ts'

const names = [...publishedNames, ...updatedNames]

/** The time of an entry by its dates as they are written, each after the short name of its field. */
export function timeOf(dates: readonly string[], now: Date | undefined): number | undefined {
  const written = dates.flatMap((short, at) =>
    at % 2 === 0 ? [{ rank: names.indexOf(longNames.get(short) ?? ''), text: dates[at + 1] ?? '' }] : [],
  )
  written.sort((a, b) => a.rank - b.rank)
  for (const { text } of written) {
    const time = parseDate(text, now)
    if (time !== undefined) return time
  }
  return undefined
}

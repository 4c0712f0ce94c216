import { own } from '../domain/own.ts'
import { count } from './plural.ts'

/** One language's words for names that are stored in English. A name without an entry stays as it is stored. */
interface NameWords {
  names: Record<string, string>
  /** What is counted, for one and for several: "63 held". */
  units: Record<string, readonly [one: string, many: string]>
  /** What a headline reports: "a lawsuit". */
  acts: Record<string, string>
  /** What a number belongs to: "House bill 12". */
  series: Record<string, string>
}

/** Kinds whose names may sound like a country's: Judge Trinidad. */
const people = new Set(['judges', 'parties', 'names'])

/** Puts a stored name (see `Comparison`) into words: `Chicago/Cicero` becomes "Cicero", `held|63` "63 held". */
export function storedName(kind: string, stored: string, words: NameWords): string {
  if (kind === 'cities') return stored.slice(stored.lastIndexOf('/') + 1)
  if (people.has(kind)) return stored
  const bar = stored.indexOf('|')
  if (bar < 0) return own(words.names, stored) ?? stored
  const [series, name] = [stored.slice(0, bar), stored.slice(bar + 1)]
  if (kind === 'tallies') return name
  if (kind === 'outcomes') return own(words.acts, name) ?? name
  if (kind !== 'quantities') return `${own(words.series, series) ?? series} ${name}`
  const [one, many] = own(words.units, series) ?? [series, series]
  return series === 'fee' ? `$${Number(name).toLocaleString('en-US')}` : count(Number(name), one, many)
}

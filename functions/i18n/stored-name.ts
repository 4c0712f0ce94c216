import { own } from '../domain/own.ts'

/** The words of a language for names that are stored in English. A name without a word is said as it is. */
interface NameWords {
  names: Record<string, string>
  /** Of counts: "63 held". */
  units: Record<string, string>
  /** What is done: "a lawsuit". */
  acts: Record<string, string>
  /** Of numbers: "House bill 12". */
  series: Record<string, string>
}

/** Says a name as a reason stores it (see `Comparison`): `Chicago/Cicero` is "Cicero", `held|63` is "63 held". */
export function storedName(kind: string, stored: string, words: NameWords): string {
  if (kind === 'cities') return stored.slice(stored.lastIndexOf('/') + 1)
  const bar = stored.indexOf('|')
  if (bar < 0) return own(words.names, stored) ?? stored
  const [series, name] = [stored.slice(0, bar), stored.slice(bar + 1)]
  if (kind === 'tallies') return name
  if (kind === 'outcomes') return own(words.acts, name) ?? name
  if (kind !== 'quantities') return `${own(words.series, series) ?? series} ${name}`
  const number = Number(name).toLocaleString('en-US')
  return series === 'fee' ? `$${number}` : `${number} ${own(words.units, series) ?? series}`
}

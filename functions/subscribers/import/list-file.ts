import { type AddressProblem, parseAddress } from '../../domain/email/address.ts'
import type { Preferences } from '../../domain/model/subscriber.ts'
import type { Taxonomy } from '../../i18n/locale.ts'
import { addressColumn, titleKey } from './list-columns.ts'
import { listRows } from './list-rows.ts'
import { hasState, statusesIn } from './list-status.ts'
import type { ListStatus } from './list-words.ts'

export interface ListFile {
  /** Some systems say in it what all its rows are: `unsubscribed_members_export_1a2b.csv`. */
  name: string
  /** With a line feed at the end of each line. */
  text: string
}

export interface Listed {
  email: string
  standing: ListStatus
  preferences: Preferences
  /** Words for topics and places that are not known here. */
  unknown: Unknown
}

export interface Unknown {
  topics: string[]
  places: string[]
}

export interface Rejected {
  file: string
  line: number
  problem: AddressProblem | 'status' | 'quotes' | 'values' | 'above'
}

/**
 * The addresses of a CSV file with a line of titles. Names, IPs and all else that we have no use for are left behind.
 *
 * @throws if no column holds addresses, or if a column seems to say who left in words that are not known here.
 */
export function readListFile(
  { name, text }: ListFile,
  taxonomy: Taxonomy,
): { listed: Listed[]; rejected: Rejected[] } {
  const found = listRows(text, isTitles, isRow)
  if (!found) {
    if (text.trim() === '') return { listed: [], rejected: [] }
    throw new Error(
      `${name} has no column of addresses: its first line must name one "email" or "Email Address".`,
    )
  }
  const { titles, rows, unreadable, above } = found
  const standings = statusesIn({ name, titles, rows }, isPlaceIn(taxonomy))
  const address = addressColumn(titles) ?? 0
  const preferences = preferencesIn(titles, taxonomy)
  const mayBeShifted = hasState({ titles })
  const listed: Listed[] = []
  const rejected: Rejected[] = [
    ...unreadable.map((line) => ({ file: name, line, problem: 'quotes' as const })),
    ...above.map((line) => ({ file: name, line, problem: 'above' as const })),
  ]
  rows.forEach(({ line, values }, index) => {
    const parsed = parseAddress(values[address] ?? '')
    const standing = standings[index]
    // One comma too many shifts all values after it, including the state.
    const isShifted = mayBeShifted && values.slice(titles.length).some(Boolean)
    if ('problem' in parsed) rejected.push({ file: name, line, problem: parsed.problem })
    else if (isShifted) rejected.push({ file: name, line, problem: 'values' })
    else if (!standing) rejected.push({ file: name, line, problem: 'status' })
    else listed.push({ email: parsed.address, standing, ...preferences(values) })
  })
  return { listed, rejected: rejected.sort((a, b) => a.line - b.line) }
}

function isTitles(titles: string[]): boolean {
  return addressColumn(titles) !== undefined
}

function isRow(values: string[], titles: string[]): boolean {
  return (
    values.length === titles.length && 'address' in parseAddress(values[addressColumn(titles) ?? 0] ?? '')
  )
}

function isPlaceIn({ places }: Taxonomy): (text: string) => boolean {
  const names = new Set(places.flatMap(({ name: { en, es } }) => [en.toLowerCase(), es.toLowerCase()]))
  return (text) => names.has(text.toLowerCase())
}

/** Reads what somebody chose, as our own export gives it and others may. What is not known here is not kept. */
function preferencesIn(titles: readonly string[], { topics, places }: Taxonomy) {
  const keys = titles.map(titleKey)
  const column = (pattern: RegExp) => keys.findIndex((key) => pattern.test(key))
  const [ofTopics, ofPlaces] = [column(/^(topics|temas)$/), column(/^(places|lugares)$/)]
  const [ofFrequency, ofLanguage] = [column(/^(frequency|frecuencia)$/), column(/^(language|idioma)$/)]
  const known = {
    topics: new Set(topics.map(({ id }) => id)),
    places: new Set(places.map(({ id }) => id)),
  }
  return (values: readonly string[]): Pick<Listed, 'preferences' | 'unknown'> => {
    const words = (index: number) => (values[index] ?? '').split(/[\s;,]+/).filter(Boolean)
    const kept = (all: string[], from: ReadonlySet<string>) => all.filter((word) => from.has(word))
    const left = (all: string[], from: ReadonlySet<string>) => all.filter((word) => !from.has(word))
    const [topics, places] = [words(ofTopics), words(ofPlaces)]
    return {
      preferences: {
        topics: kept(topics, known.topics),
        places: kept(places, known.places),
        frequency: /^(daily|diari[oa])$/i.test(values[ofFrequency] ?? '') ? 'daily' : 'weekly',
        language: /^(es|spanish|espa[nñ]ol)$/i.test(values[ofLanguage] ?? '') ? 'es' : 'en',
      },
      unknown: { topics: left(topics, known.topics), places: left(places, known.places) },
    }
  }
}

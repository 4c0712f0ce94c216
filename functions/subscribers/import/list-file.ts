import { type AddressProblem, parseAddress } from '../../domain/email/address.ts'
import { isMatterId, MAX_FOLLOWED, type Preferences } from '../../domain/model/subscriber.ts'
import type { Taxonomy } from '../../i18n/locale.ts'
import { addressColumn, titleKey } from './columns.ts'
import { listRows } from './rows.ts'
import { hasStatus, statusesIn } from './status.ts'
import type { ListStatus } from './status-words.ts'

/** A file with a list of subscribers. */
export interface ListFile {
  /** May say which status all its rows have: `unsubscribed_members_export_1a2b.csv`. */
  name: string
  /** As `decodeList` returns it. */
  text: string
}

/** A row of a list that was understood. */
export interface ListedSubscriber {
  email: string
  status: ListStatus
  preferences: Preferences
  /** Topics and places that are not in the configuration. */
  unknown: UnknownIds
}

/** Ids in a list that are not in the configuration. */
export interface UnknownIds {
  topics: string[]
  places: string[]
}

/** A line that was skipped, and why. */
export interface RejectedLine {
  file: string
  line: number
  problem: AddressProblem | 'status' | 'quotes' | 'values' | 'above'
}

/**
 * Reads the addresses, statuses and preferences of a CSV file with a line of titles. Names, IPs and everything else is
 * ignored.
 * @throws {Error} if no column holds addresses, or if a column seems to say who left, but in unknown words.
 */
export function readListFile(
  { name, text }: ListFile,
  taxonomy: Taxonomy,
): { listed: ListedSubscriber[]; rejected: RejectedLine[] } {
  const found = listRows(text, isTitles, isRow)
  if (!found) {
    if (text.trim() === '') return { listed: [], rejected: [] }
    throw new Error(
      `${name} has no column of addresses: its first line must name one "email" or "Email Address".`,
    )
  }
  const { titles, rows, unreadable, above } = found
  const statuses = statusesIn({ name, titles, rows }, isPlaceIn(taxonomy))
  const address = addressColumn(titles) ?? 0
  const preferences = preferencesIn(titles, taxonomy)
  const mayBeShifted = hasStatus({ titles })
  const listed: ListedSubscriber[] = []
  const rejected: RejectedLine[] = [
    ...unreadable.map((line) => ({ file: name, line, problem: 'quotes' as const })),
    ...above.map((line) => ({ file: name, line, problem: 'above' as const })),
  ]
  rows.forEach(({ line, values }, index) => {
    const parsed = parseAddress(values[address] ?? '')
    const status = statuses[index]
    // One comma too many shifts all values after it, including the status.
    const isShifted = mayBeShifted && values.slice(titles.length).some(Boolean)
    if (!parsed.ok) rejected.push({ file: name, line, problem: parsed.error })
    else if (isShifted) rejected.push({ file: name, line, problem: 'values' })
    else if (!status) rejected.push({ file: name, line, problem: 'status' })
    else listed.push({ email: parsed.address, status, ...preferences(values) })
  })
  return { listed, rejected: rejected.sort((a, b) => a.line - b.line) }
}

function isTitles(titles: string[]): boolean {
  return addressColumn(titles) !== undefined
}

function isRow(values: string[], titles: string[]): boolean {
  return values.length === titles.length && parseAddress(values[addressColumn(titles) ?? 0] ?? '').ok
}

function isPlaceIn({ places }: Taxonomy): (text: string) => boolean {
  const names = new Set(places.flatMap(({ name: { en, es } }) => [en.toLowerCase(), es.toLowerCase()]))
  return (text) => names.has(text.toLowerCase())
}

/** Reads preferences, as our own export writes them. Ids that are not in the configuration are not stored. */
function preferencesIn(titles: readonly string[], { topics, places }: Taxonomy) {
  const keys = titles.map(titleKey)
  const column = (pattern: RegExp) => keys.findIndex((key) => pattern.test(key))
  const [ofTopics, ofPlaces] = [column(/^(topics|temas)$/), column(/^(places|lugares)$/)]
  const [ofFrequency, ofLanguage] = [column(/^(frequency|frecuencia)$/), column(/^(language|idioma)$/)]
  const [ofMatters, ofAlerts] = [column(/^(matters|asuntos)$/), column(/^(alerts|avisos)$/)]
  const known = {
    topics: new Set(topics.map(({ id }) => id)),
    places: new Set(places.map(({ id }) => id)),
  }
  return (values: readonly string[]): Pick<ListedSubscriber, 'preferences' | 'unknown'> => {
    const words = (index: number) => (values[index] ?? '').split(/[\s;,]+/).filter(Boolean)
    const kept = (all: string[], from: ReadonlySet<string>) => all.filter((word) => from.has(word))
    const left = (all: string[], from: ReadonlySet<string>) => all.filter((word) => !from.has(word))
    const [topics, places] = [words(ofTopics), words(ofPlaces)]
    // Matters may be imported after their readers, so an id that is not known yet is kept. No email shows it.
    const matters = [...new Set(words(ofMatters).filter(isMatterId))].slice(0, MAX_FOLLOWED)
    const alerts = /^(yes|s[ií])$/i.test(values[ofAlerts] ?? '')
    return {
      preferences: {
        topics: kept(topics, known.topics),
        places: kept(places, known.places),
        frequency: /^(daily|diari[oa])$/i.test(values[ofFrequency] ?? '') ? 'daily' : 'weekly',
        language: /^(es|spanish|espa[nñ]ol)$/i.test(values[ofLanguage] ?? '') ? 'es' : 'en',
        matters,
        ...(alerts && { alerts }),
      },
      unknown: { topics: left(topics, known.topics), places: left(places, known.places) },
    }
  }
}

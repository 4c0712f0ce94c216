import { isoDate } from '../../dates/parse-date.ts'
import { type Fields, nodes, value } from './node.ts'

/** The fields that say when an entry was published, the best first. */
export const publishedNames = [
  'rss:pubdate',
  'atom:published',
  'dcterms:issued',
  'dc:date',
  'atom:created',
  'dcterms:created',
  // The day of the print issue, if there is nothing better.
  'prism:publicationdate',
]

/** The fields that say when an entry was last changed. */
export const updatedNames = ['atom:updated', 'dcterms:modified', 'dc:date']

/** The dates of an entry. */
export class Dates {
  /** Whether the entry has a date that can't be read. */
  unread = false
  readonly #fields: Fields
  readonly #now: Date | undefined
  readonly #dayFirst: boolean | undefined

  constructor(fields: Fields, now: Date | undefined, dayFirst: boolean | undefined) {
    this.#fields = fields
    this.#now = now
    this.#dayFirst = dayFirst
  }

  /** The first of these fields that can be read: ISO 8601 in UTC. */
  first(names: readonly string[]): string | undefined {
    for (const name of names)
      for (const node of nodes(this.#fields, name)) {
        const { text } = value(node)
        const date = isoDate(text, this.#now, this.#dayFirst)
        if (date) return date
        if (text.trim() !== '') this.unread = true
      }
    return undefined
  }
}

/** Whether a document writes the day before the month in figures: as one of its dates shows, else as in its language. */
export function writesDayFirst(entries: readonly Fields[], language = 'en'): boolean {
  for (const entry of entries)
    for (const node of nodes(entry, 'rss:pubdate')) {
      const [, first, second] = inFigures.exec(value(node).text.slice(0, 40)) ?? []
      if (Number(first) > 12 !== Number(second) > 12) return Number(first) > 12
    }
  return !/^en(?:[-_]us)?$/i.test(language)
}

const inFigures = /^[^\d]{0,20}(\d{1,2})[/-](\d{1,2})[/-]\d/

/**
 * The most that is read of a document from a source. The limits apply in the parser, before any other code sees a field,
 * so no later code meets a larger one. The report names what was cut.
 */
export const limits = {
  /** Bytes of a document, decompressed. Real feeds of more than 5 MB are rare. */
  document: 10_000_000,
  /** The most entries of a document that are all read. */
  entries: 10_000,
  /** How many of the newest entries are read of a document that has more. */
  entriesOfMany: 2_000,
  /** How deep elements, or levels of JSON, may be nested: within one entry, and in the document around the entries. */
  depth: 250,
  /** Open elements in all, in documents whose entries are never closed: each costs the parser time. */
  openElements: 2_000,
  /** Namespaces in scope at one place; real feeds have some 30. */
  namespaces: 200,
  /** Characters of an attribute that is kept. */
  attribute: 8_000,
  /** Fields of one name in one entry, and names or numbers in one list of JSON. */
  repeats: 100,
} as const

/** The limits of a fetcher. It fetches no more than the parser reads. */
export const fetchLimits = {
  /** Milliseconds for one fetch with all its redirects. */
  deadlineMs: 30_000,
  maxBytes: limits.document,
  /** How many origins are read at once. */
  concurrency: 16,
} as const

/** The kinds of fields, whatever their formats call them. */
export type Field =
  | 'id'
  | 'title'
  | 'link'
  | 'date'
  | 'author'
  | 'category'
  | 'summary'
  | 'content'
  | 'short'
  | 'other'

/** Characters of a field as it is read, references decoded and markup included. */
export const fieldLimits: Readonly<Record<Field, number>> = {
  id: 2_000,
  title: 5_000,
  link: 2_000,
  date: 200,
  author: 1_000,
  category: 2_000,
  summary: 400_000,
  content: 400_000,
  /** A number or name in a register such as the Federal Register: a hundred of each fit into one item of a table. */
  short: 200,
  other: 1_000,
}

/** Whether a field is left out when it is too long, since half a link, id or date would be a different one. */
export function isAllOrNothing(field: Field): boolean {
  return field === 'id' || field === 'link' || field === 'date'
}

/** Characters of each field that is kept of an article. `text`, which the classifier reads, is in bytes. */
export const articleLimits = {
  id: 1_000,
  title: 300,
  summary: 300,
  outlet: 100,
  author: 200,
  category: 100,
  categories: 20,
  translations: 4,
  text: 20_000,
} as const

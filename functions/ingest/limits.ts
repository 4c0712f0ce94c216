/**
 * The most that is taken in of what a source sends, all in one place. It is applied where a document is read, before
 * anything else looks at a field, so that nothing behind it ever meets more; what goes beyond is named in the report.
 */
export const limits = {
  /** Bytes of a document; real feeds of more than 5 MB are rare. */
  document: 10_000_000,
  entries: 10_000,
  /** Elements, or levels of JSON, within each other: in one entry, and in the document around the entries. */
  depth: 250,
  /** In all, where entries were never closed: the parser pays for each open element. */
  openElements: 2_000,
  /** Namespaces in scope at one place; real feeds have some 30. */
  namespaces: 200,
  /** Characters of an attribute that is kept. */
  attribute: 8_000,
  /** Fields of one name in one entry, and names or numbers in one list of JSON. */
  repeats: 100,
} as const

/** What a field is to us, whatever its format calls it. */
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
  /** A number or a name of a register: a hundred of each fit into what one item of a table may hold. */
  short: 200,
  other: 1_000,
}

/** Half a link, an id or a date is another one: where it is too long it is left out, and all else is shortened. */
export const isWhole = (field: Field): boolean => field === 'id' || field === 'link' || field === 'date'

/** Characters of what is kept of an article, and bytes of the text that is kept for deciding. */
export const articleLimits = {
  id: 1_000,
  title: 300,
  summary: 300,
  outlet: 100,
  author: 200,
  category: 100,
  categories: 20,
  text: 20_000,
} as const

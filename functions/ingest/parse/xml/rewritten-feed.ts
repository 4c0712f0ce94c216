import type { Losses } from '../../losses.ts'

/** What the first element of a document says about it. */
export interface Root {
  /** The family of its element names. */
  family: 'rss' | 'atom'
  /** Our prefix for the names of its elements that have no namespace. */
  prefix: string
}

/** What rewriting needs besides the text. */
export interface RewriteContext {
  /** The elements that the document may begin with. */
  roots: ReadonlyMap<string, Root>
  /** The address of the document. */
  url: string | undefined
  /** Needed only for dates without a year. */
  now: Date | undefined
}

/** A feed in the form that `readRewritten` reads. */
export interface RewrittenFeed {
  /** The family of its element names. */
  format: Root['family']
  /** Well-formed XML with short names only: a `<feed>` that contains an `<entry>` for each entry of any format. */
  xml: string
  /** The number of each entry in the original, from 1. */
  numbers: readonly number[]
  /** The short names that occur in it. */
  names: ReadonlySet<string>
  /** Long texts, for which the XML has placeholders with their index (see `XmlWriter`). */
  longTexts: readonly string[]
  /** What was left out or shortened. */
  losses: Losses
  /** Whether the document ends before its elements are closed. An entry that is open at its end is left out. */
  isCut: boolean
}

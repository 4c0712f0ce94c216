import type { Losses } from '../../losses.ts'

/** A feed in the form that `readRewritten` reads. */
export interface RewrittenFeed {
  /** The family of its element names. */
  format: 'rss' | 'atom'
  /** Well-formed XML with short names only: a `<feed>` that contains an `<entry>` for each entry of any format. */
  xml: string
  /** The short names that occur in it. */
  names: ReadonlySet<string>
  /** Long texts, for which the XML has placeholders with their index (see `XmlWriter`). */
  longTexts: readonly string[]
  /** What was left out or shortened. */
  losses: Losses
}

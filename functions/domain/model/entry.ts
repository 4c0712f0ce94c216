import type { OfficialDocument } from './official-document.ts'

/** The rules by which the entries of a source are identified, the most reliable first. */
export const identityRules = ['guid', 'link', 'link+date', 'link+date+title'] as const
export type IdentityRule = (typeof identityRules)[number]

/**
 * An item of a source. What the source lacks is absent. `title` and `summary` are plain text. Times are ISO 8601 in UTC, or
 * days such as `2026-11-22` where the source gives no time.
 */
export interface Entry {
  /** The guid or Atom id, unchanged. */
  id?: string
  title?: string
  /** Absolute if there is a base to resolve it against, otherwise unchanged. */
  link?: string
  /** Whether the entry has no link of its own, and its guid serves as its link. */
  isLinkGuid?: true
  published?: string
  updated?: string
  author?: string
  summary?: string
  /** HTML as the source sent it. It may be hostile and must not be shown as HTML. */
  content?: string
  categories?: string[]
  /** RSS `<source>` or Atom `<source>`: the original publisher, if the source is an aggregator. */
  origin?: { title?: string; url?: string }
  /** Addresses of the same article in English or Spanish, as the source states them. */
  translations?: string[]
  document?: OfficialDocument
}

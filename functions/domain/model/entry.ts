import type { OfficialDocument } from './official-document.ts'

/** What tells a source's entries apart, from the best to the last resort. */
export const identityRules = ['guid', 'link', 'link+date', 'link+date+title'] as const
export type IdentityRule = (typeof identityRules)[number]

/** One item as it stands in a source. Absent is absent; times are ISO 8601 in UTC; `title` and `summary` are plain text. */
export interface Entry {
  /** The guid or Atom id, as it stands. */
  id?: string
  title?: string
  /** Absolute where there is a base to resolve against, else as it stands. */
  link?: string
  published?: string
  updated?: string
  author?: string
  summary?: string
  /** HTML as the source sent it: hostile until shown as text. */
  content?: string
  categories?: string[]
  /** RSS `<source>` or Atom `<source>`: who had it first, where the source is an aggregator. */
  origin?: { title?: string; url?: string }
  document?: OfficialDocument
}

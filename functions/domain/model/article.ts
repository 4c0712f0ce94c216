import type { OfficialDocument } from './official-document.ts'

/** A normalised entry: one per source and entry identity. An edit changes its text, never its story. */
export interface Article {
  /** A hash of the source and the entry's identity. */
  id: string
  source: string
  /** The guid or Atom id, where the source gave one. */
  guid?: string
  /** The address that the source served, in the form that the URL standard gives it. */
  url?: string
  title: string
  /** Plain text for readers, at most 300 characters. */
  summary: string
  /** Plain text kept for deciding, at most 20 KB, each paragraph once. */
  text: string
  published?: string
  firstSeen: string
  author?: string
  categories: string[]
  language: Language
  /** Who published it: the source's own name unless an aggregator names another. */
  outlet: string
  /** The outlet that an aggregator's entry named and that was not believed; kept for publishers that opt out later. */
  claimed?: string
  /** Where the source is a government register. */
  document?: OfficialDocument
}

export type Language = 'en' | 'es'

export const itemKinds = ['news', 'official', 'analysis', 'opinion', 'advocacy'] as const
export type ItemKind = (typeof itemKinds)[number]

/** Why something was decided: the rule, and what it saw. */
export interface Reason {
  rule: string
  detail: string
}

/** What the desk found out about one article by reading it alone. */
export interface Classification {
  relevant: boolean
  /** Between 0 and 1. */
  score: number
  reasons: Reason[]
  /** Slugs, the most fitting first. */
  topics: string[]
  /** Place ids. */
  places: string[]
  kind: ItemKind
  /** Docket, RIN, bill and public-law numbers: articles that share one are about one matter. */
  matters: string[]
  /** What a policy document's source states of it. */
  status?: PolicyStatus
}

export interface PolicyStatus {
  stage: 'proposed' | 'final' | 'enjoined' | 'withdrawn' | 'notice'
  effective?: string
  commentsClose?: string
}

/** Where the desk put a relevant article, and why. */
export interface Placement {
  story: string
  /** The id of the root original; the article's own where it is nobody's copy. */
  copyOf: string
  rule: string
  /** Between 0 and 1; 1 for what founded a story. */
  score: number
  /** The article that drew it in. */
  partner?: string
  /** Of one that founded a story: the nearest story that it did not join, by the article in it that is most like it. */
  almost?: { story: string; score: number; partner: string }
  /** The closed story that this article's new one takes up again. */
  follows?: string
}

/** An article with everything the desk decided about it; `placement` only where it is relevant. */
export interface DecidedArticle extends Article, Classification {
  /** A hash of what the source said, so that an edit shows. */
  content: string
  placement?: Placement
  /** The number of the desk's entry in which it joined its story. */
  joined?: number
}

import type { DecidedArticle, ItemKind, PolicyStatus } from './article.ts'

/** What the reader sees once: a lead article, its copies and further coverage of the same event. */
export interface Story {
  /** `YYYYMMDD-hash`: the day it was first seen and a hash of its founding article; it never changes. */
  id: string
  firstSeen: string
  /** The number of the desk's entry that founded it. */
  founded: number
  /** When readers first saw it; fixed. */
  published: string
  /** The last material change. */
  updated: string
  headline: string
  /** One or two sentences, at most 300 characters. */
  summary: string
  /** The source whose words the summary is, where it is not the lead's. */
  summarySource?: string
  lead: StoryArticle
  /** Every article, the lead first, then by time; each copy right behind its original. */
  articles: StoryArticle[]
  topics: string[]
  places: string[]
  kind: ItemKind
  status?: PolicyStatus
  /** Stories that turned out to be this one; their addresses lead here. */
  absorbed: string[]
  /** What was put right after readers had seen it. */
  corrections?: Correction[]
  withdrawn?: Withdrawal
  /** What of it are an editor's words and not a publisher's. */
  edited?: { headline?: true; summary?: true }
}

/** An editor took it out of the digest after readers had seen it; none of its words are left in the story. */
export interface Withdrawal {
  at: string
  /** Why, in words for readers. */
  note?: string
}

/** Something that was put right, in words for readers. */
export interface Correction {
  at: string
  text: string
}

/** What a story keeps of each of its articles: all but the text that was kept for deciding. */
export type StoryArticle = Omit<DecidedArticle, 'text' | 'content' | 'placement' | 'joined'> & {
  copyOf: string
}

import type { ArticleForm, DecidedArticle, ItemKind, PolicyStatus } from './article.ts'

/** A story, which readers see once: a lead article, its copies, and further coverage of the same event. */
export interface Story {
  /** `YYYYMMDD-hash`: the day it was first seen and a hash of its founding article; it never changes. */
  id: string
  firstSeen: string
  /** The number of the log entry that founded it. */
  founded: number
  /** When readers first saw it; it never changes. */
  published: string
  /** The last material change. */
  updated: string
  headline: string
  /** One or two sentences, at most 300 characters. */
  summary: string
  /** The source of the summary, if it is not the lead's. */
  summarySource?: string
  lead: StoryArticle
  /** Every article: the lead first, then reports and then background, each by time; each copy directly after its original. */
  articles: StoryArticle[]
  topics: string[]
  places: string[]
  /** Where the courts sit that its reports name, as place ids, unless an editor set its places. */
  seats?: string[]
  kind: ItemKind
  /** The lead's form, if it is not a report. */
  form?: ArticleForm
  status?: PolicyStatus
  /** The ids of stories that were merged into it; their addresses lead here. */
  absorbed: string[]
  /** The ids of stories that its articles left. If such a story has no articles anymore, its address leads here. */
  formerIds?: string[]
  /**
   * If it was split from another story, or lost its first lead to one: the number of the log entry that did it. Readers may have
   * got this headline in an email under another story, or may not have got it yet.
   */
  split?: number
  /** The id of the earlier story that it continues, as its founding article was placed. */
  follows?: string
  /** Corrections after readers had seen it. */
  corrections?: Correction[]
  withdrawn?: Withdrawal
  /** Which texts an editor wrote in place of the publisher's. */
  edited?: { headline?: true; summary?: true }
}

/** When and why an editor removed a story that readers had seen. Its texts are no longer in the story. */
export interface Withdrawal {
  at: string
  /** The reason, for readers. */
  note?: string
  /** Its articles moved to another story. If readers see that one, they see it instead (`withoutMoved`). */
  moved?: true
}

/** A correction, for readers. */
export interface Correction {
  at: string
  text: string
}

/** An article as its story stores it: without the text that is only kept for clustering. */
export type StoryArticle = Omit<
  DecidedArticle,
  'text' | 'content' | 'placement' | 'joined' | 'formerStories'
> & {
  copyOf: string
}

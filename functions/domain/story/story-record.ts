import type { Placement } from '../model/article.ts'
import type { StoryArticle } from '../model/story.ts'
import type { Merge } from './links/story-merge.ts'

/** An article as it is stored in a story, with its placement. */
export interface Member extends StoryArticle {
  placement: Placement
  joined: number
  /** The stories that it left. */
  formerStories?: string[]
  /** Characters of the text that it was classified by. */
  length: number
  /** The number of the log entry with its latest version. */
  seq: number
  /** When it left this story, because an editor removed it or because it moved. Its text is no longer stored here. */
  left?: string
  /** The story that it moved to; absent if an editor removed it. Earlier versions did not store this. */
  movedTo?: string
}

/** When a story was published first, and with which article's headline and link. It never changes. */
export interface FirstPublication {
  at: string
  lead: string
  /** When readers could first see it, because `at` may be a publisher's earlier date. Missing in old entries. */
  shown?: string
}

/** Everything that is stored about a story. Articles of a story that was merged into another stay with the merged one. */
export interface StoryRecord {
  id: string
  members: Member[]
  /** The articles that left it: those that editors removed, and those that moved to another story. */
  left: Member[]
  /** Missing until the story is published. Stored under the key `STORY!release`. */
  firstPublication?: FirstPublication
  /** The story that this one was merged into. */
  mergedInto?: string
  /** The number of the log entry in which it was merged; 1 in what earlier versions stored. */
  mergedAt?: number
  /** Why it was merged. */
  mergedBecause?: Merge['reason']
  /** The stories that were merged into this one. */
  absorbed: string[]
}

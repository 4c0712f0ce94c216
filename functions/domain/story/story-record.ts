import type { Placement } from '../model/article.ts'
import type { StoryArticle } from '../model/story.ts'

/** An article as its story keeps it, with why it is there. */
export interface Member extends StoryArticle {
  placement: Placement
  joined: number
  /** Characters of the text that was kept for deciding. */
  length: number
  /** The desk's entry that decided it last. */
  seq: number
  /** When an editor took it out of this story; its words are gone from here. */
  left?: string
}

/** When readers first saw a story, and under which article's headline and link; never changed afterwards. */
export interface FirstPublication {
  at: string
  lead: string
  /** When it could first be seen, since `at` may be a publisher's earlier date; absent in old releases. */
  shown?: string
}

/** Everything kept about one story. What joined a story that was later absorbed stays with that one. */
export interface StoryRecord {
  id: string
  members: Member[]
  /** Whom editors took out of it. */
  left: Member[]
  release?: FirstPublication
  /** The story that this one turned out to be. */
  mergedInto?: string
  absorbed: string[]
}

import type { Placement } from '../model/article.ts'
import type { StoryArticle } from '../model/story.ts'

/** An article of a story as it is stored, with the reason why it is there. */
export interface Member extends StoryArticle {
  placement: Placement
  joined: number
  /** Characters of the text that was kept for clustering. */
  length: number
  /** The number of the last log entry about it. */
  seq: number
  /** When an editor removed it from this story; its texts are no longer here. */
  left?: string
}

/** When readers first saw a story, and under which article's headline and link; never changed afterwards. */
export interface FirstPublication {
  at: string
  lead: string
  /** When readers could first see it, since `at` may be a publisher's earlier date; absent in old records. */
  shown?: string
}

/** Everything that is stored about a story. The articles of a story that was merged into it remain in that one's record. */
export interface StoryRecord {
  id: string
  members: Member[]
  /** Articles that editors removed from it. */
  left: Member[]
  release?: FirstPublication
  /** The id of the story that it was merged into. */
  mergedInto?: string
  absorbed: string[]
}

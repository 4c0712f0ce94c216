import type { PlacementRule } from '../../model/article.ts'

/** A merge of two stories that turned out to be one: the older id remains, and the page of the other leads to it. */
export interface Merge {
  from: string
  into: string
  reason: MergeReason
}

/** A merge that an editor took back: `story`, which was merged into `from`, is a story of its own again. */
export interface Unmerge {
  story: string
  from: string
}

interface MergeReason {
  rule: PlacementRule
  /** Between 0 and 1. */
  score: number
  /** The id of the article that caused the merge. */
  partner?: string
}

import type { PlacementRule } from '../model/article.ts'

/** A merge of two stories that turned out to be one: the older id remains, and the page of the other leads to it. */
export interface Merge {
  from: string
  into: string
  reason: MergeReason
}

interface MergeReason {
  rule: PlacementRule
  /** Between 0 and 1. */
  score: number
  /** The id of the article that caused the merge. */
  partner?: string
}

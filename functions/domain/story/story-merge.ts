import type { Comparison } from '../model/comparison.ts'

/** A merge of two stories that turned out to be one: the older id remains, and the page of the other leads to it. */
export interface Merge {
  from: string
  into: string
  reason: MergeReason
}

interface MergeReason {
  rule: string
  /** Between 0 and 1. */
  score: number
  /** The id of the article that caused the merge. */
  partner?: string
  /** What the first article of the story has in common with the partner. */
  why?: Comparison
}

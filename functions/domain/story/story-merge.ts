/** Two stories turned out to be one: the older id lives, the other leaves a tombstone that leads to it. */
export interface Merge {
  from: string
  into: string
  reason: MergeReason
}

interface MergeReason {
  rule: string
  /** Between 0 and 1. */
  score: number
  /** The article that showed it. */
  partner?: string
}

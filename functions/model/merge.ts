/** Two stories that turned out to be one. The older id lives; the other leads to it. */
export interface Merge {
  from: string
  into: string
  reason: { rule: string; score: number; partner?: string }
}

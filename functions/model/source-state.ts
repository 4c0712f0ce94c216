/** All that is remembered of a source between polls: one small record. Times are ISO 8601 in UTC. */
export interface SourceState {
  schema: 1
  source: string
  /** The configured address under which all the rest was learnt. */
  feed: string

  /** What the last answer said of itself, given back word for word. */
  etag?: string
  lastModified?: string
  bodyHash?: string
  /** Where the feed has moved to, learnt from permanent redirects that were seen several times. */
  learntUrl?: string
  permanent?: { url: string; times: number }
  /** By what the source's entries are told apart. */
  identity?: 'guid' | 'link' | 'link+date' | 'link+date+title'
  /** What the feed asks of those who poll it. */
  ttlMinutes?: number
  skipHours?: number[]
  skipDays?: number[]

  firstPoll: string
  lastPoll: string
  lastSuccess?: string
  /** In words; gone once the source was read again. */
  lastError?: string
  /** Failures in a row. */
  failures: number
  /** The usual time between two entries. */
  medianGapMinutes?: number
  lastNewEntry?: string
  nextPoll: string
  /** Why it is no longer polled, in words; it is again once its configured address changes. */
  paused?: string
  /** When the operator was told that it is dead, so that they are told once. */
  alarmed?: string
}

import type { IdentityRule } from './entry.ts'

/** How reading one source stands: what the next poll needs, and its health. Times are ISO 8601 in UTC. */
export interface SourceState {
  /** The source's id. */
  source: string
  /** The configured address this is about; with another address everything starts afresh. */
  feed: string
  /** As the server sent it last, replayed verbatim. */
  etag?: string
  /** As the server sent it last, replayed verbatim. */
  lastModified?: string
  /** Of the last body that was read, since some servers' ETags change with every reply. */
  bodyHash?: string
  /** By what its entries were told apart last; one that failed is not trusted again. */
  identityRule?: IdentityRule
  nextPoll: string
  /** How often it is read while it answers. */
  everyMinutes: number
  firstPolled?: string
  lastPolled?: string
  lastSuccess?: string
  /** When an entry last appeared that was new to us. */
  lastNewEntry?: string
  /** Between its newest entries, by their own dates. */
  medianGapMinutes?: number
  /** What the feed itself asks of those who read it. */
  asks?: PollingHints
  /** What was left out of its last document or shortened, in sentences that quote nothing of it. */
  problems?: string[]
  /** Polls in a row without a success. */
  consecutiveFailures: number
  /** In words; kept after it recovered. */
  lastError?: string
  lastErrorAt?: string
  /** Where permanent redirects lead, until they were seen on enough days. */
  candidate?: { url: string; days: number; lastSeen: string }
  /** Where it has moved to for good. */
  learnt?: string
  /** Since when the server says that it is gone for good (410). */
  gone?: string
  /** When the operator was told that it is dead or gone; told once. */
  alarmRaised?: string
  /** The feed that its home page advertised when it was lost. */
  proposal?: string
}

export interface PollingHints {
  /** At least this long between polls. */
  minutes?: number
  /** Hours of the day in UTC, 0 to 23, in which it must not be read. */
  skipHours?: number[]
  /** Days of the week in UTC, 0 (Sunday) to 6, on which it must not be read. */
  skipDays?: number[]
}

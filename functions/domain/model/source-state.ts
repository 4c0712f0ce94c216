import type { ConnectionErrorKind } from '../text/system-error.ts'
import type { IdentityRule } from './entry.ts'

/** The state of a source: what the next poll needs, and its health. Times are ISO 8601 in UTC. */
export interface SourceState {
  /** The source's id. */
  source: string
  /** The configured address that this is about. If it changes, everything starts anew. */
  feed: string
  /** As the server sent it last, replayed verbatim. */
  etag?: string
  /** As the server sent it last, replayed verbatim. */
  lastModified?: string
  /** A hash of the last body that was read, since the ETags of some servers change with every response. */
  bodyHash?: string
  /** The rule by which its entries were last identified. A rule that failed is not used again. */
  identityRule?: IdentityRule
  /** Keys of guids that several entries had, the latest first. They identify no entry. */
  sharedGuids?: string[]
  nextPoll: string
  /** How often it is polled while it responds. */
  everyMinutes: number
  firstPolled?: string
  lastPolled?: string
  lastSuccess?: string
  /** When a new entry last appeared. */
  lastNewEntry?: string
  /** How many entries were new or changed on each of the last days (UTC), apart from those of the first poll. */
  newByDay?: Record<string, number>
  /** The median of the minutes between its newest entries, by their dates. */
  medianGapMinutes?: number
  /** What the feed says about how often it may be polled. */
  asks?: PollingHints
  /** How far the server's clock was ahead of ours at the last answer, if that was a minute or more; negative if it was behind. */
  serverAheadSeconds?: number
  /** Present if the host answered the last request so, or if no request was sent for that reason. */
  hostWait?: HostWait
  /** What was left out of its last document or shortened, in sentences that quote nothing of it. */
  problems?: string[]
  /** Polls in a row that brought only the beginning of a document. */
  cutInARow?: number
  /** Polls in a row without a success. */
  consecutiveFailures: number
  /** What the last poll met if it failed. */
  failure?: Failure
  /** The last error in a sentence; kept after the source recovered. */
  lastError?: string
  lastErrorAt?: string
  /** The target of permanent redirects that were not seen on enough days yet. */
  candidate?: { url: string; days: number; lastSeen: string }
  /** The address that it moved to permanently. */
  learnt?: string
  /** Since when the server answers that it is gone (410). */
  gone?: string
  /** When the operator was alerted that it is dead or gone; this happens once. */
  alarmRaised?: string
  /** The feed that its home page linked to when it was lost. */
  proposal?: string
}

/**
 * Why a source can't be read, if the reason shows what to do: it sends a page that asks visitors to prove that they are
 * human (`challenge`), refuses in another way, requires a login or payment, has nothing at that address, or sends a web page;
 * its host name does not exist, or its certificate can't be trusted.
 */
export type FailureKind =
  | 'challenge'
  | 'refused'
  | 'rate-limited'
  | 'paywalled'
  | 'not-found'
  | 'web-page'
  | ConnectionErrorKind

/** A poll that failed. */
export interface Failure {
  kind?: FailureKind
  /** The HTTP status, if the server answered. */
  status?: number
}

/** A host that asked us to wait (429, or 503 with Retry-After), for all its sources. */
export interface HostWait {
  /** As in `URL.host`. */
  host: string
  until: string
}

/** What is kept about the identity of a source's entries. */
export interface IdentityMemory extends Pick<SourceState, 'identityRule' | 'sharedGuids'> {
  /** What its latest entries are recognized by (see `ingest/identity/remembered.ts`): hashes, no text. */
  entries?: string
}

/** How often, and when not, a feed asks to be polled. */
export interface PollingHints {
  /** At least this long between polls. */
  minutes?: number
  /** Hours of the day in UTC, 0 to 23, in which it must not be read. */
  skipHours?: number[]
  /** Days of the week in UTC, 0 (Sunday) to 6, on which it must not be read. */
  skipDays?: number[]
}

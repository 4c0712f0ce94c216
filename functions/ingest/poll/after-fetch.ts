import type { Failure, FailureKind, SourceState } from '../../domain/model/source-state.ts'
import type { Fetched, FetchOutcome, Unchanged } from '../../ports/fetcher.ts'
import type { FeedHints } from './feed-hints.ts'
import { alarmIfLost } from './lost-source.ts'
import {
  afterCut,
  afterFailed,
  afterGone,
  afterRateLimited,
  afterRead,
  afterUnchanged,
  afterWaiting,
} from './next-poll.ts'
import { afterNoResponse, afterResponse } from './permanent-redirect.ts'
import type { Moment } from './poll-time.ts'

/** A body that is not a feed. */
export interface Unreadable {
  /** Why, in a sentence. */
  unreadable: string
  failure?: FailureKind
  /** The feed that the body advertises, if it is a web page. */
  proposal?: string
}

/** What parsing a fetched body gave, or `undefined` if it was not parsed because its hash was known. */
export type Reading = FeedHints | Unreadable | undefined

/** Whether a body is the one that was read last, so that parsing it again would bring nothing. */
export function isSameBody(state: SourceState, outcome: Fetched): boolean {
  return outcome.cutAt === undefined && state.bodyHash === outcome.hash
}

/**
 * Computes the state of a source after a poll, and a sentence for the operator if the source has just been lost.
 * Store the state only after the entries: with its ETag the server will not send them again.
 */
export function afterFetch(
  state: SourceState,
  outcome: FetchOutcome,
  reading: Reading,
  at: Moment & { deadAfterDays: number },
): { state: SourceState; alarm?: string } {
  return alarmIfLost(stateAfter(state, outcome, reading, at), at.now, at.deadAfterDays)
}

function stateAfter(state: SourceState, outcome: FetchOutcome, reading: Reading, at: Moment): SourceState {
  switch (outcome.kind) {
    case 'fetched': {
      if (reading === undefined) return withValidators(afterUnchanged(state, outcome, at), outcome, at)
      if ('unreadable' in reading) {
        const { unreadable, failure, proposal } = reading
        const failed = withFailure(afterFailed(state, unreadable, at), outcome.status, failure)
        return afterNoResponse(proposal === undefined ? failed : { ...failed, proposal })
      }
      if (reading.isCut)
        return afterResponse(afterCut(state, reading, outcome, at), outcome.permanentUrl, at.now)
      const { etag, lastModified, hash } = outcome
      const read = { ...state, etag, lastModified, bodyHash: hash }
      return withValidators(afterRead(read, reading, outcome, at), outcome, at)
    }
    case 'unchanged':
      return withValidators(afterUnchanged(state, outcome, at), outcome, at)
    case 'rate-limited': {
      const { retryAfterSeconds, reason, hostWait } = outcome
      const limited = afterRateLimited(state, retryAfterSeconds, reason, at)
      return { ...withFailure(limited, outcome.status, outcome.failure), hostWait }
    }
    case 'waiting':
      return afterWaiting(state, outcome.hostWait, at)
    case 'gone':
      return afterNoResponse(
        withFailure(afterGone(state, outcome.reason, at), outcome.status, outcome.failure),
      )
    case 'failed':
      return afterNoResponse(
        withFailure(afterFailed(state, outcome.reason, at), outcome.status, outcome.failure),
      )
  }
}

function withFailure(
  state: SourceState,
  status: number | undefined,
  kind: FailureKind | undefined,
): SourceState {
  const failure: Failure = { ...(kind && { kind }), ...(status !== undefined && { status }) }
  return { ...state, failure }
}

/** Keeps the validators of a response. A 304 need not repeat them, and if it does they may be new. */
function withValidators(state: SourceState, outcome: Fetched | Unchanged, at: Moment): SourceState {
  const { etag = state.etag, lastModified = state.lastModified } = outcome
  return afterResponse({ ...state, etag, lastModified }, outcome.permanentUrl, at.now)
}

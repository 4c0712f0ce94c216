import type { SourceState } from '../../domain/model/source-state.ts'
import type { Fetched, FetchOutcome, Unchanged } from '../../ports/fetcher.ts'
import { raiseAlarm } from './alarm.ts'
import type { FeedHints } from './feed-hints.ts'
import { afterFailed, afterGone, afterRateLimited, afterRead, afterUnchanged } from './next-poll.ts'
import { afterAnswerFrom, afterNoAnswer } from './permanent-redirect.ts'
import type { Moment } from './schedule.ts'

/** What reading a fetched body gave: nothing where its hash was known and it was not read. */
export type Reading = FeedHints | { unreadable: string } | undefined

/** Whether a body was read before, so that parsing it again would bring nothing. */
export function isSameBody(state: SourceState, outcome: Fetched): boolean {
  return state.bodyHash === outcome.hash
}

/**
 * The state to keep after a poll, and a sentence for the operator where the source has just turned out to be lost.
 * Keep it only once the entries are safe: with its ETag the server will not send them again.
 */
export function afterFetch(
  state: SourceState,
  outcome: FetchOutcome,
  reading: Reading,
  at: Moment & { deadAfterDays: number },
): { state: SourceState; alarm?: string } {
  return raiseAlarm(next(state, outcome, reading, at), at.now, at.deadAfterDays)
}

function next(state: SourceState, outcome: FetchOutcome, reading: Reading, at: Moment): SourceState {
  switch (outcome.kind) {
    case 'fetched': {
      if (reading === undefined) return answered(afterUnchanged(state, outcome, at), outcome, at)
      if ('unreadable' in reading) return afterNoAnswer(afterFailed(state, reading.unreadable, at))
      const { etag, lastModified, hash } = outcome
      const read = { ...state, etag, lastModified, bodyHash: hash }
      return answered(afterRead(read, reading, outcome, at), outcome, at)
    }
    case 'unchanged':
      return answered(afterUnchanged(state, outcome, at), outcome, at)
    case 'rate-limited':
      return afterRateLimited(state, outcome.retryAfterSeconds, outcome.reason, at)
    case 'gone':
      return afterNoAnswer(afterGone(state, outcome.reason, at))
    case 'failed':
      return afterNoAnswer(afterFailed(state, outcome.reason, at))
  }
}

/** A 304 need not repeat the validators, and where it does they may be new. */
function answered(state: SourceState, outcome: Fetched | Unchanged, at: Moment): SourceState {
  const { etag = state.etag, lastModified = state.lastModified } = outcome
  return afterAnswerFrom({ ...state, etag, lastModified }, outcome.permanentUrl, at.now)
}

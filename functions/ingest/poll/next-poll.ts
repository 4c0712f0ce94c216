import type { HostWait, SourceState } from '../../domain/model/source-state.ts'
import { MINUTE_MS } from '../../domain/time.ts'
import type { Freshness } from '../../ports/fetcher.ts'
import { type FeedHints, pollingHintsOf } from './feed-hints.ts'
import {
  DAY_MINUTES,
  MAX_HOURS_SKIPPED,
  MAX_MINUTES,
  MIN_MINUTES,
  type Moment,
  nextPollTime,
  withinBounds,
} from './poll-time.ts'
import { countedByDay, medianGapMinutes, newestDate, usefulIntervalMinutes } from './publishing-rhythm.ts'

/** The longest interval that a feed or a cache may request: some name three days and publish every hour. */
const MAX_REQUESTED_MINUTES = 12 * 60

/** A longer wait was never decided by a poll, but by a clock that was wrong. It must not silence a source. */
const MAX_WAIT_MS = (2 * MAX_MINUTES + MAX_HOURS_SKIPPED * 60) * MINUTE_MS

/** Whether a source must be polled. A source that was never polled is due. */
export function isDue(state: SourceState | undefined, now: Date): boolean {
  const wait = state === undefined ? 0 : Date.parse(state.nextPoll) - now.getTime()
  return !(wait > 0) || wait > MAX_WAIT_MS
}

/** The state after the feed was read. */
export function afterRead(state: SourceState, hints: FeedHints, fresh: Freshness, at: Moment): SourceState {
  const { now } = at
  const isNew = hints.newEntries > 0
  // The entries of a first poll may be old, so their dates say more than the time of the poll.
  const first = newestDate(hints.entryDates, now) ?? (isNew ? now.toISOString() : undefined)
  const read: SourceState = {
    ...state,
    ...hints.identity,
    asks: pollingHintsOf(hints),
    problems: hints.problems?.length ? [...hints.problems] : undefined,
    medianGapMinutes: medianGapMinutes(hints.entryDates, now) ?? state.medianGapMinutes,
    lastNewEntry: state.lastNewEntry === undefined ? first : isNew ? now.toISOString() : state.lastNewEntry,
    ...(isNew && state.firstPolled !== undefined && { newByDay: countedByDay(state, hints.newEntries, now) }),
  }
  return succeeded(read, fresh, at)
}

/**
 * The state after only the beginning of a feed was read. The next poll comes soon and fetches all of it again. If
 * every document is cut, the interval grows to the usual one.
 */
export function afterCut(state: SourceState, hints: FeedHints, fresh: Freshness, at: Moment): SourceState {
  const read = afterRead(state, hints, fresh, at)
  const cutInARow = (state.cutInARow ?? 0) + 1
  const soon = Math.min(read.everyMinutes, MIN_MINUTES * 2 ** (cutInARow - 1))
  return {
    ...read,
    cutInARow,
    etag: undefined,
    lastModified: undefined,
    bodyHash: undefined,
    nextPoll: nextPollTime(soon, read.asks, at),
  }
}

/** The state after a poll that brought nothing new: the server answered 304, or the hash of the body is known. */
export function afterUnchanged(state: SourceState, fresh: Freshness, at: Moment): SourceState {
  return succeeded(state, fresh, at)
}

/** The state after the server refused the request for now. */
export function afterRateLimited(
  state: SourceState,
  retryAfterSeconds: number | undefined,
  reason: string,
  at: Moment,
): SourceState {
  const failed = unsuccessful(state, reason, at)
  const wait = Math.max(Math.min((retryAfterSeconds ?? 0) / 60, DAY_MINUTES), backOff(failed))
  return { ...failed, nextPoll: nextPollTime(wait, failed.asks, at) }
}

/** The state after nothing was requested because the host asked us to wait. This is not a failure of the source. */
export function afterWaiting(state: SourceState, hostWait: HostWait, at: Moment): SourceState {
  const wait = (Date.parse(hostWait.until) - at.now.getTime()) / MINUTE_MS
  return { ...state, hostWait, nextPoll: nextPollTime(Math.min(wait, DAY_MINUTES), state.asks, at) }
}

/** The state after a poll that failed. `reason` is a sentence for the operator. */
export function afterFailed(state: SourceState, reason: string, at: Moment): SourceState {
  const failed = unsuccessful(state, reason, at)
  return { ...failed, nextPoll: nextPollTime(backOff(failed), failed.asks, at) }
}

/** The state after the server answered 410. The source is still polled each week, since servers send 410 by mistake too. */
export function afterGone(state: SourceState, reason: string, at: Moment): SourceState {
  const failed = unsuccessful(state, reason, at)
  return {
    ...failed,
    gone: state.gone ?? at.now.toISOString(),
    nextPoll: nextPollTime(MAX_MINUTES, failed.asks, at),
  }
}

function succeeded(state: SourceState, { maxAgeSeconds = 0, expires }: Freshness, at: Moment): SourceState {
  const { now } = at
  const untilExpiry = expires === undefined ? 0 : (Date.parse(expires) - now.getTime()) / MINUTE_MS
  const requested = Math.min(
    Math.max(state.asks?.minutes ?? 0, maxAgeSeconds / 60, untilExpiry),
    MAX_REQUESTED_MINUTES,
  )
  const everyMinutes = Math.round(withinBounds(Math.max(usefulIntervalMinutes(state, now), requested)))
  const {
    gone: _gone,
    alarmRaised: _alarm,
    proposal: _proposal,
    cutInARow: _cut,
    hostWait: _wait,
    failure: _failure,
    ...rest
  } = state
  return {
    ...rest,
    ...polled(state, now),
    lastSuccess: now.toISOString(),
    consecutiveFailures: 0,
    everyMinutes,
    nextPoll: nextPollTime(everyMinutes, state.asks, at),
  }
}

function unsuccessful(state: SourceState, reason: string, { now }: Moment): SourceState {
  return {
    ...state,
    ...polled(state, now),
    hostWait: undefined,
    consecutiveFailures: state.consecutiveFailures + 1,
    lastError: reason,
    lastErrorAt: now.toISOString(),
  }
}

const polled = (state: SourceState, now: Date) => ({
  firstPolled: state.firstPolled ?? now.toISOString(),
  lastPolled: now.toISOString(),
})

/** The minutes from the last poll to the next, as far as no server or feed asks for more. */
export function minutesBetweenPolls(state: SourceState): number {
  if (state.consecutiveFailures === 0) return state.everyMinutes
  return state.gone === undefined ? backOff(state) : MAX_MINUTES
}

/** The usual interval after the first failure, which is often over by then, and twice as long after each other, up to a day. */
const backOff = ({ everyMinutes, consecutiveFailures }: SourceState) =>
  Math.min(everyMinutes * 2 ** (consecutiveFailures - 1), DAY_MINUTES)

import type { SourceState } from '../../domain/model/source-state.ts'
import { MINUTE_MS } from '../../domain/time.ts'
import type { Freshness } from '../fetch/outcome.ts'
import { type FeedHints, pollingHintsOf } from './feed-hints.ts'
import { medianGapMinutes, newestDate, ownRhythmMinutes } from './rhythm.ts'
import { bounded, DAY_MINUTES, MOST_HOURS_SKIPPED, MOST_MINUTES, type Moment, pollAfter } from './schedule.ts'

/** What feeds and caches ask for counts up to here: some say three days and publish every hour. */
const MOST_ASKED = 12 * 60

/** Beyond what any poll decides: a clock that was wrong once must not silence a source. */
const ABSURD_MS = (2 * MOST_MINUTES + MOST_HOURS_SKIPPED * 60) * MINUTE_MS

/** A source that was never polled is due. */
export function isDue(state: SourceState | undefined, now: Date): boolean {
  const wait = state === undefined ? 0 : Date.parse(state.nextPoll) - now.getTime()
  return !(wait > 0) || wait > ABSURD_MS
}

/** The feed was read and had `said.newEntries` that we did not know. */
export function afterRead(state: SourceState, said: FeedHints, fresh: Freshness, at: Moment): SourceState {
  const { now } = at
  const isNew = said.newEntries > 0
  // What the first poll brings may be old: its own dates say more than the time we came by.
  const first = newestDate(said.entryDates, now) ?? (isNew ? now.toISOString() : undefined)
  const read: SourceState = {
    ...state,
    identityRule: said.identityRule ?? state.identityRule,
    asks: pollingHintsOf(said),
    problems: said.problems?.length ? [...said.problems] : undefined,
    medianGapMinutes: medianGapMinutes(said.entryDates, now) ?? state.medianGapMinutes,
    lastNewEntry: state.lastNewEntry === undefined ? first : isNew ? now.toISOString() : state.lastNewEntry,
  }
  return succeeded(read, fresh, at)
}

/** The server, or the body's hash, says that nothing has changed. */
export function afterUnchanged(state: SourceState, fresh: Freshness, at: Moment): SourceState {
  return succeeded(state, fresh, at)
}

export function afterRateLimited(
  state: SourceState,
  retryAfterSeconds: number | undefined,
  reason: string,
  at: Moment,
): SourceState {
  const failed = unsuccessful(state, reason, at)
  const wait = Math.max(Math.min((retryAfterSeconds ?? 0) / 60, DAY_MINUTES), backOff(failed))
  return { ...failed, nextPoll: pollAfter(wait, failed.asks, at) }
}

export function afterFailed(state: SourceState, reason: string, at: Moment): SourceState {
  const failed = unsuccessful(state, reason, at)
  return { ...failed, nextPoll: pollAfter(backOff(failed), failed.asks, at) }
}

/** Paused, but asked again each week: servers say 410 by mistake as well, and nobody would notice the end of it. */
export function afterGone(state: SourceState, reason: string, at: Moment): SourceState {
  const failed = unsuccessful(state, reason, at)
  return {
    ...failed,
    gone: state.gone ?? at.now.toISOString(),
    nextPoll: pollAfter(MOST_MINUTES, failed.asks, at),
  }
}

function succeeded(state: SourceState, { maxAgeSeconds = 0, expires }: Freshness, at: Moment): SourceState {
  const { now } = at
  const untilExpiry = expires === undefined ? 0 : (Date.parse(expires) - now.getTime()) / MINUTE_MS
  const asked = Math.min(Math.max(state.asks?.minutes ?? 0, maxAgeSeconds / 60, untilExpiry), MOST_ASKED)
  const everyMinutes = Math.round(bounded(Math.max(ownRhythmMinutes(state, now), asked)))
  const { gone: _gone, alarmRaised: _alarm, proposal: _proposal, ...rest } = state
  return {
    ...rest,
    ...polled(state, now),
    lastSuccess: now.toISOString(),
    consecutiveFailures: 0,
    everyMinutes,
    nextPoll: pollAfter(everyMinutes, state.asks, at),
  }
}

function unsuccessful(state: SourceState, reason: string, { now }: Moment): SourceState {
  return {
    ...state,
    ...polled(state, now),
    consecutiveFailures: state.consecutiveFailures + 1,
    lastError: reason,
    lastErrorAt: now.toISOString(),
  }
}

const polled = (state: SourceState, now: Date) => ({
  firstPolled: state.firstPolled ?? now.toISOString(),
  lastPolled: now.toISOString(),
})

/** Twice as long after each failure, up to a day. */
const backOff = ({ everyMinutes, consecutiveFailures }: SourceState) =>
  Math.min(everyMinutes * 2 ** consecutiveFailures, DAY_MINUTES)

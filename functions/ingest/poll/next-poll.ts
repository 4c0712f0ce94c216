import type { SourceState } from '../../model/source-state.ts'
import type { Freshness } from '../fetch/outcome.ts'
import { asksOf, type FeedSaid } from './asks.ts'
import { medianGapMinutes, newestDate, ownRhythmMinutes } from './rhythm.ts'
import { bounded, MOST_MINUTES, type Moment, pollAfter } from './schedule.ts'

/** What feeds and caches ask for counts up to here: some say three days and publish every hour. */
const MOST_ASKED = 12 * 60

/** A source that was never polled is due. */
export function isDue(state: SourceState | undefined, now: Date): boolean {
  return state === undefined || Date.parse(state.nextPoll) <= now.getTime()
}

/** The feed was read and had `said.newEntries` that we did not know. */
export function afterRead(state: SourceState, said: FeedSaid, fresh: Freshness, at: Moment): SourceState {
  const { now } = at
  const isNew = said.newEntries > 0
  // What the first poll brings may be old: its own dates say more than the time we came by.
  const appeared = state.lastNewEntry === undefined ? newestDate(said.entryDates, now) : undefined
  const read: SourceState = {
    ...state,
    identityRule: said.identityRule,
    asks: asksOf(said),
    medianGapMinutes: medianGapMinutes(said.entryDates, now) ?? state.medianGapMinutes,
    lastNewEntry: isNew ? (appeared ?? now.toISOString()) : state.lastNewEntry,
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
  const wait = Math.max((retryAfterSeconds ?? 0) / 60, backOff(failed))
  return { ...failed, nextPoll: pollAfter(wait, failed.asks, at) }
}

export function afterFailed(state: SourceState, reason: string, at: Moment): SourceState {
  const failed = unsuccessful(state, reason, at)
  return { ...failed, nextPoll: pollAfter(backOff(failed), failed.asks, at) }
}

/** It is still asked once a day: servers say 410 by mistake, and nobody need notice when they stop. */
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
  const untilExpiry = expires === undefined ? 0 : (Date.parse(expires) - now.getTime()) / 60_000
  const asked = Math.min(Math.max(state.asks?.minutes ?? 0, maxAgeSeconds / 60, untilExpiry), MOST_ASKED)
  const everyMinutes = Math.round(bounded(Math.max(ownRhythmMinutes(state, now), asked)))
  const { gone: _gone, alarmRaised: _alarm, ...rest } = state
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

/** Twice as long after each failure. */
const backOff = ({ everyMinutes, consecutiveFailures }: SourceState) =>
  everyMinutes * 2 ** Math.min(consecutiveFailures, 10)

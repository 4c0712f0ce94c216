import type { Source } from '../model/source.ts'
import type { SourceState } from '../model/source-state.ts'
import type { FetchOutcome, Seen } from './fetch/outcome.ts'
import type { Hints } from './parse/hints.ts'
import { adaptiveMinutes, backOffMinutes, nextPoll } from './poll-interval.ts'

/** What came of a poll: as the fetch ended, and for a new document what was found in it. */
export type PollOutcome = { is: 'new'; seen: Seen; found: Found } | Exclude<FetchOutcome, { is: 'new' }>

export interface Found {
  hints: Hints
  identity: NonNullable<SourceState['identity']>
  medianGapMinutes?: number
  /** When its newest entry was published. */
  newest?: string
}

export interface PollSettings {
  now: Date
  /** Between 0 and 1, for the jitter. */
  random: () => number
  /** Days without a success after which a source counts as dead. */
  deadAfterDays: number
}

/** Permanent redirects in a row after which the new address is taken at its word. */
const convincing = 3

/** Failures in a row after which a learnt address is given up for the configured one. */
const disproved = 3

/** Whether a source is to be polled now. */
export function isDue(source: Source, state: SourceState | undefined, now: Date): boolean {
  if (!source.on || source.blocked !== undefined || source.format === 'html') return false
  const known = state?.feed === source.feed ? state : undefined
  return !known || (known.paused === undefined && known.nextPoll <= now.toISOString())
}

/** What is known of a source before it is polled; what was learnt under another address counts for nothing. */
export function stateBefore(source: Source, state: SourceState | undefined, now: Date): SourceState {
  if (state?.feed === source.feed) return state
  const at = now.toISOString()
  return {
    schema: 1,
    source: source.id,
    feed: source.feed,
    firstPoll: at,
    lastPoll: at,
    nextPoll: at,
    failures: 0,
  }
}

/** The state after a poll, and a sentence for the operator where the source turns out to be dead: once, not every time. */
export function afterPoll(
  before: SourceState,
  outcome: PollOutcome,
  settings: PollSettings,
): { state: SourceState; alarm?: string } {
  const polled = { ...before, lastPoll: settings.now.toISOString() }
  if (outcome.is === 'new' || outcome.is === 'unchanged')
    return { state: succeeded(polled, outcome, settings) }
  if (outcome.is === 'gone') return gone(polled, outcome.error, settings)
  return failed(polled, outcome, settings)
}

function succeeded(
  state: SourceState,
  outcome: Extract<PollOutcome, { seen: Seen }>,
  { now, random }: PollSettings,
): SourceState {
  const { lastError, alarmed, ...rest } = state
  const next: SourceState = {
    ...rest,
    ...kept(outcome.seen),
    ...moved(state, outcome.seen.permanentUrl),
    lastSuccess: now.toISOString(),
    failures: 0,
  }
  if (outcome.is === 'new') {
    const { hints, identity, medianGapMinutes, newest } = outcome.found
    next.ttlMinutes = hints.ttlMinutes
    next.skipHours = hints.skipHours
    next.skipDays = hints.skipDays
    next.identity = identity
    next.medianGapMinutes = medianGapMinutes ?? state.medianGapMinutes
    next.lastNewEntry = newest ?? now.toISOString()
  }
  next.nextPoll = nextPoll(next, now, adaptiveMinutes(next, now), outcome.seen, random)
  return next
}

function kept({ etag, lastModified, bodyHash }: Seen): Partial<SourceState> {
  return { etag, lastModified, bodyHash }
}

/** One permanent redirect may be a mistake; several in a row to the same place are not. */
function moved(state: SourceState, permanentUrl: string | undefined): Partial<SourceState> {
  if (!permanentUrl) return { permanent: undefined }
  const times = state.permanent?.url === permanentUrl ? state.permanent.times + 1 : 1
  if (times < convincing) return { permanent: { url: permanentUrl, times } }
  return { permanent: undefined, learntUrl: permanentUrl }
}

function failed(
  state: SourceState,
  outcome: Extract<PollOutcome, { is: 'failed' | 'limited' }>,
  { now, random, deadAfterDays }: PollSettings,
): { state: SourceState; alarm?: string } {
  const next: SourceState = { ...state, lastError: outcome.error, failures: state.failures + 1 }
  if (outcome.is === 'failed' && next.failures >= disproved) next.learntUrl = undefined
  const asked = outcome.is === 'limited' ? outcome : {}
  next.nextPoll = nextPoll(next, now, backOffMinutes(next.failures), asked, random)
  const silentDays = (now.getTime() - Date.parse(next.lastSuccess ?? next.firstPoll)) / 86_400_000
  if (next.alarmed !== undefined || silentDays < deadAfterDays) return { state: next }
  next.alarmed = now.toISOString()
  return {
    state: next,
    alarm: `${state.source} has not been readable for ${Math.floor(silentDays)} days: ${outcome.error}`,
  }
}

function gone(
  state: SourceState,
  error: string,
  { now }: PollSettings,
): { state: SourceState; alarm?: string } {
  const paused = `${error} It is not polled until its address in the configuration changes.`
  const next = {
    ...state,
    paused,
    lastError: error,
    failures: state.failures + 1,
    alarmed: now.toISOString(),
  }
  return { state: next, alarm: `${state.source}: ${paused}` }
}

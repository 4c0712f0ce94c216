import type { Source } from '../../domain/model/source.ts'
import type { SourceState } from '../../domain/model/source-state.ts'

/** Days before a permanent redirect is believed: a mistake of a few hours must not cost us the source. */
const DAYS_TO_LEARN = 3
const FAILURES_TO_FORGET = 3

/** The address that is polled: where the source has moved for good, else the configured one. */
export function addressOf(source: Source, state: SourceState | undefined): string {
  return (state?.feed === source.feed && state.learnt) || source.feed
}

/** The state after a response: counts the days on which every redirect was permanent, and then learns the target. */
export function afterResponse(state: SourceState, permanentUrl: string | undefined, now: Date): SourceState {
  const { candidate, ...rest } = state
  if (permanentUrl === undefined || permanentUrl === state.learnt) return rest
  if (permanentUrl === state.feed) return { ...rest, learnt: undefined }
  const today = now.toISOString()
  if (candidate?.url !== permanentUrl) {
    return { ...rest, candidate: { url: permanentUrl, days: 1, lastSeen: today } }
  }
  const days = candidate.days + (candidate.lastSeen.slice(0, 10) < today.slice(0, 10) ? 1 : 0)
  if (days >= DAYS_TO_LEARN) return { ...rest, learnt: permanentUrl }
  return { ...rest, candidate: { url: permanentUrl, days, lastSeen: today } }
}

/** The state after a failure: a learnt address that no longer answers gives way to the configured one. */
export function afterNoResponse(state: SourceState): SourceState {
  return state.learnt !== undefined && state.consecutiveFailures >= FAILURES_TO_FORGET
    ? { ...state, learnt: undefined }
    : state
}

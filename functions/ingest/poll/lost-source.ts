import type { SourceState } from '../../domain/model/source-state.ts'
import { DAY_MS } from '../../domain/time.ts'

/** Days since the source was last read, or else first tried. */
function daysSilent(state: SourceState, now: Date): number {
  const since = state.lastSuccess ?? state.firstPolled
  return since === undefined ? 0 : (now.getTime() - Date.parse(since)) / DAY_MS
}

/** Whether a source fails and has not been read for `deadAfterDays`. */
export function isDead(state: SourceState, now: Date, deadAfterDays: number): boolean {
  return state.consecutiveFailures > 0 && daysSilent(state, now) >= deadAfterDays
}

/** So many failures in a row are no accident: with growing pauses between them they take hours. */
const FAILURES_UNTIL_SILENT = 3

/** Whether a source answers, as far as is known. A source that was never polled counts as answering. */
export function isAnswering(state: SourceState | undefined): boolean {
  return (
    state === undefined || (state.gone === undefined && state.consecutiveFailures < FAILURES_UNTIL_SILENT)
  )
}

/** Adds a sentence for the operator when a source is dead or gone: once, and again only after a success in between. */
export function alarmIfLost(
  state: SourceState,
  now: Date,
  deadAfterDays: number,
): { state: SourceState; alarm?: string } {
  const isLost = state.gone !== undefined || isDead(state, now, deadAfterDays)
  if (!isLost || state.alarmRaised !== undefined) return { state }
  const what = state.gone
    ? 'is gone for good'
    : `has not been read for ${Math.floor(daysSilent(state, now))} days`
  return {
    state: { ...state, alarmRaised: now.toISOString() },
    alarm: `The source ${state.source} ${what}. ${state.lastError ?? ''}`.trim(),
  }
}

import type { SourceState } from '../../domain/model/source-state.ts'
import { DAY_MS } from '../../domain/time.ts'

/** Days since it was last read, or first tried. */
function daysSilent(state: SourceState, now: Date): number {
  const since = state.lastSuccess ?? state.firstPolled
  return since === undefined ? 0 : (now.getTime() - Date.parse(since)) / DAY_MS
}

export function isDead(state: SourceState, now: Date, deadAfterDays: number): boolean {
  return state.consecutiveFailures > 0 && daysSilent(state, now) >= deadAfterDays
}

/** So many failures in a row are no hiccup: with growing pauses between them they take hours. */
const FAILURES_OF_SILENCE = 3

/** Whether it still answers, as far as is known: a source that was never asked may. */
export function answers(state: SourceState | undefined): boolean {
  return state === undefined || (state.gone === undefined && state.consecutiveFailures < FAILURES_OF_SILENCE)
}

/** Tells the operator once that a source is dead or gone; a success in between makes it news again. */
export function raiseAlarm(
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

import type { Source } from '../../domain/model/source.ts'
import type { SourceState } from '../../domain/model/source-state.ts'
import { MINUTE_MS, minuteOf } from '../../domain/time.ts'
import { type HealthCause, healthCause } from './health-cause.ts'
import { isDead } from './lost-source.ts'

/** Whether a source works, and why not. */
export interface SourceHealth {
  kind: 'well' | 'failing' | 'dead' | 'gone' | 'new' | 'off' | 'blocked'
  /** One or two sentences for people. */
  text: string
  /** Why it brings nothing new, if that is known. */
  cause?: HealthCause
}

/** Describes how a source works, for the operator's report and the page that lists the sources. */
export function sourceHealth(
  state: SourceState | undefined,
  source: Source,
  now: Date,
  deadAfterDays: number,
  inCloud = false,
): SourceHealth {
  if (source.blocked !== undefined)
    return { kind: 'blocked', text: `Neither read nor shown: ${source.blocked}` }
  if (!source.on) return { kind: 'off', text: 'Turned off in the configuration.' }
  const wait = waitOf(state, now)
  if (state?.firstPolled === undefined) return { kind: 'new', text: `Not read yet.${wait}` }
  const { consecutiveFailures: failures, lastSuccess, lastError = '', gone, proposal } = state
  const rhythm = rhythmOf(state, now)
  const found = proposal ? ` Its site now advertises ${proposal}.` : ''
  const cause = healthCause(state, source, { now, inCloud })
  const read = lastSuccess ? `last read ${ago(lastSuccess, now)}` : 'never read'
  if (gone)
    return {
      kind: 'gone',
      text: `Gone for good since ${gone.slice(0, 10)}; ${read}. ${lastError}`.trim() + rhythm + found,
      cause,
    }
  if (failures > 0) {
    const kind = isDead(state, now, deadAfterDays) ? 'dead' : 'failing'
    const times = failures === 1 ? 'The last poll failed' : `The last ${failures} polls failed`
    return { kind, text: `${times}; ${read}. ${lastError}`.trim() + wait + rhythm + found, cause }
  }
  const usual = cause === 'quiet' ? usualGap(state) : ''
  const fresh = state.lastNewEntry
    ? `last new entry ${ago(state.lastNewEntry, now)}${usual}`
    : 'no entries so far'
  const lost = state.problems ? ` Problems in its last document: ${state.problems.join(' ')}` : ''
  return {
    kind: 'well',
    text: `Read every ${duration(state.everyMinutes)}; ${fresh}.${wait}${movedText(state)}${lost}`,
    cause,
  }
}

/** How often the source published, so that readers of a report know what is missed. */
function rhythmOf(state: SourceState, now: Date): string {
  const { lastNewEntry } = state
  if (lastNewEntry === undefined) return ' It has had no entries so far.'
  return ` Its last new entry arrived ${ago(lastNewEntry, now)}${usualGap(state)}.`
}

const usualGap = ({ medianGapMinutes: gap }: SourceState) =>
  gap === undefined ? '' : `, usually one every ${duration(gap)}`

function movedText({ learnt, candidate }: SourceState): string {
  if (learnt) return ` It has moved permanently to ${learnt}: update the address in the configuration.`
  return candidate
    ? ` It redirects permanently to ${candidate.url}: if it has moved there, update the address in the configuration.`
    : ''
}

/** Whether the source is not requested for now because its host asked us to wait. */
export function isWaiting(state: SourceState | undefined, now: Date): boolean {
  return state?.hostWait !== undefined && Date.parse(state.hostWait.until) > now.getTime()
}

function waitOf(state: SourceState | undefined, now: Date): string {
  if (!state?.hostWait || !isWaiting(state, now)) return ''
  return ` It is not requested until ${minuteOf(state.hostWait.until)} UTC, because its host asked us to wait.`
}

function ago(time: string, now: Date): string {
  const minutes = Math.max(0, (now.getTime() - Date.parse(time)) / MINUTE_MS)
  return minutes < 1 ? 'just now' : `${duration(minutes)} ago`
}

function duration(minutes: number): string {
  const [count, unit] =
    minutes < 120 ? [minutes, 'minute'] : minutes < 48 * 60 ? [minutes / 60, 'hour'] : [minutes / 1440, 'day']
  const whole = Math.round(count)
  return whole === 1 ? `1 ${unit}` : `${whole} ${unit}s`
}

import type { SourceState } from '../model/source-state.ts'

/** Minutes between two polls: never less than the first, never more than the second, whatever anybody asks. */
export const bounds = { shortest: 15, longest: 24 * 60 }

/** A server that asks us to stay away longer than this is asked again all the same. */
const longestRetry = 7 * 24 * 60

const day = 24 * 60

/** How often a source that answers is worth reading: twice as often as it usually writes, less the longer it is silent. */
export function adaptiveMinutes(state: SourceState, now: Date): number {
  const silent = state.lastNewEntry ? (now.getTime() - Date.parse(state.lastNewEntry)) / 60_000 : 0
  if (silent > 30 * day) return day
  if (silent > 7 * day) return 12 * 60
  const half = (state.medianGapMinutes ?? 120) / 2
  return Math.min(Math.max(half, 30), 6 * 60)
}

/** Doubles with each failure in a row. */
export function backOffMinutes(failures: number): number {
  return 30 * 2 ** Math.min(failures - 1, 10)
}

/** When to come next: after `minutes` and whatever longer the server asks for, outside the hours and days it rules out. */
export function nextPoll(
  state: SourceState,
  now: Date,
  minutes: number,
  asked: { freshSeconds?: number; retryAfterSeconds?: number },
  random: () => number,
): string {
  const wanted = Math.max(minutes, state.ttlMinutes ?? 0, (asked.freshSeconds ?? 0) / 60)
  const clamped = Math.min(Math.max(wanted, bounds.shortest), bounds.longest)
  const patient = Math.max(clamped, Math.min((asked.retryAfterSeconds ?? 0) / 60, longestRetry))
  const jittered = patient * (1 + random() / 10)
  return outsideSkipped(new Date(now.getTime() + jittered * 60_000), state).toISOString()
}

/** The first time from `at` on that no skipHours and no skipDays rule out; `at` itself where they rule out everything. */
function outsideSkipped(at: Date, { skipHours = [], skipDays = [] }: SourceState): Date {
  const time = new Date(at)
  for (let hour = 0; hour < 7 * 24; hour++) {
    if (!skipHours.includes(time.getUTCHours()) && !skipDays.includes(time.getUTCDay())) return time
    time.setUTCHours(time.getUTCHours() + 1, at.getUTCMinutes())
  }
  return at
}

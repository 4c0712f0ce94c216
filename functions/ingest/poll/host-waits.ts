import type { SourceState } from '../../domain/model/source-state.ts'
import { DAY_MS, MINUTE_MS } from '../../domain/time.ts'
import type { HostWaits } from '../../ports/fetcher.ts'

/** A shorter wait would only be the next poll's. */
const MIN_WAIT_MS = MINUTE_MS
/** Of a server that does not say how long. */
const UNKNOWN_WAIT_MS = 15 * MINUTE_MS
/** No server may silence its sources for longer, by mistake or not. */
const MAX_WAIT_MS = DAY_MS

/** The hosts that asked us to wait: those that did so before, by the stored states, and those that do so in this run. */
export function hostWaits(states: Iterable<SourceState>, now: () => Date): HostWaits {
  const ends = new Map<string, number>()
  const note = (host: string, end: number) => ends.set(host, Math.max(end, ends.get(host) ?? 0))
  for (const { hostWait } of states) if (hostWait) note(hostWait.host, Date.parse(hostWait.until))
  return {
    add(host, seconds) {
      const wait = seconds === undefined ? UNKNOWN_WAIT_MS : Math.max(seconds * 1000, MIN_WAIT_MS)
      const end = now().getTime() + Math.min(wait, MAX_WAIT_MS)
      note(host, end)
      return new Date(end).toISOString()
    },
    until(host) {
      const left = (ends.get(host) ?? 0) - now().getTime()
      // One that is too long comes from a clock that was wrong.
      return left > 0 && left <= MAX_WAIT_MS ? new Date(ends.get(host)!).toISOString() : undefined
    },
  }
}

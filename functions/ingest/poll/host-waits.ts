import type { SourceState } from '../../domain/model/source-state.ts'
import { DAY_MS, MINUTE_MS } from '../../domain/time.ts'
import type { HostWaits } from '../../ports/fetcher.ts'

/** A shorter wait would end before the next poll. */
const MIN_WAIT_MS = MINUTE_MS
/** The wait if the server does not say how long. */
const UNKNOWN_WAIT_MS = 15 * MINUTE_MS
/** No server may silence its sources for longer, whether by mistake or on purpose. */
const MAX_WAIT_MS = DAY_MS

/** The hosts that asked us to wait: in earlier runs, as the stored states say, and in this one. */
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
      // A longer wait was stored while the clock was wrong.
      return left > 0 && left <= MAX_WAIT_MS ? new Date(ends.get(host)!).toISOString() : undefined
    },
  }
}

import { HOUR_MS, MINUTE_MS } from '../../../domain/time.ts'
import type { Clock } from '../../../ports/clock.ts'
import { version } from '../files/paths.ts'

/** Where a web server, a container or a person asks whether the digest works. */
export const HEALTH_PATH = '/healthz'

/** A cycle begins each minute. One that takes longer than this has stopped. */
const LONGEST_CYCLE_MS = 15 * MINUTE_MS
/** The first cycle may read a thousand sources. */
const LONGEST_FIRST_CYCLE_MS = HOUR_MS

/** When the digest started, and when its last cycle ended. */
export class Heartbeat {
  readonly startedAt: Date
  lastCycle: Date | undefined
  readonly #clock: Clock

  constructor(clock: Clock) {
    this.#clock = clock
    this.startedAt = clock()
  }

  /** Notes that a cycle ended now. */
  beat(): void {
    this.lastCycle = this.#clock()
  }
}

/** The answer of `/healthz`. It holds times and numbers alone, so everybody may read it. */
export interface Health {
  /** `ok`, `starting` until the first cycle has ended, or `stopped` if a cycle takes far too long. */
  status: 'ok' | 'starting' | 'stopped'
  version: string
  startedAt: string
  lastCycle: { at: string; secondsAgo: number } | null
  newestStory: { at: string; secondsAgo: number } | null
}

/** Whether the digest works. `newest` is when its newest story was published. */
export function healthOf(
  { startedAt, lastCycle }: Pick<Heartbeat, 'startedAt' | 'lastCycle'>,
  newest: string | undefined,
  now: Date,
): Health {
  const age = now.getTime() - (lastCycle ?? startedAt).getTime()
  const isLate = age > (lastCycle ? LONGEST_CYCLE_MS : LONGEST_FIRST_CYCLE_MS)
  const moment = (at: string) => ({
    at,
    secondsAgo: Math.max(0, Math.round((now.getTime() - Date.parse(at)) / 1000)),
  })
  return {
    status: isLate ? 'stopped' : lastCycle ? 'ok' : 'starting',
    version,
    startedAt: startedAt.toISOString(),
    lastCycle: lastCycle ? moment(lastCycle.toISOString()) : null,
    newestStory: newest === undefined ? null : moment(newest),
  }
}

import { DAY_MS } from '../../../domain/time.ts'
import type { Clock } from '../../../ports/clock.ts'

/** Does the work at the first call and then at the first of each day after; what failed is done again at the next call. */
export function daily(clock: Clock, work: () => Promise<void>): () => Promise<void> {
  let done = Number.NEGATIVE_INFINITY
  return async () => {
    const today = Math.floor(clock().getTime() / DAY_MS)
    if (today === done) return
    await work()
    done = today
  }
}

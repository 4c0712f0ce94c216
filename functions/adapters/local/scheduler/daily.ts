import type { Clock } from '../../../ports/clock.ts'

const DAY = 86_400_000

/** Does the work at the first call and then at the first of each day after; what failed is done again at the next call. */
export function daily(clock: Clock, work: () => Promise<void>): () => Promise<void> {
  let done = Number.NEGATIVE_INFINITY
  return async () => {
    const today = Math.floor(clock().getTime() / DAY)
    if (today === done) return
    await work()
    done = today
  }
}

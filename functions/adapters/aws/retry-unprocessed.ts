import { setTimeout as sleep } from 'node:timers/promises'

/** Waits between attempts. Tests pass one that does not wait. */
export type Wait = (ms: number) => Promise<unknown>

/** Most attempts at a request that may be done in parts, such as a batch of which some items were throttled. */
const MAX_ATTEMPTS = 8

/**
 * Repeats `attempt` with what it left over until nothing is left, and waits longer each time, with full jitter
 * (https://aws.amazon.com/blogs/architecture/exponential-backoff-and-jitter/).
 * @throws {Error} if something is left after the last attempt.
 */
export async function untilNothingIsLeft<T>(
  what: string,
  all: readonly T[],
  attempt: (left: readonly T[]) => Promise<readonly T[]>,
  wait: Wait = sleep,
): Promise<void> {
  let left = all
  for (let n = 0; left.length > 0; n++) {
    if (n === MAX_ATTEMPTS) {
      throw new Error(
        `${what}: ${left.length} of ${all.length} were still refused after ${MAX_ATTEMPTS} attempts. ` +
          'They are retried with the work that they belong to; if this lasts, check for throttling and the limits that are set.',
      )
    }
    if (n > 0) await wait(Math.random() * Math.min(50 * 2 ** n, 5000))
    left = await attempt(left)
  }
}

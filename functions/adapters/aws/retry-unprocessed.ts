import { setTimeout as sleep } from 'node:timers/promises'

/** Waits between attempts. Tests pass one that does not wait. */
export type Wait = (ms: number) => Promise<unknown>

/** The most attempts in a row that may achieve nothing. A request may be done in parts, such as a batch in which some items were throttled. */
const MAX_FRUITLESS = 8

/**
 * Repeats `attempt` with what the last one left over, until nothing is left. It waits longer after each attempt that achieved
 * nothing, with full jitter (https://aws.amazon.com/blogs/architecture/exponential-backoff-and-jitter/).
 * @throws {Error} if several attempts in a row achieved nothing.
 */
export async function untilNothingIsLeft<T>(
  what: string,
  all: readonly T[],
  attempt: (left: readonly T[]) => Promise<readonly T[]>,
  wait: Wait = sleep,
): Promise<void> {
  let left = all
  for (let fruitless = 0; left.length > 0; ) {
    const before = left.length
    left = await attempt(left)
    fruitless = left.length < before ? 0 : fruitless + 1
    if (fruitless === MAX_FRUITLESS) {
      throw new Error(
        `${what}: ${left.length} of ${all.length} were still refused after ${MAX_FRUITLESS} attempts. ` +
          'They are retried with the work that they belong to; if this lasts, check for throttling and the limits that are set.',
      )
    }
    if (left.length > 0) await wait(Math.random() * Math.min(100 * 2 ** fruitless, 5000))
  }
}

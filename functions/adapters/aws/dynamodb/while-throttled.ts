import { setTimeout as sleep } from 'node:timers/promises'
import type { Wait } from '../retry-unprocessed.ts'

/** The errors of DynamoDB above the limit of a table or of the account: "Error handling" in its developer guide. */
const THROTTLES: ReadonlySet<string> = new Set([
  'ThrottlingException',
  'ProvisionedThroughputExceededException',
  'RequestLimitExceeded',
])

/** The longest pauses before further attempts, half a minute in all. */
const WAITS_MS = [1000, 2000, 4000, 8000, 8000, 8000]

/**
 * Repeats a request for as long as DynamoDB throttles it. The SDK retries too, but all requests of a client share one pool of
 * retries, and many at once use it up within seconds. `isRepeated` says that the request was tried before.
 * @throws {Error} if the request is still throttled after half a minute, or fails for another reason.
 */
export async function whileThrottled<T>(
  request: (isRepeated: boolean) => Promise<T>,
  wait: Wait = sleep,
): Promise<T> {
  for (const [n, ms] of WAITS_MS.entries()) {
    try {
      return await request(n > 0)
    } catch (error) {
      if (!(error instanceof Error && THROTTLES.has(error.name))) throw error
      await wait(ms / 2 + (Math.random() * ms) / 2)
    }
  }
  return request(true)
}

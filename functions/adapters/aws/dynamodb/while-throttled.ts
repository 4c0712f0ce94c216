import { setTimeout as sleep } from 'node:timers/promises'
import type { Wait } from '../retry-unprocessed.ts'

/** What DynamoDB answers above the limit of a table or of the account: "Error handling" in its developer guide. */
const THROTTLES: ReadonlySet<string> = new Set([
  'ThrottlingException',
  'ProvisionedThroughputExceededException',
  'RequestLimitExceeded',
])

/** The longest pauses before further attempts, half a minute in all. */
const WAITS_MS = [1000, 2000, 4000, 8000, 8000, 8000]

/**
 * Does a request again for as long as DynamoDB throttles it. The SDK retries, too, but all requests of a client share a
 * stock of retries, and with many at once it is empty after a few seconds. `isRepeated` says that an attempt came before.
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

import { limits } from '../../infra/limits.ts'
import type { Figure } from '../figure.ts'

/** Days of the log that a new process reads. */
const DAYS = 35
/** An eventually consistent read unit. */
const KB_PER_UNIT = 8
/** One call has 86 s for this, and the next two continue in the same process. */
const SECONDS = 3 * 86

/** How many entries a day can be read back in time under several limits of the table, by the size of an entry in the log. */
export function startLimits(kilobytes: readonly number[]): Figure[] {
  return kilobytes.flatMap((size) =>
    [limits.tables.content.reads, 500, 2_000].map((units) => ({
      name: `entries a day, ${size} KB each`,
      of: `${units} read units a second`,
      value: Math.floor((units * SECONDS * KB_PER_UNIT) / (DAYS * size)),
      split:
        'computed from the limit of the table: how many entries a day a cold start can read back in time',
    })),
  )
}

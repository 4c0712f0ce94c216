import type { IdentityRule } from '../../domain/model/entry.ts'
import type { PollingHints } from '../../domain/model/source-state.ts'
import type { Hints } from '../parse/hints.ts'

/** What a feed says of itself, as its parser read it. */
export interface FeedHints extends Hints {
  /** By what its entries are told apart. */
  identityRule?: IdentityRule
  /** How many of its entries we had not seen before. */
  newEntries: number
  /** ISO 8601. */
  entryDates: readonly string[]
  /** What was left out of it or shortened, in sentences. */
  problems?: readonly string[]
}

/** What is kept of it for the polls after which there is no feed to read, such as a 304. */
export function pollingHintsOf({ ttlMinutes, skipHours, skipDays }: Hints): PollingHints | undefined {
  const asks: PollingHints = {
    ...(ttlMinutes !== undefined && { minutes: ttlMinutes }),
    ...(skipHours && { skipHours }),
    ...(skipDays && { skipDays }),
  }
  return Object.keys(asks).length > 0 ? asks : undefined
}

import type { PollingHints, SourceState } from '../../domain/model/source-state.ts'
import type { Hints } from '../parse/hints.ts'

/** What a poll learns from a feed. */
export interface FeedHints extends Hints {
  /** How its entries are identified at the next poll. */
  identity?: Pick<SourceState, 'identityRule' | 'sharedGuids'>
  /** How many of its entries are new or changed. */
  newEntries: number
  /** In ISO 8601. */
  entryDates: readonly string[]
  /** What was left out or shortened, in sentences. */
  problems?: readonly string[]
  /** Whether the document ended too early, so that entries may be missing. */
  isCut?: boolean
}

/** The hints that are kept for polls without a body, such as a 304. */
export function pollingHintsOf({ ttlMinutes, skipHours, skipDays }: Hints): PollingHints | undefined {
  const hints: PollingHints = {
    ...(ttlMinutes !== undefined && { minutes: ttlMinutes }),
    ...(skipHours && { skipHours }),
    ...(skipDays && { skipDays }),
  }
  return Object.keys(hints).length > 0 ? hints : undefined
}

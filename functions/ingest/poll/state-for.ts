import type { Source } from '../../domain/model/source.ts'
import type { SourceState } from '../../domain/model/source-state.ts'

/** The stored state of a source, or an empty one if the source is new or its configured address has changed. */
export function stateFor(source: Source, stored: SourceState | undefined, now: Date): SourceState {
  if (stored?.feed === source.feed) return stored
  return {
    source: source.id,
    feed: source.feed,
    nextPoll: now.toISOString(),
    everyMinutes: 60,
    consecutiveFailures: 0,
    // The entries may be the same under the new address.
    ...(stored?.sharedGuids !== undefined && { sharedGuids: stored.sharedGuids }),
    // Readers see when the last new entry was, whatever its address.
    ...(stored?.lastNewEntry !== undefined && { lastNewEntry: stored.lastNewEntry }),
  }
}

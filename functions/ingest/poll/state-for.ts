import type { Source } from '../../domain/model/source.ts'
import type { SourceState } from '../../domain/model/source-state.ts'

/** What is known of a source; nothing yet where it is new or its configured address has changed. */
export function stateFor(source: Source, kept: SourceState | undefined, now: Date): SourceState {
  if (kept?.feed === source.feed) return kept
  return {
    source: source.id,
    feed: source.feed,
    nextPoll: now.toISOString(),
    everyMinutes: 60,
    consecutiveFailures: 0,
    // Its entries may be known from the old address, and its readers' view of it goes on.
    ...(kept?.lastNewEntry !== undefined && { lastNewEntry: kept.lastNewEntry }),
  }
}

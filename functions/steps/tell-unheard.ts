import { unheard, unheardName } from '../ingest/poll/unheard.ts'
import type { SourceState } from '../model/source-state.ts'
import { KnownLosses } from '../store/known-losses.ts'
import type { ContentHome } from './home.ts'

/** Tells the operator once, and as soon as it shows, that a language or a place has lost its last source that answers. */
export async function tellUnheard(
  { content, configuration, journal }: ContentHome,
  states: ReadonlyMap<string, SourceState>,
): Promise<void> {
  const { sources, places } = configuration
  const lost = unheard({ sources, states, places }).map(unheardName)
  await new KnownLosses(content).update(lost, (what) =>
    journal.error('last source lost', { alarm: `No source for the ${what} can be read any more.` }),
  )
}

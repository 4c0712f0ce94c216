import type { SourceState } from '../../domain/model/source-state.ts'
import { unheard, unheardName } from '../../ingest/poll/coverage-gaps.ts'
import { KnownLosses } from '../../store/reported-gaps.ts'
import type { ContentHome } from '../context.ts'

/** Tells the operator once, and as soon as it shows, that a language or a place has lost its last source that answers. */
export async function tellUnheard(
  { content, configuration, journal }: ContentHome,
  states: ReadonlyMap<string, SourceState>,
): Promise<void> {
  const { sources, places } = configuration
  const lost = unheard({ sources, states, places }).map(unheardName)
  await new KnownLosses(content).update(lost, (what) =>
    journal.error('last source lost', { alarm: `No source of the ${what} answers any more.` }),
  )
}

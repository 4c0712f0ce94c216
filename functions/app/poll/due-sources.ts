import { isPolled, type Source } from '../../domain/model/source.ts'
import type { SourceState } from '../../domain/model/source-state.ts'
import { isDue } from '../../ingest/poll/next-poll.ts'
import { stateFor } from '../../ingest/poll/state-for.ts'
import type { AppContext } from '../context.ts'

/** The sources that are due; with `all`, every source that is on; with `only`, at most the one with this id. */
export async function dueSources(
  { configuration, clock }: AppContext,
  states: ReadonlyMap<string, SourceState>,
  { all = false, only }: { all?: boolean; only?: string } = {},
): Promise<Source[]> {
  const now = clock()
  return configuration.sources.filter(
    (source) =>
      (only === undefined || source.id === only) &&
      isPolled(source) &&
      (all || isDue(stateFor(source, states.get(source.id), now), now)),
  )
}

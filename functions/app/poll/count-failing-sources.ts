import type { SourceState } from '../../domain/model/source-state.ts'
import { sourceHealth } from '../../ingest/poll/source-health.ts'
import type { AppContext } from '../context.ts'

/** How many sources can't be read at present, whether for an hour or for good. */
export function countFailingSources(
  { configuration, clock }: Pick<AppContext, 'configuration' | 'clock'>,
  states: ReadonlyMap<string, SourceState>,
): number {
  const { sources, publication } = configuration
  const health = sources.map((source) =>
    sourceHealth(states.get(source.id), source, clock(), publication.deadAfterDays),
  )
  return health.filter(({ kind }) => ['failing', 'dead', 'gone'].includes(kind)).length
}

import type { SourceState } from '../../domain/model/source-state.ts'
import { coverageGapName, coverageGaps } from '../../ingest/poll/coverage-gaps.ts'
import { isAnswering } from '../../ingest/poll/lost-source.ts'
import { minutesBetweenPolls } from '../../ingest/poll/next-poll.ts'
import { sourceHealth } from '../../ingest/poll/source-health.ts'
import type { SourceReport } from '../../publish/site/site.ts'
import { openContentStores } from '../../store/open-stores.ts'
import type { AppContext, ContentContext } from '../context.ts'

/** Logs an error, once, when a language or a place has lost its last source that can be read. */
export async function alertCoverageGaps(
  { content, configuration, logger }: ContentContext,
  states: ReadonlyMap<string, SourceState>,
): Promise<void> {
  const { sources, places } = configuration
  const gaps = coverageGaps({ sources, states, places }).map(coverageGapName)
  await openContentStores({ content }).reportedGaps.reportNew(gaps, (gap) =>
    logger.error('last source lost', { alarm: `No source for the ${gap} can be read anymore.` }),
  )
}

/** The number of sources that can't be read at present, whether for an hour or for good. */
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

/** The health of every source, as readers see it: by days, and without the error of a server. */
export async function sourceReports({
  content,
  configuration,
  clock,
}: ContentContext): Promise<SourceReport[]> {
  const states = await openContentStores({ content }).sourceStates.all()
  const { deadAfterDays } = configuration.publication
  return configuration.sources.map((source) => {
    const state = states.get(source.id)
    const { kind } = sourceHealth(state, source, clock(), deadAfterDays)
    const isRead =
      kind === 'well' || (kind === 'failing' && state?.lastSuccess !== undefined && isAnswering(state))
    return {
      source,
      health: {
        state: isRead ? 'read' : 'silent',
        lastSuccess: state?.lastSuccess,
        lastNewEntry: state?.lastNewEntry,
        everyMinutes: state ? minutesBetweenPolls(state) : 60,
      },
    }
  })
}

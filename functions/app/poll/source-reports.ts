import { isAnswering } from '../../ingest/poll/lost-source.ts'
import { sourceHealth } from '../../ingest/poll/source-health.ts'
import type { SourceReport } from '../../publish/site/site.ts'
import { SourceStates } from '../../store/source-states.ts'
import type { ContentContext } from '../context.ts'

/** Every source and how it is doing, as readers are told: in days, without what a failing server said. */
export async function sourceReports({
  content,
  configuration,
  clock,
}: ContentContext): Promise<SourceReport[]> {
  const states = await new SourceStates(content).all()
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
        everyMinutes: state?.everyMinutes ?? 60,
      },
    }
  })
}

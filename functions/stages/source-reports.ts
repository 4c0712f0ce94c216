import { sourceHealth } from '../ingest/poll/source-health.ts'
import type { SourceReport } from '../publish/site.ts'
import { SourceStates } from '../store/source-states.ts'
import type { ContentHome } from './home.ts'

/** The sources that are read, and how each is doing. */
export async function sourceReports({ content, configuration, clock }: ContentHome): Promise<SourceReport[]> {
  const states = await new SourceStates(content).all()
  const { deadAfterDays } = configuration.publication
  return configuration.sources
    .filter(({ on, blocked }) => on && blocked === undefined)
    .map((source) => {
      const state = states.get(source.id)
      const { is } = sourceHealth(state, source, clock(), deadAfterDays)
      return {
        source,
        health: {
          state: is === 'well' ? 'read' : 'silent',
          lastSuccess: state?.lastSuccess,
          lastNewEntry: state?.lastNewEntry,
          everyMinutes: state?.everyMinutes ?? 60,
        },
      }
    })
}

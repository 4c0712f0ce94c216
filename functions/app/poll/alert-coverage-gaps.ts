import type { SourceState } from '../../domain/model/source-state.ts'
import { coverageGapName, coverageGaps } from '../../ingest/poll/coverage-gaps.ts'
import { ReportedGaps } from '../../store/reported-gaps.ts'
import type { ContentContext } from '../context.ts'

/** Tells the operator once, and as soon as it shows, that a language or a place has lost its last source that answers. */
export async function alertCoverageGaps(
  { content, configuration, logger }: ContentContext,
  states: ReadonlyMap<string, SourceState>,
): Promise<void> {
  const { sources, places } = configuration
  const lost = coverageGaps({ sources, states, places }).map(coverageGapName)
  await new ReportedGaps(content).reportNew(lost, (what) =>
    logger.error('last source lost', { alarm: `No source for the ${what} can be read any more.` }),
  )
}

import { publishDueStories } from '../../../app/articles/publish-story.ts'
import { sourcesById } from '../../../app/context.ts'
import { DAY_MS } from '../../../domain/time.ts'
import { openContentStores } from '../../../store/open-stores.ts'
import type { LocalContext } from '../local-context.ts'
import { LocalPipeline } from '../scheduler/pipeline.ts'
import type { SampleServer } from './serve-samples.ts'

/** The earlier documents were read so long before the present ones. */
const DAYS_BEFORE = 14

/**
 * Reads and publishes the earlier documents of the sample sources as of two weeks ago, because a first poll takes no entries that are older
 * than 30 days, and matters take longer. Does nothing if the sources have been read before.
 */
export async function readEarlierSamples(
  context: LocalContext,
  { anchor, earlier }: Pick<SampleServer, 'anchor' | 'earlier'>,
): Promise<void> {
  const { sourceStates, stories } = openContentStores(context)
  if ((await sourceStates.all()).size > 0) return
  const now = new Date(anchor.getTime() - DAYS_BEFORE * DAY_MS)
  const configuration = { ...context.configuration, sources: earlier }
  await new LocalPipeline({ ...context, configuration, clock: () => now }).poll({ all: true })
  await publishDueStories(stories, sourcesById({ ...context, configuration }), { now, settleMinutes: 0 })
}

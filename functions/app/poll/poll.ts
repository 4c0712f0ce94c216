import type { Article } from '../../domain/model/article.ts'
import { isPolled, type Source } from '../../domain/model/source.ts'
import type { SourceState } from '../../domain/model/source-state.ts'
import { isDue } from '../../ingest/poll/next-poll.ts'
import { stateFor } from '../../ingest/poll/state-for.ts'
import { readSource } from '../../ingest/read-source.ts'
import { SourceStates } from '../../store/source-states.ts'
import { Articles } from '../../store/stories/articles.ts'
import type { AppContext, PollingContext } from '../context.ts'
import { alertCoverageGaps } from './alert-coverage-gaps.ts'

/** What came of reading one source. */
export interface PollReport {
  source: string
  /** Articles that were new or changed. */
  articles: number
  /** Why it could not be read, in words. */
  error?: string
  problems: string[]
}

type Deliver = (articles: Article[]) => Promise<unknown>

interface PollOptions {
  /** Whether sources are read that are not due, too. */
  all?: boolean
  /** Resolves once there is room for the articles of another source. */
  ready?: () => Promise<void>
}

/** Reads every source that is due, or with `all` every one that is on. One that fails never stops the others. */
export async function poll(
  context: PollingContext,
  deliver: Deliver,
  { all = false, ready }: PollOptions = {},
): Promise<PollReport[]> {
  const states = await new SourceStates(context.content).all()
  const due = await dueSources(context, states, all)
  if (due.length === 0) return []
  const ends = await Promise.allSettled(
    due.map((source) => pollSource(context, source, states.get(source.id), deliver, ready)),
  )
  const reports = ends.map((end) => {
    // The storage failed, not a source.
    if (end.status === 'rejected') throw end.reason
    return end.value
  })
  await alertCoverageGaps(context, await new SourceStates(context.content).all())
  return reports
}

/** The sources whose time has come. */
export async function dueSources(
  { configuration, clock }: AppContext,
  states: ReadonlyMap<string, SourceState>,
  all = false,
): Promise<Source[]> {
  const now = clock()
  return configuration.sources.filter(
    (source) => isPolled(source) && (all || isDue(stateFor(source, states.get(source.id), now), now)),
  )
}

/**
 * Reads one source, delivers what is new in it, and only then keeps its state: with its ETag the server would not send
 * the entries again. It rejects where something could not be delivered or kept; what a server does is a report.
 */
export async function pollSource(
  context: PollingContext,
  source: Source,
  kept: SourceState | undefined,
  deliver: Deliver,
  ready?: () => Promise<void>,
): Promise<PollReport> {
  const { content, fetcher, clock, random, logger, configuration } = context
  const articles = new Articles(content)
  const { deadAfterDays, url, formerUrls = [] } = configuration.publication
  const read = await readSource(source, stateFor(source, kept, clock()), {
    fetcher,
    clock,
    random,
    deadAfterDays,
    configured: configuration.sources,
    ourUrls: [...(url === undefined ? [] : [url]), ...formerUrls],
    ready,
    onlyChanged: async (found) =>
      // What a source says first is all new, and the desk looks each article up anyway.
      kept === undefined ? found : (await articles.changed(found)).map(({ article }) => article),
  })
  if (read.articles.length > 0) await deliver(read.articles)
  await new SourceStates(content).put(source.id, read.state)
  if (read.error) logger.warn('source not read', { source: source.id, error: read.error })
  for (const problem of read.problems) logger.warn('source read in part', { source: source.id, problem })
  if (read.alarm) logger.error('source lost', { source: source.id, alarm: read.alarm })
  return { source: source.id, articles: read.articles.length, error: read.error, problems: read.problems }
}

import { hashOf } from '../../configuration/hash.ts'
import type { Article } from '../../domain/model/article.ts'
import type { Source } from '../../domain/model/source.ts'
import type { SourceState } from '../../domain/model/source-state.ts'
import { type NameLexicon, nameLexicon } from '../../ingest/capitals/name-lexicon.ts'
import { hostWaits } from '../../ingest/poll/host-waits.ts'
import { stateFor } from '../../ingest/poll/state-for.ts'
import { readSource } from '../../ingest/read-source.ts'
import type { HostWaits } from '../../ports/fetcher.ts'
import { openContentStores } from '../../store/open-stores.ts'
import type { PollingContext } from '../context.ts'
import { noteRun } from '../run-step.ts'
import { dueSources } from './due-sources.ts'
import { alertCoverageGaps } from './watch-sources.ts'

/** The result of reading one source. */
export interface PollReport {
  source: string
  /** The number of articles that were new or changed. */
  articles: number
  /** Why it could not be read, as a sentence. */
  error?: string
  /** Why it was not requested, as a sentence. */
  waiting?: string
  /** What could not be read in it, as sentences. */
  problems: string[]
}

type Deliver = (articles: Article[]) => Promise<unknown>

/** What the polls of one run share. */
interface Run {
  deliver: Deliver
  ready?: (() => Promise<void>) | undefined
  waits: HostWaits
  /** Knows how names are written. It is made at the first headline in capitals. */
  lexicon: () => NameLexicon
  /** Stands for the code and the configuration that read the sources. */
  readerVersion: () => string
}

interface PollOptions {
  /** Whether to read sources that are not due, too. */
  all?: boolean
  /** Resolves once there is room for the articles of another source. */
  ready?: () => Promise<void>
  /** Called at the start and after each source, with how many have been read of how many. */
  progress?: (read: number, of: number) => void
}

/**
 * Reads every source that is due, or with `all` every one that is on. A source that fails does not stop the others.
 * @throws {Error} if the storage fails.
 */
export async function poll(
  context: PollingContext,
  deliver: Deliver,
  { all = false, ready, progress = () => {} }: PollOptions = {},
): Promise<PollReport[]> {
  const { sourceStates } = openContentStores(context)
  const states = await sourceStates.all()
  const due = await dueSources(context, states, { all })
  if (due.length === 0) return []
  const run = { ...sharedBy(context, states), deliver, ready }
  const failures = ({ id }: Source) => states.get(id)?.consecutiveFailures ?? 0
  // The request of a failing source may make its host ask us to wait, so the host's other sources come first.
  const polls = new Map(
    due
      .toSorted((a, b) => failures(a) - failures(b))
      .map((source) => [source.id, pollSource(context, source, states.get(source.id), run)]),
  )
  let read = 0
  progress(read, due.length)
  const counted = due.map(({ id }) =>
    polls.get(id)!.finally(() => {
      read += 1
      progress(read, due.length)
    }),
  )
  const results = await Promise.allSettled(counted)
  const reports = results.map((result) => {
    // Only the storage makes it reject; errors of a source are in its report.
    if (result.status === 'rejected') throw result.reason
    return result.value
  })
  await alertCoverageGaps(context, await sourceStates.all())
  await noteRun(context, 'poll', {
    sources: reports.length,
    failed: reports.filter(({ error }) => error !== undefined).length,
    articles: reports.reduce((sum, { articles }) => sum + articles, 0),
  })
  return reports
}

/**
 * Returns a function that reads a source by its id if it is due. It returns `undefined` if the source is not due, such as
 * when another process has read it. Which hosts asked us to wait is read once, from the states of all sources.
 */
export async function pollDueSources(
  context: PollingContext,
  deliver: Deliver,
): Promise<(id: string) => Promise<PollReport | undefined>> {
  const { sourceStates } = openContentStores(context)
  const run = { ...sharedBy(context, await sourceStates.all()), deliver }
  const reading = new Set<string>()
  return async (id) => {
    // If a queue was slow, it has two messages about the same source.
    if (reading.has(id)) return undefined
    reading.add(id)
    try {
      const state = await sourceStates.get(id)
      const [source] = await dueSources(context, new Map(state && [[id, state]]), { only: id })
      return source && (await pollSource(context, source, state, run))
    } finally {
      reading.delete(id)
    }
  }
}

function sharedBy(
  { clock, configuration, codeHash }: PollingContext,
  states: ReadonlyMap<string, SourceState>,
): Pick<Run, 'waits' | 'lexicon' | 'readerVersion'> {
  let version: string | undefined
  return {
    waits: hostWaits(states.values(), clock),
    lexicon: () => nameLexicon(configuration),
    readerVersion: () => {
      version ??= `${codeHash} ${hashOf(configuration)}`
      return version
    },
  }
}

/**
 * Reads one source, delivers the new articles, and only then stores its state: with its ETag, the server would not send
 * the entries again. Errors of the server are in the report.
 * @throws {Error} if articles could not be delivered or the state could not be stored.
 */
async function pollSource(
  context: PollingContext,
  source: Source,
  kept: SourceState | undefined,
  { deliver, ready, waits, lexicon, readerVersion }: Run,
): Promise<PollReport> {
  const { content, fetcher, clock, random, logger, configuration } = context
  const { articles, sourceStates } = openContentStores({ content })
  const { deadAfterDays, url, formerUrls = [] } = configuration.publication
  const read = await readSource(source, stateFor(source, kept, clock()), {
    fetcher,
    clock,
    random,
    deadAfterDays,
    configured: configuration.sources,
    lexicon,
    readerVersion,
    ourUrls: [...(url === undefined ? [] : [url]), ...formerUrls],
    ready,
    waits,
    // At the first poll there is nothing to remember.
    remembered: async () => kept && sourceStates.entries(source.id),
    known: async (ids) =>
      // At the first poll everything is new, and the article processor looks up each article anyway.
      kept === undefined ? new Map() : articles.contents(ids.map((id) => ({ source: source.id, id }))),
  })
  if (read.articles.length > 0) await deliver(read.articles)
  if (read.entries !== undefined) await sourceStates.putEntries(source.id, read.entries)
  await sourceStates.put(source.id, read.state)
  if (read.waiting) logger.info('source not requested', { source: source.id, reason: read.waiting })
  if (read.error) logger.warn('source not read', { source: source.id, error: read.error })
  for (const problem of read.problems) logger.warn('source read in part', { source: source.id, problem })
  if (read.alarm) logger.error('source lost', { source: source.id, alarm: read.alarm })
  const { error, waiting, problems } = read
  return { source: source.id, articles: read.articles.length, error, waiting, problems }
}

import type { Article } from '../model/article.ts'
import type { Source } from '../model/source.ts'
import type { SourceState } from '../model/source-state.ts'
import type { Clock } from '../ports/clock.ts'
import type { Fetcher } from './fetch/fetcher.ts'
import type { Fetched } from './fetch/outcome.ts'
import { normaliseFeed } from './normalise.ts'
import { parseFeed } from './parse/parse-feed.ts'
import { afterFetch, isSameBody, type Reading } from './poll/after-fetch.ts'

/** Entries older than this when they are first seen are no news. */
const OLDEST_DAYS = 30
const DAY = 86_400_000

export interface ReadSourceDependencies {
  fetcher: Fetcher
  clock: Clock
  /** Between 0 and 1. */
  random: () => number
  deadAfterDays: number
  /** Those that are new to us, or have changed. */
  onlyChanged: (articles: Article[]) => Promise<Article[]>
}

export interface ReadSource {
  /** What is new or changed. */
  articles: Article[]
  /** To be kept once the articles are safe. */
  state: SourceState
  /** Why nothing could be read, in words. */
  error?: string
  /** What was lost or left out of what was read, in sentences. */
  problems: string[]
  /** What the operator must know now. */
  alarm?: string
}

/** Asks one source for what is new. */
export async function readSource(
  source: Source,
  state: SourceState,
  { fetcher, clock, random, deadAfterDays, onlyChanged }: ReadSourceDependencies,
): Promise<ReadSource> {
  const outcome = await fetcher.get(state.learnt ?? source.feed, state)
  const now = clock()
  let articles: Article[] = []
  let problems: string[] = []
  let reading: Reading
  if (outcome.is === 'fetched' && !isSameBody(state, outcome)) {
    const read = await readBody(source, outcome, now)
    if ('unreadable' in read) reading = read
    else {
      articles = await onlyChanged(read.articles)
      problems = read.problems
      const entryDates = read.articles.flatMap(({ published }) => published ?? [])
      reading = { ...read.hints, newEntries: articles.length, entryDates }
    }
  }
  const next = afterFetch(state, outcome, reading, { now, random, deadAfterDays })
  const failed = next.state.consecutiveFailures > 0
  return { articles, problems, ...next, ...(failed && { error: next.state.lastError }) }
}

async function readBody(source: Source, { bytes, url, contentType }: Fetched, now: Date) {
  const parsed = await parseFeed(bytes, { url, contentType, now })
  if (!parsed.ok) return { unreadable: parsed.error }
  const { articles, problems } = normaliseFeed(parsed.entries, source, now)
  const oldest = new Date(now.getTime() - OLDEST_DAYS * DAY).toISOString()
  return {
    articles: articles.filter(({ published }) => published === undefined || published >= oldest),
    problems: [...parsed.problems, ...problems],
    hints: parsed.feed,
  }
}

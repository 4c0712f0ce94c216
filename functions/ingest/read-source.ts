import type { Article } from '../model/article.ts'
import type { IdentityRule } from '../model/entry.ts'
import type { Source } from '../model/source.ts'
import type { SourceState } from '../model/source-state.ts'
import type { Clock } from '../ports/clock.ts'
import type { Fetcher } from './fetch/fetcher.ts'
import type { Fetched } from './fetch/outcome.ts'
import { identityRule } from './identity.ts'
import { normalise } from './normalise.ts'
import type { Hints } from './parse/hints.ts'
import { parseFeed } from './parse/parse-feed.ts'
import { afterFetch, isSameBody, type Reading } from './poll/after-fetch.ts'
import { addressOf } from './poll/moved.ts'
import { askHomePage, remedy } from './poll/replacement.ts'

/** Entries older than this when they are first seen are no news. */
const OLDEST_DAYS = 30
const DAY = 86_400_000

export interface ReadSourceDependencies {
  fetcher: Fetcher
  clock: Clock
  /** Between 0 and 1. */
  random: () => number
  deadAfterDays: number
  /** Resolves once there is room for what the source says. */
  ready?: () => Promise<void>
  /** Those that are new to us, or have changed. */
  onlyChanged: (articles: Article[]) => Promise<Article[]>
}

interface Body {
  articles: Article[]
  problems: string[]
  hints: Hints
  rule: IdentityRule
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
  { fetcher, clock, random, deadAfterDays, ready, onlyChanged }: ReadSourceDependencies,
): Promise<ReadSource> {
  const outcome = await fetcher.get(addressOf(source, state), state, ready)
  const now = clock()
  let articles: Article[] = []
  let problems: string[] = []
  let reading: Reading
  if (outcome.is === 'fetched' && !isSameBody(state, outcome)) {
    const read = await readBody(source, outcome, state.identityRule, now)
    if ('unreadable' in read) reading = read
    else {
      articles = await onlyChanged(read.articles)
      problems = read.problems
      const entryDates = read.articles.flatMap(({ published }) => published ?? [])
      reading = { ...read.hints, identityRule: read.rule, newEntries: articles.length, entryDates }
    }
  }
  const next = afterFetch(state, outcome, reading, { now, random, deadAfterDays })
  const lost = next.alarm === undefined ? next : await withRemedy(source, next.state, next.alarm, fetcher)
  const failed = next.state.consecutiveFailures > 0
  return { articles, problems, ...lost, ...(failed && { error: next.state.lastError }) }
}

/** The one time that a source is given up: its home page may know where its feed is now. */
async function withRemedy(source: Source, state: SourceState, alarm: string, fetcher: Fetcher) {
  const home = await askHomePage(source, state, fetcher)
  return {
    state: { ...state, ...(home?.says === 'another' && { proposal: home.url }) },
    alarm: `${alarm} ${remedy(home)}`,
  }
}

async function readBody(
  source: Source,
  { bytes, url, contentType }: Fetched,
  earlier: IdentityRule | undefined,
  now: Date,
): Promise<{ unreadable: string } | Body> {
  const parsed = await parseFeed(bytes, { url, contentType, now })
  if (!parsed.ok) return { unreadable: parsed.error }
  const rule = identityRule(parsed.entries, earlier)
  const oldest = new Date(now.getTime() - OLDEST_DAYS * DAY).toISOString()
  const body: Body = { articles: [], problems: [...parsed.problems], hints: parsed.feed, rule }
  for (const entry of parsed.entries) {
    const article = normalise(entry, source, now, rule)
    if ('problem' in article) body.problems.push(article.problem)
    else if (article.published === undefined || article.published >= oldest) body.articles.push(article)
  }
  return body
}

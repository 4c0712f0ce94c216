import type { Article } from '../domain/model/article.ts'
import type { IdentityRule } from '../domain/model/entry.ts'
import type { Source } from '../domain/model/source.ts'
import type { SourceState } from '../domain/model/source-state.ts'
import { DAY_MS } from '../domain/time.ts'
import type { Clock } from '../ports/clock.ts'
import type { Fetcher } from './fetch/fetcher.ts'
import type { Fetched, FetchOutcome } from './fetch/outcome.ts'
import { identityRule } from './identity.ts'
import { failed, type Loss, type Losses, leftOut } from './losses.ts'
import { type Around, normalise } from './normalise.ts'
import { Outlets } from './outlets.ts'
import type { Feed } from './parse/feed.ts'
import type { Hints } from './parse/hints.ts'
import { parseFeed } from './parse/parse-feed.ts'
import { afterFetch, isSameBody, type Reading } from './poll/after-fetch.ts'
import { addressOf } from './poll/permanent-redirect.ts'
import { askHomePage, remedy } from './poll/replacement.ts'

/** Entries older than this when they are first seen are no news. */
const OLDEST_DAYS = 30

export interface ReadSourceDependencies {
  fetcher: Fetcher
  clock: Clock
  /** Between 0 and 1. */
  random: () => number
  deadAfterDays: number
  /** Resolves once there is room for the articles of the source. */
  ready?: () => Promise<void>
  /** Those that are new to us, or have changed. */
  onlyChanged: (articles: Article[]) => Promise<Article[]>
  parse?: typeof parseFeed
  /** All sources that are configured: whose names and sites are known. */
  configured?: readonly Source[]
  /** The addresses at which readers find this digest. */
  ourUrls?: readonly string[]
}

interface Body {
  articles: Article[]
  losses: Losses
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
  {
    fetcher,
    clock,
    random,
    deadAfterDays,
    ready,
    onlyChanged,
    parse = parseFeed,
    configured = [],
    ourUrls = [],
  }: ReadSourceDependencies,
): Promise<ReadSource> {
  const outcome = await fetcher
    .get(addressOf(source, state), state, ready)
    .catch((error): FetchOutcome => ({ is: 'failed', reason: `It was not fetched: ${failed(error)}.` }))
  const now = clock()
  let articles: Article[] = []
  let problems: string[] = []
  let reading: Reading
  if (outcome.is === 'fetched' && !isSameBody(state, outcome)) {
    const read = await readBody(source, outcome, state.identityRule, now, parse, { configured, ourUrls })
    if ('unreadable' in read) reading = read
    else {
      articles = await onlyChanged(read.articles)
      problems = read.losses.sentences()
      const entryDates = read.articles.flatMap(({ published }) => published ?? [])
      reading = { ...read.hints, identityRule: read.rule, newEntries: articles.length, entryDates, problems }
    }
  }
  const next = stateAfter(state, outcome, reading, { now, random, deadAfterDays })
  const lost = next.alarm === undefined ? next : await withRemedy(source, next.state, next.alarm, fetcher)
  const hasFailed = next.state.consecutiveFailures > 0
  return { articles, problems, ...lost, ...(hasFailed && { error: next.state.lastError }) }
}

function stateAfter(
  state: SourceState,
  outcome: FetchOutcome,
  reading: Reading,
  at: Parameters<typeof afterFetch>[3],
): ReturnType<typeof afterFetch> {
  try {
    return afterFetch(state, outcome, reading, at)
  } catch (error) {
    const reason = `What its server wrote about the next poll can't be used: ${failed(error)}.`
    return afterFetch(state, { is: 'failed', reason }, undefined, at)
  }
}

/** The one time that a source is given up: its home page may know where its feed is now. */
async function withRemedy(source: Source, state: SourceState, alarm: string, fetcher: Fetcher) {
  const home = await askHomePage(source, state, fetcher).catch(() => ({ says: 'no-answer' }) as const)
  return {
    state: { ...state, ...(home?.says === 'another' && { proposal: home.url }) },
    alarm: `${alarm} ${remedy(home)}`,
  }
}

/** Any error here, even a bug of ours, fails this source only. */
async function readBody(
  source: Source,
  { bytes, url, contentType }: Fetched,
  earlier: IdentityRule | undefined,
  now: Date,
  parse: typeof parseFeed,
  { configured, ourUrls }: { configured: readonly Source[]; ourUrls: readonly string[] },
): Promise<{ unreadable: string } | Body> {
  try {
    const parsed = await parse(bytes, { url, contentType, now })
    return parsed.ok
      ? bodyOf(parsed, source, earlier, now, { outlets: new Outlets(source, configured), ourUrls })
      : { unreadable: parsed.error }
  } catch (error) {
    return { unreadable: `It can't be read as a feed: ${failed(error)}.` }
  }
}

function bodyOf(
  { entries, numbers, losses, feed }: Extract<Feed, { ok: true }>,
  source: Source,
  earlier: IdentityRule | undefined,
  now: Date,
  around: Around,
): Body {
  const rule = identityRule(entries, earlier)
  const oldest = new Date(now.getTime() - OLDEST_DAYS * DAY_MS).toISOString()
  const articles = entries.flatMap((entry, index) => {
    const note = (loss: Loss) => losses.note(loss, numbers[index])
    try {
      const article = normalise(entry, source, now, rule, note, around)
      if (!('problem' in article))
        return article.published === undefined || article.published >= oldest ? [article] : []
      note(article.problem)
    } catch (error) {
      note(leftOut(failed(error)))
    }
    return []
  })
  return { articles, losses, hints: feed, rule }
}

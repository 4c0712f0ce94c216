import type { Article } from '../domain/model/article.ts'
import type { Source } from '../domain/model/source.ts'
import type { IdentityMemory, SourceState } from '../domain/model/source-state.ts'
import { DAY_MS } from '../domain/time.ts'
import type { Clock } from '../ports/clock.ts'
import type { Fetched, Fetcher, FetchOutcome, HostWaits } from '../ports/fetcher.ts'
import { commonSuffix } from './clean/names/names-of-feed.ts'
import { cutText } from './cut-document.ts'
import { identify } from './identity/identify.ts'
import { type Loss, type Losses, leftOut, ourFailure } from './losses.ts'
import { contextOf, type NormaliseContext, normalise } from './normalise.ts'
import { Outlets } from './outlets.ts'
import type { Feed, Parser } from './parse/feed.ts'
import type { Hints } from './parse/hints.ts'
import { parsers } from './parse/parsers.ts'
import { afterFetch, isSameBody, type Reading } from './poll/after-fetch.ts'
import { adviceOnLostFeed, findFeedOnHomePage } from './poll/feed-on-home-page.ts'
import { addressOf } from './poll/permanent-redirect.ts'

/** Entries that are older than this when they are first seen are not news. */
const OLDEST_DAYS = 30

/** What reading a source needs. */
export interface ReadSourceDeps {
  fetcher: Fetcher
  clock: Clock
  /** Between 0 and 1. */
  random: () => number
  deadAfterDays: number
  /** Resolves once there is room for the articles of the source. */
  ready?: () => Promise<void>
  /** The hosts that asked us to wait, which the sources of a run share. */
  waits?: HostWaits
  /** Filters the articles that are new or have changed. */
  onlyChanged: (articles: Article[]) => Promise<Article[]>
  /** The parser of the source's format if it is missing. */
  parse?: Parser
  /** All configured sources, whose names and sites are known. */
  configured?: readonly Source[]
  /** The addresses at which readers find this digest. */
  ourUrls?: readonly string[]
}

interface Body {
  articles: Article[]
  losses: Losses
  hints: Hints
  identity: IdentityMemory
  /** Where the document was cut, in a sentence. */
  cut: string | undefined
}

/** What reading a source gave. */
export interface ReadSource {
  /** Those that are new or have changed. */
  articles: Article[]
  /** The state to store, once the articles are stored. */
  state: SourceState
  /** Why nothing could be read, in a sentence. */
  error?: string
  /** Why nothing was requested, in a sentence. */
  waiting?: string
  /** What was left out or shortened, in sentences. */
  problems: string[]
  /** Set once when the source is lost: sentences for the operator. */
  alarm?: string
}

/** Fetches and parses one source, and returns what is new. It never rejects because of the source. */
export async function readSource(
  source: Source,
  state: SourceState,
  {
    fetcher,
    clock,
    random,
    deadAfterDays,
    ready,
    waits,
    onlyChanged,
    parse = parsers[source.format],
    configured = [],
    ourUrls = [],
  }: ReadSourceDeps,
): Promise<ReadSource> {
  const outcome = await fetcher
    .get(addressOf(source, state), state, ready, waits)
    .catch((error): FetchOutcome => ({ kind: 'failed', reason: `It was not fetched: ${ourFailure(error)}.` }))
  const now = clock()
  let articles: Article[] = []
  let problems: string[] = []
  let reading: Reading
  if (outcome.kind === 'fetched' && !isSameBody(state, outcome)) {
    const read = await readBody(source, outcome, state, now, parse, { configured, ourUrls })
    if ('unreadable' in read) reading = read
    else {
      articles = await onlyChanged(read.articles)
      problems = [read.cut ?? [], ...read.losses.sentences()].flat()
      const entryDates = read.articles.flatMap(({ published }) => published ?? [])
      reading = {
        ...read.hints,
        identity: read.identity,
        newEntries: articles.length,
        entryDates,
        problems,
        isCut: read.cut !== undefined,
      }
    }
  }
  if (outcome.kind === 'waiting') {
    const { state: waited } = stateAfter(state, outcome, undefined, { now, random, deadAfterDays })
    return { articles, problems, state: waited, waiting: outcome.reason }
  }
  const next = stateAfter(state, outcome, reading, { now, random, deadAfterDays })
  const lost = next.alarm === undefined ? next : await withAdvice(source, next.state, next.alarm, fetcher)
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
    const reason = `What its server wrote about the next poll can't be used: ${ourFailure(error)}.`
    return afterFetch(state, { kind: 'failed', reason }, undefined, at)
  }
}

/** Adds advice to the alarm about a lost source: its home page may name the new address of its feed. */
async function withAdvice(source: Source, state: SourceState, alarm: string, fetcher: Fetcher) {
  const found = await findFeedOnHomePage(source, state, fetcher).catch(() => ({ kind: 'no-answer' }) as const)
  return {
    state: { ...state, ...(found?.kind === 'another' && { proposal: found.url }) },
    alarm: `${alarm} ${adviceOnLostFeed(found)}`,
  }
}

/** Parses a body. Any error here, even in our own code, fails this source only. */
async function readBody(
  source: Source,
  { bytes, url, contentType, cutReason }: Fetched,
  earlier: IdentityMemory,
  now: Date,
  parse: Parser,
  { configured, ourUrls }: { configured: readonly Source[]; ourUrls: readonly string[] },
): Promise<{ unreadable: string } | Body> {
  try {
    const parsed = await parse(bytes, { url, contentType, now })
    const cut = cutText({ cutReason }, parsed.ok ? parsed : {})
    if (!parsed.ok) return { unreadable: [cut, parsed.error].filter(Boolean).join(' ') }
    if (cut !== undefined && parsed.entries.length === 0) return { unreadable: cut }
    const clean = { ...contextOf(source, namesOf(configured)), suffix: commonSuffix(parsed.entries) }
    const around = { outlets: new Outlets(source, configured), ourUrls, clean }
    return bodyOf(parsed, source, earlier, now, around, cut)
  } catch (error) {
    return { unreadable: `It can't be read as a feed: ${ourFailure(error)}.` }
  }
}

const namesBySources = new WeakMap<readonly Source[], readonly string[]>()

/** The names of the configured sources: the same list for the same sources, so that it is only looked through once. */
function namesOf(configured: readonly Source[]): readonly string[] {
  const names = namesBySources.get(configured) ?? configured.map(({ name }) => name)
  namesBySources.set(configured, names)
  return names
}

function bodyOf(
  { entries, numbers, losses, feed }: Extract<Feed, { ok: true }>,
  source: Source,
  earlier: IdentityMemory,
  now: Date,
  around: NormaliseContext,
  cut: string | undefined,
): Body {
  const { identified, memory } = identify(entries, source.id, earlier, (error, index) =>
    losses.note(leftOut(ourFailure(error)), numbers[index]),
  )
  const oldest = new Date(now.getTime() - OLDEST_DAYS * DAY_MS).toISOString()
  const articles = identified.flatMap(({ entry, id, index }) => {
    const note = (loss: Loss) => losses.note(loss, numbers[index])
    try {
      const article = normalise(entry, source, now, id, note, around)
      if (!('problem' in article))
        return article.published === undefined || article.published >= oldest ? [article] : []
      note(article.problem)
    } catch (error) {
      note(leftOut(ourFailure(error)))
    }
    return []
  })
  return { articles, losses, hints: feed, identity: memory, cut }
}

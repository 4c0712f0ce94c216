import type { Article } from '../domain/model/article.ts'
import type { Source } from '../domain/model/source.ts'
import type { IdentityMemory, SourceState } from '../domain/model/source-state.ts'
import { DAY_MS } from '../domain/time.ts'
import type { Clock } from '../ports/clock.ts'
import type { Fetched, Fetcher, FetchOutcome, HostWaits } from '../ports/fetcher.ts'
import type { NameLexicon } from './capitals/name-lexicon.ts'
import { commonSuffix } from './clean/names/names-of-feed.ts'
import { repeatedUnits } from './clean/text/repeated.ts'
import { identify } from './identity/identify.ts'
import { declaredLanguage } from './language.ts'
import { type Loss, type Losses, leftOut, ourFailure } from './losses.ts'
import { contextOf, type NormaliseContext, normalise } from './normalise.ts'
import { Outlets } from './outlets.ts'
import type { Feed, Parser } from './parse/feed.ts'
import type { Hints } from './parse/hints.ts'
import { parsers } from './parse/parsers.ts'
import { afterFetch, isSameBody, type Reading, type Unreadable } from './poll/after-fetch.ts'
import { adviceOnLostFeed, feedOnPage, findFeedOnHomePage } from './poll/feed-on-home-page.ts'
import { addressOf } from './poll/permanent-redirect.ts'
import { webPageKind } from './poll/web-page.ts'
import { decode } from './text/decode.ts'

/** Entries that are older than this when they are first seen are not news. */
const OLDEST_DAYS = 30
/** How much older than the first poll an entry without a date counts, if it was there at that poll. */
const UNDATED_DAYS = 7

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
  /** What the entries of its earlier documents are recognized by, as `ReadSource.entries` gave it. */
  remembered?: () => Promise<string | undefined>
  /** Filters the articles that are new or have changed. */
  onlyChanged: (articles: Article[]) => Promise<Article[]>
  /** The parser of the source's format if it is missing. */
  parse?: Parser
  /** All configured sources, whose names and sites are known. */
  configured?: readonly Source[]
  /** Returns the lexicon of names, for headlines in capitals. */
  lexicon?: () => NameLexicon
  /** The addresses at which readers find this digest. */
  ourUrls?: readonly string[]
}

interface Body {
  articles: Article[]
  losses: Losses
  hints: Hints
  identity: IdentityMemory
  /** The dates of the entries, even of those too old for news: they show how often the source publishes, and if it still does. */
  entryDates: string[]
  /** Whether the document ended too early, whether in transit or at its source. */
  isCut: boolean
}

/** What reading a source gave. */
export interface ReadSource {
  /** Those that are new or have changed. */
  articles: Article[]
  /** The state to store, once the articles are stored. */
  state: SourceState
  /** What its entries are recognized by at the next poll, to be stored before the state; missing if nothing was read. */
  entries?: string
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
    remembered = async () => undefined,
    onlyChanged,
    parse = parsers[source.format],
    configured = [],
    lexicon,
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
  let entries: string | undefined
  if (outcome.kind === 'fetched' && !isSameBody(state, outcome)) {
    const known = { ...state, entries: await remembered() }
    const read = await readBody(source, outcome, known, now, parse, { configured, ourUrls, lexicon })
    if ('unreadable' in read) reading = read
    else {
      articles = await onlyChanged(read.articles)
      problems = [...new Set([outcome.cutReason ?? [], read.losses.sentences()].flat())]
      const { entries: latest, ...identity } = read.identity
      // Entries that a cut document lacks are not gone.
      if (!read.isCut || known.entries === undefined) entries = latest
      reading = {
        ...read.hints,
        identity,
        newEntries: articles.length,
        entryDates: read.entryDates,
        problems,
        isCut: read.isCut,
      }
    }
  }
  if (outcome.kind === 'waiting') {
    const { state: waited } = stateAfter(state, outcome, undefined, { now, random, deadAfterDays })
    return { articles, problems, state: waited, waiting: outcome.reason }
  }
  const next = stateAfter(state, outcome, reading, { now, random, deadAfterDays })
  const lost =
    next.alarm === undefined ? next : await withAdvice(source, next.state, next.alarm, fetcher, waits)
  const hasFailed = next.state.consecutiveFailures > 0
  return { articles, problems, entries, ...lost, ...(hasFailed && { error: next.state.lastError }) }
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
async function withAdvice(
  source: Source,
  state: SourceState,
  alarm: string,
  fetcher: Fetcher,
  waits: HostWaits | undefined,
) {
  const found = await findFeedOnHomePage(source, state, fetcher, waits).catch(
    () => ({ kind: 'no-answer' }) as const,
  )
  return {
    state: { ...state, ...(found?.kind === 'another' && { proposal: found.url }) },
    alarm: `${alarm} ${adviceOnLostFeed(found)}`,
  }
}

/** Parses a body. Any error here, even in our own code, fails this source only. */
async function readBody(
  source: Source,
  { bytes, url, contentType, cutReason }: Fetched,
  state: SourceState & IdentityMemory,
  now: Date,
  parse: Parser,
  {
    configured,
    ourUrls,
    lexicon,
  }: { configured: readonly Source[]; ourUrls: readonly string[]; lexicon: (() => NameLexicon) | undefined },
): Promise<Unreadable | Body> {
  try {
    const parsed = await parse(bytes, { url, contentType, now })
    if (!parsed.ok) {
      const unreadable = [cutReason, parsed.error].filter(Boolean).join(' ')
      const text = decode(bytes, contentType)
      const failure = webPageKind(text)
      const proposal = failure === 'web-page' ? feedOnPage(text, url, source, state) : undefined
      return { unreadable, failure, proposal }
    }
    const isCut = cutReason !== undefined || parsed.cutAt !== undefined
    if (isCut && parsed.entries.length === 0) return { unreadable: cutReason ?? endsBefore(parsed.cutAt) }
    const clean = {
      ...contextOf(source, namesOf(configured)),
      suffix: commonSuffix(parsed.entries),
      repeated: repeatedUnits(parsed.entries),
      language: declaredLanguage(source.language, parsed.feed.language),
      lexicon,
    }
    const around = { outlets: new Outlets(source, configured), ourUrls, clean }
    return { ...bodyOf(parsed, source, state, now, around), isCut }
  } catch (error) {
    return { unreadable: `It can't be read as a feed: ${ourFailure(error)}.` }
  }
}

const endsBefore = (bytes = 0) =>
  `The document ends early, at byte ${bytes.toLocaleString('en-US')}, before its first complete entry.`

const namesBySources = new WeakMap<readonly Source[], readonly string[]>()

/** The names of the configured sources. The same sources get the same list, so that it is searched only once. */
function namesOf(configured: readonly Source[]): readonly string[] {
  const names = namesBySources.get(configured) ?? configured.map(({ name }) => name)
  namesBySources.set(configured, names)
  return names
}

function bodyOf(
  { entries, numbers, losses, feed }: Extract<Feed, { ok: true }>,
  source: Source,
  state: SourceState & IdentityMemory,
  now: Date,
  around: NormaliseContext,
): Omit<Body, 'isCut'> {
  const { identified, memory } = identify(entries, source.id, state, (error, index) =>
    losses.note(leftOut(ourFailure(error)), numbers[index]),
  )
  const oldest = daysBefore(now, OLDEST_DAYS)
  // What is there at the first poll may be an archive. Later, an entry without a date is news.
  const undated = state.lastSuccess === undefined ? { published: daysBefore(now, UNDATED_DAYS) } : {}
  const read = identified.flatMap(({ entry, id, index }) => {
    const note = (loss: Loss) => losses.note(loss, numbers[index])
    try {
      const article = normalise(entry, source, now, id, note, around)
      if (!('problem' in article)) return [article]
      note(article.problem)
    } catch (error) {
      note(leftOut(ourFailure(error)))
    }
    return []
  })
  const articles = read
    .filter(({ published }) => published === undefined || published >= oldest)
    .map((article) => ({ ...undated, ...article }))
  const entryDates = read.flatMap(({ published }) => published ?? [])
  return { articles, losses, hints: feed, identity: memory, entryDates }
}

function daysBefore(now: Date, days: number): string {
  return new Date(now.getTime() - days * DAY_MS).toISOString()
}

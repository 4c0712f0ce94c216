import type { Article } from '../domain/model/article.ts'
import type { Source } from '../domain/model/source.ts'
import type { SourceState } from '../domain/model/source-state.ts'
import { blockedAddresses, type IsBlocked } from '../domain/urls/blocked-addresses.ts'
import type { Clock } from '../ports/clock.ts'
import type { Fetcher, FetchOutcome, HostWaits } from '../ports/fetcher.ts'
import type { NameLexicon } from './capitals/name-lexicon.ts'
import { withFingerprints } from './identity/remembered.ts'
import { ourFailure } from './losses.ts'
import type { Parser } from './parse/feed.ts'
import { parsers } from './parse/parsers.ts'
import { afterFetch, isSameBody, type Reading } from './poll/after-fetch.ts'
import { readBody } from './poll/body/read-body.ts'
import { adviceOnLostFeed, findFeedOnHomePage } from './poll/feed-on-home-page.ts'
import { addressOf } from './poll/permanent-redirect.ts'

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
  /** Returns the contents (see `contentHash`) of those of the articles with these ids that are stored, by id. */
  known: (ids: readonly string[]) => Promise<ReadonlyMap<string, string>>
  /** Stands for the code and the configuration: an entry that was read with others is read again. */
  readerVersion: () => string
  /** The parser of the source's format if it is missing. */
  parse?: Parser
  /** All configured sources, whose names and sites are known. */
  configured?: readonly Source[]
  /** Returns the lexicon of names, for headlines in capitals. */
  lexicon?: () => NameLexicon
  /** The addresses at which readers find this digest. */
  ourUrls?: readonly string[]
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
    known,
    readerVersion,
    parse = parsers[source.format],
    configured = [],
    lexicon,
    ourUrls = [],
  }: ReadSourceDeps,
): Promise<ReadSource> {
  const isBlocked = blockedAddresses(configured)
  const outcome = await fetcher
    .get(addressOf(source, state), state, ready, waits, isBlocked)
    .catch((error): FetchOutcome => ({ kind: 'failed', reason: `It was not fetched: ${ourFailure(error)}.` }))
  const now = clock()
  let articles: Article[] = []
  let problems: string[] = []
  let reading: Reading
  let entries: string | undefined
  if (outcome.kind === 'fetched' && !isSameBody(state, outcome)) {
    const before = { ...state, entries: await remembered() }
    const settings = { sources: configured, ourUrls, lexicon, readerVersion: readerVersion() }
    const read = await readBody(source, outcome, before, now, parse, settings)
    if ('unreadable' in read) reading = read
    else {
      const changes = read.changes(await known(read.news))
      articles = changes.articles
      problems = [...new Set([outcome.cutReason ?? [], read.losses.sentences()].flat())]
      const { entries: latest, ...identity } = read.identity
      // Entries that a cut document lacks are not gone.
      if (!read.isCut || before.entries === undefined)
        entries = withFingerprints(latest ?? '', changes.fingerprints)
      reading = {
        ...read.hints,
        identity,
        newEntries: articles.length,
        entryDates: changes.entryDates,
        problems,
        isCut: read.isCut,
      }
    }
  }
  const next = stateAfter(withServerClock(state, outcome), outcome, reading, { now, random, deadAfterDays })
  const lost =
    next.alarm === undefined
      ? next
      : await withAdvice(source, next.state, next.alarm, { fetcher, waits, isBlocked })
  if (outcome.kind === 'waiting') return { articles, problems, ...lost, waiting: outcome.reason }
  const hasFailed = next.state.consecutiveFailures > 0
  return { articles, problems, entries, ...lost, ...(hasFailed && { error: next.state.lastError }) }
}

/** Servers are seldom a few seconds off, and a state that changes at each poll says nothing. */
const NOTED_SECONDS = 60

function withServerClock(
  { serverAheadSeconds: _, ...state }: SourceState,
  outcome: FetchOutcome,
): SourceState {
  const ahead = 'aheadSeconds' in outcome ? (outcome.aheadSeconds ?? 0) : 0
  return Math.abs(ahead) < NOTED_SECONDS ? state : { ...state, serverAheadSeconds: ahead }
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
  { fetcher, waits, isBlocked }: Pick<ReadSourceDeps, 'fetcher' | 'waits'> & { isBlocked: IsBlocked },
) {
  const found = await findFeedOnHomePage(source, state, fetcher, waits, isBlocked).catch(
    () => ({ kind: 'no-answer' }) as const,
  )
  return {
    state: { ...state, ...(found?.kind === 'another' && { proposal: found.url }) },
    alarm: `${alarm} ${adviceOnLostFeed(found)}`,
  }
}

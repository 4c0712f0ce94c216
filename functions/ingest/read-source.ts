import type { Article } from '../model/article.ts'
import type { Entry } from '../model/entry.ts'
import type { Source } from '../model/source.ts'
import type { SourceState } from '../model/source-state.ts'
import type { Clock } from '../ports/clock.ts'
import type { Fetcher } from './fetch/fetcher.ts'
import { identityRule } from './identity.ts'
import { normalise } from './normalise.ts'
import { parseFeed } from './parse/parse-feed.ts'
import { afterPoll, type Found, type PollOutcome, stateBefore } from './poll.ts'

export interface Reading {
  articles: Article[]
  /** To be stored only after the articles are safe. */
  state: SourceState
  /** What was lost or left out, in sentences. */
  problems: string[]
  /** A sentence for the operator, once, where the source turned out to be dead. */
  alarm?: string
}

export interface ReadingOptions {
  fetcher: Pick<Fetcher, 'fetch'>
  clock: Clock
  /** Between 0 and 1, for the jitter of the next poll. */
  random: () => number
  deadAfterDays: number
  /** Days after which an entry is too old to be news; entries without a date are taken. */
  maxAgeDays?: number
}

/** Reads one source once: its articles, and what to remember of it. It stores nothing and never rejects for bad data. */
export async function readSource(
  source: Source,
  earlier: SourceState | undefined,
  { fetcher, clock, random, deadAfterDays, maxAgeDays = 30 }: ReadingOptions,
): Promise<Reading> {
  const before = stateBefore(source, earlier, clock())
  const fetched = await fetcher.fetch({
    url: before.learntUrl ?? source.feed,
    etag: before.etag,
    lastModified: before.lastModified,
    bodyHash: before.bodyHash,
  })
  const now = clock()
  const end = (outcome: PollOutcome, articles: Article[], problems: string[]): Reading => ({
    ...afterPoll(before, outcome, { now, random, deadAfterDays }),
    articles,
    problems,
  })
  if (fetched.is !== 'new') return end(fetched, [], 'error' in fetched ? [fetched.error] : [])

  const document = await parseFeed(fetched.bytes, { url: fetched.url, contentType: fetched.contentType, now })
  if (!document.ok) return end({ is: 'failed', error: document.error }, [], [document.error])

  const { entries, feed } = document
  const identity = identityRule(entries, before.identity)
  const problems = [...document.problems]
  const articles = new Map<string, Article>()
  const oldest = new Date(now.getTime() - maxAgeDays * 86_400_000).toISOString()
  for (const entry of entries) {
    if (dateOf(entry, now) < oldest) continue
    const article = normalise(entry, source, now, identity)
    if ('problem' in article) problems.push(article.problem)
    else if (!articles.has(article.id)) articles.set(article.id, article)
  }
  const { ttlMinutes, skipHours, skipDays } = feed
  const found: Found = { hints: { ttlMinutes, skipHours, skipDays }, identity, ...rhythm(entries, now) }
  return end({ is: 'new', seen: fetched.seen, found }, [...articles.values()], problems)
}

function dateOf(entry: Entry, now: Date): string {
  return entry.published ?? entry.updated ?? now.toISOString()
}

/** The median time between two entries, and when the newest was published. */
function rhythm(entries: Entry[], now: Date): Pick<Found, 'medianGapMinutes' | 'newest'> {
  const times = entries
    .flatMap(({ published, updated }) => published ?? updated ?? [])
    .map((date) => Math.min(Date.parse(date), now.getTime()))
    .sort((a, b) => b - a)
  const gaps = times.slice(1).map((time, index) => ((times[index] ?? time) - time) / 60_000)
  const median = gaps.toSorted((a, b) => a - b)[gaps.length >> 1]
  return {
    ...(median === undefined ? {} : { medianGapMinutes: Math.round(median) }),
    ...(times[0] === undefined ? {} : { newest: new Date(times[0]).toISOString() }),
  }
}

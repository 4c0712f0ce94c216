import { newSource } from '../../configuration/sources/new-source.ts'
import type { Language } from '../../domain/model/article.ts'
import { blockedAddresses } from '../../domain/urls/blocked-addresses.ts'
import { nameLexicon } from '../../ingest/capitals/name-lexicon.ts'
import { parsers } from '../../ingest/parse/parsers.ts'
import { readBody } from '../../ingest/poll/body/read-body.ts'
import { type FoundFeed, findFeed } from '../../ingest/poll/find-feed.ts'
import { stateFor } from '../../ingest/poll/state-for.ts'
import { type Found, Looks } from '../../store/operating/looks.ts'
import type { PollingContext } from '../context.ts'

/** The entries that an operator sees. */
const SHOWN = 5
/** Other feeds of a page that are offered. */
const MAX_OTHERS = 10
const MAX_PROBLEMS = 10

/**
 * Looks at the address that an operator typed, with the fetcher of all sources and its guards, and stores what is there.
 * Whatever the server does counts as an answer.
 */
export async function lookAt(id: string, context: PollingContext): Promise<void> {
  const looks = new Looks(context.content, context.clock)
  const look = await looks.get(id)
  // A queue may deliver a message twice.
  if (!look || look.found) return
  const { fetcher, clock } = context
  const isBlocked = blockedAddresses(context.configuration.sources)
  const found = await findFeed(look.address, { fetcher, now: clock(), isBlocked })
  const result =
    'problem' in found ? { ok: false as const, error: found.problem } : await read(found, context)
  await looks.finish(id, result)
  context.logger.info('looked at an address', { found: result.ok })
}

async function read(found: FoundFeed, { configuration, clock }: PollingContext): Promise<Found> {
  const { address, homepage, answer, feed, others } = found
  const { title, language: declared } = feed.feed
  const language: Language = declared?.toLowerCase().startsWith('es') ? 'es' : 'en'
  try {
    const source = newSource({ feed: address, title, homepage, language })
    const now = clock()
    const body = await readBody(source, answer, stateFor(source, undefined, now), now, parsers.feed, {
      sources: configuration.sources,
      ourUrls: [],
      lexicon: () => nameLexicon(configuration),
      // Nothing is remembered of it.
      readerVersion: '',
    })
    if ('unreadable' in body) return { ok: false, error: body.unreadable }
    const { articles, entryDates } = body.changes(new Map())
    return {
      ok: true,
      feed: address,
      ...(answer.url !== address && { reached: answer.url }),
      ...(title && { title }),
      ...(homepage && { homepage }),
      language,
      entries: feed.entries.length,
      ...newestOf(entryDates),
      articles: articles.slice(0, SHOWN),
      others: others.slice(0, MAX_OTHERS).map(({ url }) => url),
      problems: body.losses.sentences().slice(0, MAX_PROBLEMS),
    }
  } catch (error) {
    return { ok: false, error: `${address} can't be a source: ${(error as Error).message}` }
  }
}

function newestOf(dates: readonly string[]): { newest?: string } {
  const newest = dates.toSorted().at(-1)
  return newest === undefined ? {} : { newest }
}

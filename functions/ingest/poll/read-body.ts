import type { Article } from '../../domain/model/article.ts'
import type { Source } from '../../domain/model/source.ts'
import type { IdentityMemory, SourceState } from '../../domain/model/source-state.ts'
import { DAY_MS } from '../../domain/time.ts'
import type { Fetched } from '../../ports/fetcher.ts'
import type { NameLexicon } from '../capitals/name-lexicon.ts'
import { commonSuffix } from '../clean/names/names-of-feed.ts'
import { identify } from '../identity/identify.ts'
import { type Loss, type Losses, leftOut, ourFailure } from '../losses.ts'
import { contextOf, type NormaliseContext, normalise } from '../normalise.ts'
import { Outlets } from '../outlets.ts'
import type { Feed, Parser } from '../parse/feed.ts'
import type { Hints } from '../parse/hints.ts'
import { decode } from '../text/decode.ts'
import type { Unreadable } from './after-fetch.ts'
import { feedOnPage } from './feed-on-home-page.ts'
import { webPageKind } from './web-page.ts'

/** Entries that are older than this when they are first seen are not news. */
const OLDEST_DAYS = 30
/** How much older than the first poll an entry without a date counts, if it was there at that poll. */
const UNDATED_DAYS = 7

/** What a body holds. */
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

/** Reads a body. It never rejects: any error, even in our own code, fails this source only. */
export async function readBody(
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
    const clean = { ...contextOf(source, namesOf(configured)), suffix: commonSuffix(parsed.entries), lexicon }
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

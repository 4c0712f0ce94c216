import type { Source } from '../../../domain/model/source.ts'
import type { IdentityMemory, SourceState } from '../../../domain/model/source-state.ts'
import type { Fetched } from '../../../ports/fetcher.ts'
import type { NameLexicon } from '../../capitals/name-lexicon.ts'
import { commonSuffix } from '../../clean/names/names-of-feed.ts'
import { repeatedUnits } from '../../clean/text/repeated.ts'
import { identify } from '../../identity/identify.ts'
import { declaredLanguage } from '../../language.ts'
import { type Losses, leftOut, ourFailure } from '../../losses.ts'
import { contextOf } from '../../normalise.ts'
import { Outlets } from '../../outlets.ts'
import type { Parser } from '../../parse/feed.ts'
import type { Hints } from '../../parse/hints.ts'
import { decode } from '../../text/decode.ts'
import type { Unreadable } from '../after-fetch.ts'
import { feedOnPage } from '../feed-on-home-page.ts'
import { type Changes, changedArticles, dated } from './changed-articles.ts'
import { readerKey } from './fingerprint.ts'
import { webPageKind } from './web-page.ts'

/** What a body holds. */
interface Body {
  /** The ids of the entries that are recent enough for articles. */
  news: string[]
  /** What is new or has changed, if the articles with these ids are `known` with these contents. */
  changes: (known: ReadonlyMap<string, string>) => Changes
  losses: Losses
  hints: Hints
  identity: IdentityMemory
  /** Whether the document ended too early, whether in transit or at its source. */
  isCut: boolean
}

/** What is configured beside the source of a body. */
interface Configured {
  sources: readonly Source[]
  ourUrls: readonly string[]
  lexicon: (() => NameLexicon) | undefined
  /** Stands for the code and the configuration that read it. */
  readerVersion: string
}

/** Reads a body. It never rejects: any error, even in our own code, fails this source only. */
export async function readBody(
  source: Source,
  { bytes, url, contentType, cutReason }: Fetched,
  state: SourceState & IdentityMemory,
  now: Date,
  parse: Parser,
  { sources, ourUrls, lexicon, readerVersion }: Configured,
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
      ...contextOf(source, namesOf(sources)),
      suffix: commonSuffix(parsed.entries),
      repeated: repeatedUnits(parsed.entries),
      language: declaredLanguage(source.language, parsed.feed.language),
      lexicon,
    }
    const { entries, numbers, losses, feed: hints } = parsed
    const lose = (error: unknown, index: number) => losses.note(leftOut(ourFailure(error)), numbers[index])
    const { identified, memory } = identify(entries, source.id, state, lose)
    const read = dated(identified, now, lose)
    const context = {
      ...{ source, now, losses, numbers },
      isFirst: state.lastSuccess === undefined,
      reader: readerKey(readerVersion, clean),
      normaliseContext: { outlets: new Outlets(source, sources), ourUrls, clean },
    }
    return {
      ...{ losses, hints, identity: memory, isCut },
      news: read.flatMap(({ id, isNews }) => (isNews ? id : [])),
      changes: (known) => changedArticles(read, known, context),
    }
  } catch (error) {
    return { unreadable: `It can't be read as a feed: ${ourFailure(error)}.` }
  }
}

const endsBefore = (bytes = 0) =>
  `The document ends early, at byte ${bytes.toLocaleString('en-US')}, before its first complete entry.`

const namesBySources = new WeakMap<readonly Source[], readonly string[]>()

/** The names of the configured sources. The same sources get the same list, so that it is searched only once. */
function namesOf(sources: readonly Source[]): readonly string[] {
  const names = namesBySources.get(sources) ?? sources.map(({ name }) => name)
  namesBySources.set(sources, names)
  return names
}

import { limits } from '../limits.ts'
import { leftOut, ourFailure } from '../losses.ts'
import { decode } from '../text/decode.ts'
import { stripInvalidXml } from '../text/strip-invalid-xml.ts'
import { type Feed, numbered, type ParseContext } from './feed.ts'
import { FeedError } from './feed-error.ts'
import { entryFromXml, first, withoutAbsent } from './fields/entry-from-xml.ts'
import { mainLink, resolve } from './fields/links.ts'
import { firstText } from './fields/node.ts'
import { line } from './fields/text-construct.ts'
import { hints } from './hints.ts'
import { isJson, parseJson } from './json/parse-json.ts'
import { readRewritten } from './xml/read-rewritten.ts'
import { rewriteFeed } from './xml/rewrite-feed.ts'

/**
 * Reads a document of any format that this project knows, recognized by its content: RSS 0.9x, 1.0 and 2.0, Atom 0.3 and
 * 1.0, JSON Feed 1.0 and 1.1, news sitemaps and the Federal Register's documents. It never rejects: a document that is no
 * feed gives `{ok: false}`, and a bad entry is left out alone.
 */
export const parseFeed: Parser = parserOf(parseAny)

/** Parses the bytes of a document. It never rejects. */
export type Parser = (bytes: Uint8Array, context?: ParseContext) => Promise<Feed>

/** A parser of bytes, made of one that reads text and throws a `FeedError` for what is not a feed. */
export function parserOf(parseText: (text: string, context: ParseContext) => Feed | Promise<Feed>): Parser {
  return async (bytes, context = {}) => {
    try {
      if (bytes.byteLength > limits.document)
        throw new FeedError(`it is larger than ${limits.document / 1_000_000} MB`)
      return await parseText(decode(bytes, context.contentType), context)
    } catch (error) {
      const why = error instanceof FeedError ? error.message : ourFailure(error)
      return { ok: false, error: `It can't be read as a feed: ${why}.` }
    }
  }
}

/** Reads text of any known format. @throws {FeedError} if it is of none */
export function parseAny(text: string, context: ParseContext): Feed | Promise<Feed> {
  return isJson(text) ? parseJson(text, context) : parseXml(text, context)
}

async function parseXml(text: string, context: ParseContext): Promise<Feed> {
  const document = rewriteFeed(stripInvalidXml(text), context.url)
  const { losses } = document
  const raw = await readRewritten(document)
  const link = resolve(mainLink(raw.fields), context.url)
  const bases = { link: link && URL.canParse(link) ? link : undefined, url: context.url, now: context.now }
  const read = raw.entries.flatMap((fields) => {
    const number = Number(fields.$?.number)
    try {
      const entry = entryFromXml(fields, raw, { ...bases, note: (loss) => losses.note(loss, number) })
      if (Object.keys(entry).length > 0) return [{ entry, number }]
      losses.note(leftOut('it is empty'), number)
    } catch (error) {
      losses.note(leftOut(ourFailure(error)), number)
    }
    return []
  })
  const feed = withoutAbsent({
    title: first(
      raw.fields,
      ['rss:title', 'atom:title', 'dc:title', 'itunes:title', 'media:title'],
      raw.format,
      line,
    ),
    link,
    language: firstText(raw.fields, 'rss:language'),
    ...hints(raw.fields),
  })
  return { ok: true, feed, ...numbered(read), losses }
}

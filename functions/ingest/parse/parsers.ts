import type { Source } from '../../domain/model/source.ts'
import { limits } from '../limits.ts'
import { ourFailure } from '../losses.ts'
import type { Parser } from './feed.ts'
import { FeedError } from './feed-error.ts'
import type { Format } from './format.ts'
import { federalRegister } from './formats/federal-register.ts'
import { feed } from './formats/feed.ts'
import { jsonFeed } from './formats/json-feed.ts'
import { newsSitemap } from './formats/news-sitemap.ts'
import { lineAndColumn } from './position.ts'
import { Received } from './received.ts'

const formats: Record<Source['format'], Format> = {
  feed,
  'json-feed': jsonFeed,
  'federal-register': federalRegister,
  'news-sitemap': newsSitemap,
}

/**
 * The parser of each format of a source. Most sources are configured as `feed`, whatever they serve, and some change their
 * format, so each parser reads a document of any format, recognized by its content: RSS 0.9x, 1.0 and 2.0, Atom 0.3 and
 * 1.0, JSON Feed 1.0 and 1.1, news sitemaps and the Federal Register's documents. It never rejects: a document that is no
 * feed gives `{ok: false}`, a bad entry is left out alone, and of a document that ends early the complete entries are read.
 */
export const parsers = Object.fromEntries(
  Object.entries(formats).map(([name, format]) => [name, parserOf(format)]),
) as Record<Source['format'], Parser>

function parserOf(chosen: Format): Parser {
  return async (bytes, context = {}) => {
    try {
      if (bytes.byteLength > limits.document)
        throw new FeedError(`it is larger than ${limits.document / 1_000_000} MB`)
      const document = new Received(bytes, context.contentType)
      const format = [chosen, ...Object.values(formats)].find((one) => one.recognizes(document))
      if (!format) throw new FeedError(whyNone(document, chosen))
      return await format.read(document, context)
    } catch (error) {
      const why = error instanceof FeedError ? error.message : ourFailure(error)
      return { ok: false, error: `It can't be read as a feed: ${why}.` }
    }
  }
}

/** Says why a document has none of the formats. */
function whyNone({ text, root, isJson, json }: Received, chosen: Format): string {
  if (isJson)
    return json?.isCut
      ? 'its JSON is broken off before its first entry'
      : `its JSON has ${chosen.missing ?? 'neither `items` (JSON Feed) nor `results` (Federal Register)'}`
  if (!root) return text.trim() === '' ? 'it is empty' : 'it contains neither an XML element nor JSON'
  const why =
    root.name === 'html'
      ? 'it is a web page; give the address of its feed instead'
      : 'it does not begin with an element that a feed begins with'
  return `${why} (${lineAndColumn(text, root.at)})`
}

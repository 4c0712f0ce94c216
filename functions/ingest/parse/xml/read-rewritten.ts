import RssParser from 'rss-parser'
import { FeedError } from '../feed-error.ts'
import type { Fields } from '../fields/node.ts'
import type { RewrittenFeed } from './rewritten-feed.ts'
import { longNames } from './vocabulary.ts'
import { LONG_TEXT_MARK } from './xml-writer.ts'

/** The fields of one entry, with the attributes that the rewriter gave it. */
export type RawEntry = Fields & { $?: Record<string, string> }

/** The fields of a feed and of its entries. */
export interface RawFeed {
  format: 'rss' | 'atom'
  fields: Fields
  entries: RawEntry[]
}

/**
 * Reads a rewritten feed with rss-parser. Every known field is requested by its own name and kept as often as it occurs,
 * so that rss-parser's own snippets (a regular expression of quadratic time), dates (one bad date costs the feed) and
 * choice of links never run.
 * @throws {FeedError} if rss-parser can't read it
 */
export async function readRewritten({ format, xml, names, longTexts }: RewrittenFeed): Promise<RawFeed> {
  const putBack = (text: string) =>
    text.startsWith(LONG_TEXT_MARK) ? (longTexts[Number(text.slice(1))] ?? '') : text
  // rss-parser looks for every requested field in each entry, so only those that occur are requested.
  const item = triples.filter(([short]) => names.has(short) || short === '$')
  // The package's types allow these triples for the fields of entries only, but it takes them for the feed's as well.
  const customFields = { feed: item as unknown as string[], item }
  const parser = new RssParser<Fields, Fields>({
    customFields,
    xml2js: { valueProcessors: [putBack], attrValueProcessors: [putBack] },
  })
  const { items, ...fields } = await parser.parseString(xml).catch(() => {
    throw new FeedError('its XML is broken beyond repair')
  })
  return {
    format,
    fields: fields as unknown as Fields,
    entries: items as RawEntry[],
  }
}

const triples: [string, string, { keepArray: boolean }][] = [...longNames, ['$', '$'] as const].map(
  ([short, name]) => [short, name, { keepArray: true }],
)

import RssParser from 'rss-parser'
import { FeedError } from '../feed-error.ts'
import type { Fields } from '../fields/node.ts'
import type { RewrittenFeed } from './feed-rewriter.ts'
import { longNames } from './vocabulary.ts'
import { LONG_TEXT_MARK } from './xml-writer.ts'

export type RawEntry = Fields & { $?: Record<string, string> }

export interface RawFeed {
  format: 'rss' | 'atom'
  fields: Fields
  entries: RawEntry[]
}

/**
 * rss-parser on the canonical document. Each known field is asked for by its own name and kept as often as it
 * stands, so that its snippets (a regular expression of quadratic time), its dates (one bad date costs the feed) and
 * its choice of links never run.
 */
export async function readRewritten({ format, xml, names, longTexts }: RewrittenFeed): Promise<RawFeed> {
  const putBack = (text: string) =>
    text.startsWith(LONG_TEXT_MARK) ? (longTexts[Number(text.slice(1))] ?? '') : text
  // Of every field that is asked for it looks for one in each entry.
  const item = triples.filter(([short]) => names.has(short) || short === '$')
  // The feed's fields take the same triples as the entries' do; the package's types know it of the latter only.
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

import { decode } from '../decode.ts'
import { repair } from '../repair.ts'
import { canonical } from './canonical.ts'
import { entryFromXml, first, withoutAbsent } from './entry-from-xml.ts'
import type { Feed, ParseContext } from './feed.ts'
import { FeedError } from './feed-error.ts'
import { hints } from './hints.ts'
import { parseJson } from './json.ts'
import { mainLink, resolve } from './links.ts'
import { firstText } from './node.ts'
import { readXml } from './read-xml.ts'
import { line } from './text-construct.ts'

/** Bytes that a document may have; real feeds of more than 5 MB are rare. */
export const largest = 10_000_000

/**
 * Reads RSS 0.9x, 1.0 and 2.0, Atom 0.3 and 1.0, JSON Feed 1.0 and 1.1, news sitemaps and the Federal Register's
 * documents. It never rejects: a document that is no feed is an answer, and a bad entry costs that entry alone.
 */
export async function parseFeed(bytes: Uint8Array, context: ParseContext = {}): Promise<Feed> {
  try {
    if (bytes.byteLength > largest) throw new FeedError(`it is larger than ${largest / 1_000_000} MB`)
    const text = decode(bytes, context.contentType)
    return /^\s*[{[]/.test(text) ? parseJson(text, context) : await parseXml(text, context)
  } catch (error) {
    if (error instanceof FeedError)
      return { ok: false, error: `It can't be read as a feed: ${error.message}.` }
    throw error
  }
}

async function parseXml(text: string, context: ParseContext): Promise<Feed> {
  const document = canonical(repair(text), context.url)
  const raw = await readXml(document)
  const link = resolve(mainLink(raw.fields), context.url)
  const bases = { link: link && URL.canParse(link) ? link : undefined, url: context.url, now: context.now }
  const problems: string[] = []
  if (document.cut) problems.push('The document ends in the middle; what was not complete was left out.')
  if (document.empty > 0) problems.push(`Entries that hold nothing were left out: ${document.empty}.`)
  const entries = raw.entries.flatMap((entry, index) => {
    try {
      const read = entryFromXml(entry, raw, bases)
      if (Object.keys(read).length > 0) return [read]
      problems.push(`Entry ${index + 1} is empty and was left out.`)
    } catch (error) {
      problems.push(`Entry ${index + 1} was left out: ${error instanceof Error ? error.message : error}.`)
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
  return { ok: true, feed, entries, problems }
}

import { Source } from '../../functions/domain/model/source.ts'
import type { ParseContext } from '../../functions/ingest/parse/feed.ts'
import { parsers } from '../../functions/ingest/parse/parsers.ts'

export const bytes = (text: string) => new TextEncoder().encode(text)

/** Parses a document that must be a feed. Returns its content and what was lost. */
export async function feedOf(text: string, context?: ParseContext) {
  const read = await parsers.feed(bytes(text), context)
  if (!read.ok) throw new Error(read.error)
  const { ok, feed, entries, losses } = read
  return { ok, feed, entries, problems: losses.sentences() }
}

export const rss = (inside: string, attributes = '') =>
  `<?xml version="1.0"?><rss version="2.0" ${attributes}><channel><title>T</title>${inside}</channel></rss>`

export const atom = (inside: string, attributes = '') =>
  `<feed xmlns="http://www.w3.org/2005/Atom" ${attributes}><title>T</title>${inside}</feed>`

export const source = Source.parse({
  id: 'valley',
  name: 'Valley Courier',
  feed: 'https://valley.example/feed',
})

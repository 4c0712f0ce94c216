import { endsEarly, type Loss, leftOut, ourFailure } from '../../losses.ts'
import { type Feed, numbered, type ParseContext } from '../feed.ts'
import { writesDayFirst } from '../fields/dates.ts'
import { entryFromXml, first, titleNames, withoutAbsent } from '../fields/entry-from-xml.ts'
import { mainLink, resolve } from '../fields/links.ts'
import { firstText } from '../fields/node.ts'
import { line } from '../fields/text-construct.ts'
import { hints } from '../hints.ts'
import type { Received } from '../received.ts'
import { readRewritten } from './read-rewritten.ts'
import { rewriteFeed } from './rewrite-feed.ts'
import type { Root } from './rewritten-feed.ts'

/**
 * Reads an XML document that begins with one of these elements.
 * @throws {FeedError} if it begins with none of them or exceeds the limits
 */
export async function readXml(
  { text, bytes }: Received,
  roots: ReadonlyMap<string, Root>,
  { url, now }: ParseContext,
): Promise<Feed> {
  const document = rewriteFeed(text, { roots, url, now })
  const { losses, isCut } = document
  if (isCut) losses.note(endsEarly(bytes))
  const raw = await readRewritten(document)
  const link = resolve(mainLink(raw.fields), url)
  const language = firstText(raw.fields, 'rss:language')
  let number = 0
  const context = {
    link: link && URL.canParse(link) ? link : undefined,
    url,
    now,
    dayFirst: writesDayFirst(raw.entries, language),
    last: { beginning: '' },
    note: (loss: Loss) => losses.note(loss, number),
  }
  const read = raw.entries.flatMap((fields, index) => {
    number = document.numbers[index] ?? 0
    try {
      const entry = entryFromXml(fields, raw, context)
      if (Object.keys(entry).length > 0) return [{ entry, number }]
      losses.note(leftOut('it is empty'), number)
    } catch (error) {
      losses.note(leftOut(ourFailure(error)), number)
    }
    return []
  })
  const feed = withoutAbsent({
    title: first(raw.fields, titleNames, raw.format, line),
    link,
    language,
    ...hints(raw.fields),
  })
  return { ok: true, feed, ...numbered(read), losses, ...(isCut && { cutAt: bytes }) }
}

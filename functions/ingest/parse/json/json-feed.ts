import type { Entry } from '../../../domain/model/entry.ts'
import { escapeContent } from '../../../domain/text/escape.ts'
import { oneLine } from '../../../domain/text/one-line.ts'
import { type Loss, Losses, leftOut, ourFailure } from '../../losses.ts'
import { htmlLine, htmlParagraphs, looksLikeHtml } from '../../text/html-text.ts'
import { type Feed, numbered, type ParseContext } from '../feed.ts'
import { withoutAbsent } from '../fields/entry-from-xml.ts'
import { resolve } from '../fields/links.ts'
import { type JsonObject, object } from './json-values.ts'
import { dateOf, Members } from './members.ts'

/** Reads JSON Feed 1.0 and 1.1 (jsonfeed.org). */
export function jsonFeed(document: JsonObject, items: unknown[], context: ParseContext): Feed {
  const losses = new Losses()
  const members = new Members(document, (loss) => losses.note(loss))
  const homePage = members.text('home_page_url', 'link')
  const link = homePage && resolve({ href: homePage }, context.url)
  const feedAuthors = names(members)
  const read = items.flatMap((item, index) => {
    const number = index + 1
    const note = (loss: Loss) => losses.note(loss, number)
    const fields = object(item)
    try {
      const entry =
        fields && readItem(new Members(fields, note), feedAuthors, [link, context.url], context.now, note)
      if (entry && Object.keys(entry).length > 0) return [{ entry, number }]
      note(leftOut(fields ? 'it is empty' : 'it is not a JSON object'))
    } catch (error) {
      note(leftOut(ourFailure(error)))
    }
    return []
  })
  const feed = withoutAbsent({
    title: members.text('title', 'title'),
    link,
    language: members.text('language', 'other'),
  })
  return { ok: true, feed, ...numbered(read), losses }
}

function readItem(
  item: Members,
  feedAuthors: string | undefined,
  bases: (string | undefined)[],
  now: Date | undefined,
  note: (loss: Loss) => void,
): Entry {
  const address = item.text('url', 'link') ?? item.text('external_url', 'link')
  const summary = item.text('summary', 'summary')
  const plain = item.text('content_text', 'content')
  const title = item.text('title', 'title')
  const tags = item.texts('tags', 'category')
  return withoutAbsent({
    id: item.text('id', 'id'),
    title: title && (looksLikeHtml(title) ? htmlLine(title) : oneLine(title)),
    link: address && resolve({ href: address }, ...bases),
    published: dateOf(item, ['date_published'], now, note),
    updated: dateOf(item, ['date_modified'], now, note),
    author: names(item) ?? feedAuthors,
    summary: summary && (looksLikeHtml(summary) ? htmlParagraphs(summary).join('\n') : summary),
    content: item.text('content_html', 'content') ?? (plain && escapeContent(plain)),
    categories: tags.length > 0 ? tags : undefined,
  })
}

/** The names in `authors` (1.1) and `author` (1.0). */
function names(owner: Members): string | undefined {
  const people = [...owner.all('authors'), ...owner.all('author')].map((person) =>
    person.text('name', 'author'),
  )
  return [...new Set(people.filter((name) => name !== undefined))].join(', ') || undefined
}

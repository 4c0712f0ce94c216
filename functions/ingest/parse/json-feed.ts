import type { Entry } from '../../model/entry.ts'
import { isoDate } from '../dates/parse-date.ts'
import { htmlLine, htmlParagraphs, looksLikeHtml } from '../html-text.ts'
import { oneLine } from '../one-line.ts'
import { withoutAbsent } from './entry-from-xml.ts'
import type { Feed, ParseContext } from './feed.ts'
import { type JsonObject, list, object, string, strings } from './json.ts'
import { resolve } from './links.ts'

/** JSON Feed 1.0 and 1.1 (jsonfeed.org). */
export function jsonFeed(document: JsonObject, items: unknown[], context: ParseContext): Feed {
  const problems: string[] = []
  const home = string(document.home_page_url)
  const link = home && resolve({ href: home }, context.url)
  const entries = items.flatMap((item, index) => {
    const fields = object(item)
    const entry = fields && readItem(fields, document, [link, context.url], context.now)
    if (entry && Object.keys(entry).length > 0) return [entry]
    problems.push(`Entry ${index + 1} ${fields ? 'is empty' : 'is no JSON object'} and was left out.`)
    return []
  })
  const feed = withoutAbsent({ title: string(document.title), link, language: string(document.language) })
  return { ok: true, feed, entries, problems }
}

function readItem(
  item: JsonObject,
  feed: JsonObject,
  bases: (string | undefined)[],
  now: Date | undefined,
): Entry {
  const address = string(item.url) ?? string(item.external_url)
  const summary = string(item.summary)
  const plain = string(item.content_text)
  const title = string(item.title)
  return withoutAbsent({
    id: string(item.id),
    title: title && (looksLikeHtml(title) ? htmlLine(title) : oneLine(title)),
    link: address && resolve({ href: address }, ...bases),
    published: isoDate(string(item.date_published), now),
    updated: isoDate(string(item.date_modified), now),
    author: names(item) ?? names(feed),
    summary: summary && (looksLikeHtml(summary) ? htmlParagraphs(summary).join('\n') : summary),
    content: string(item.content_html) ?? (plain && escaped(plain)),
    categories: nonEmpty(strings(item.tags)),
  })
}

/** `authors` of 1.1, `author` of 1.0. */
function names(owner: JsonObject): string | undefined {
  const people = [...list(owner.authors), owner.author].map((person) => string(object(person)?.name))
  return [...new Set(people.filter((name) => name !== undefined))].join(', ') || undefined
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')
}

function nonEmpty(words: string[]): string[] | undefined {
  return words.length > 0 ? words : undefined
}

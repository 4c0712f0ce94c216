import type { Entry } from '../../../domain/model/entry.ts'
import { escapeContent } from '../../../domain/text/escape.ts'
import { oneLine } from '../../../domain/text/one-line.ts'
import type { Loss } from '../../losses.ts'
import { htmlLine, htmlParagraphs, looksLikeHtml } from '../../text/html-text.ts'
import { withoutAbsent } from '../fields/entry-from-xml.ts'
import { resolve } from '../fields/links.ts'
import type { Format } from '../format.ts'
import { dateOf, type Members } from '../json/members.ts'
import { readEntries } from '../json/read-entries.ts'

/** JSON Feed 1.0 and 1.1 (jsonfeed.org). */
export const jsonFeed: Format = {
  recognizes: ({ json }) => Array.isArray(json?.object.items),
  missing: 'no `items`, as a JSON Feed has',
  read: (received, context) =>
    readEntries(received, context, (document) => {
      const homePage = document.text('home_page_url', 'link')
      const link = homePage && resolve({ href: homePage }, context.url)
      const inherited: Inherited = { authors: names(document), bases: [link, context.url], now: context.now }
      return {
        about: withoutAbsent({
          title: document.text('title', 'title'),
          link,
          language: document.text('language', 'other'),
        }),
        list: 'items',
        dates: ['date_published', 'date_modified'],
        entry: (item, note) => {
          const entry = readItem(item, inherited, note)
          return Object.keys(entry).length > 0 ? entry : 'it is empty'
        },
      }
    }),
}

/** What an item has from its document. */
interface Inherited {
  authors: string | undefined
  bases: (string | undefined)[]
  now: Date | undefined
}

function readItem(item: Members, { authors, bases, now }: Inherited, note: (loss: Loss) => void): Entry {
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
    author: names(item) ?? authors,
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

import { hash } from 'node:crypto'
import { Feed } from 'feed'
import { escapeText } from '../../domain/text/escape.ts'
import { type FeedHead, urnOf } from './feed.ts'
import type { FeedItem } from './item.ts'
import { styled, unambiguous } from './text.ts'

/** When an entry changed: what is before the milliseconds, and these. */
const time = /(<updated>[^<.]*)\.(\d+)Z(?=<\/updated>)/

/** Writes Atom 1.0 (RFC 4287). */
export function atom(head: FeedHead, items: readonly FeedItem[]): string {
  const feed = new Feed({
    id: urnOf(`feed${head.path}`),
    title: head.title,
    description: head.description,
    link: head.siteUrl + head.page,
    feed: head.siteUrl + head.path,
    updated: head.updated,
    generator: false,
  })
  for (const item of items) {
    feed.addItem({
      id: urnOf(`story/${item.id}`),
      // Titles are typed as HTML by the library.
      title: escapeText(item.title),
      link: item.link,
      date: item.updated,
      published: item.published,
      author: [{ name: unambiguous(item.creator) }],
      description: escapeText(item.description),
      content: item.content,
      category: item.categories.map((name) => ({ name: attribute(name), term: attribute(name) })),
    })
  }
  return styled(withLanguage(withDistinctTimes(completed(feed.atom1(), items)), head.language))
}

/** Adds what the library has no option for. All text is escaped, so these tags are the library's own. */
function completed(xml: string, items: readonly FeedItem[]): string {
  const [head, ...entries] = xml.split('<entry>')
  return [head, ...entries.map((entry, at) => complete(entry, items[at]!))].join('<entry>')
}

function complete(entry: string, { id, source, published }: FeedItem): string {
  const own = entry.replace(time, (_, before: string) => `${before}.${millisecondOf(id)}Z`)
  if (!source) return own
  const parts = [
    `<id>${escapeText(source.url)}</id>`,
    `<title>${escapeText(unambiguous(source.title))}</title>`,
    `<updated>${published.toISOString()}</updated>`,
  ]
  return own.replace('</entry>', () => `<source>${parts.join('')}</source></entry>`)
}

/** The milliseconds of a story's time, so that those of a first poll, which are all of one second, seldom share an instant. */
function millisecondOf(id: string): string {
  return inMilliseconds(Number.parseInt(hash('sha256', id, 'hex').slice(0, 12), 16))
}

/**
 * Moves entries that changed at the same instant apart within their second, since validators object to them and programs
 * that read dates know nothing finer than a millisecond. The feed has as many bytes as before.
 */
export function withDistinctTimes(feed: string): string {
  const taken = new Set<string>()
  const [head, ...entries] = feed.split('<entry>')
  const apart = entries.map((entry) =>
    entry.replace(time, (_, before: string, own: string) => {
      let millisecond = own
      // A feed of more entries than a second has milliseconds keeps some that are equal.
      for (let tries = 1; taken.has(before + millisecond) && tries < 1000; tries += 1) {
        millisecond = inMilliseconds(Number(own) + tries)
      }
      taken.add(before + millisecond)
      return `${before}.${millisecond}Z`
    }),
  )
  return [head, ...apart].join('<entry>')
}

/** Three digits: 1042 is 042 of the same second. */
function inMilliseconds(count: number): string {
  return String(count % 1000).padStart(3, '0')
}

function withLanguage(xml: string, language: string): string {
  const root = '<feed xmlns="http://www.w3.org/2005/Atom"'
  return xml.replace(root, () => `${root} xml:lang="${language}"`)
}

// The library escapes nothing but the ampersand here.
const attribute = (value: string) => value.replace(/</g, '\u2039').replace(/"/g, '\u201d')

import { hash } from 'node:crypto'
import { Feed } from 'feed'
import { escapeText } from '../../domain/text/escape.ts'
import { type FeedHead, urnOf } from './feed.ts'
import type { FeedItem } from './item.ts'
import { styled, unambiguous } from './text.ts'

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
  return styled(withLanguage(completed(feed.atom1(), items), head.language))
}

/** Adds what the library has no option for. All text is escaped, so these tags are the library's own. */
function completed(xml: string, items: readonly FeedItem[]): string {
  const [head = '', ...entries] = xml.split('<entry>')
  return head + atDifferentTimes(entries.map((entry, at) => `<entry>${complete(entry, items[at]!)}`)).join('')
}

function complete(entry: string, { source, published }: FeedItem): string {
  if (!source) return entry
  const parts = [
    `<id>${escapeText(source.url)}</id>`,
    `<title>${escapeText(unambiguous(source.title))}</title>`,
    `<updated>${published.toISOString()}</updated>`,
  ]
  return entry.replace('</entry>', () => `<source>${parts.join('')}</source></entry>`)
}

/**
 * Gives each entry of a feed a millisecond that no other has in its second. Validators object to entries that changed at
 * the same instant, as those of a first poll do, and programs that read dates know nothing finer. An entry nearly always
 * gets the same one, whichever others are in the feed.
 */
export function atDifferentTimes(entries: readonly string[]): string[] {
  const taken = new Set<string>()
  return entries.map((entry) => {
    const id = /<id>([^<]*)/.exec(entry)?.[1] ?? ''
    return entry.replace(
      /(<updated>[^<.]*)\.\d+Z(?=<\/updated>)/,
      (_, second: string) => `${second}.${freeMillisecond(id, second, taken)}Z`,
    )
  })
}

function freeMillisecond(id: string, second: string, taken: Set<string>): string {
  const first = Number.parseInt(hash('sha256', id, 'hex').slice(0, 12), 16)
  for (let tries = 0; ; tries += 1) {
    const millisecond = String((first + tries) % 1000).padStart(3, '0')
    const at = `${second}.${millisecond}`
    // A feed has fewer entries than a second has milliseconds.
    if (taken.has(at) && tries < 1000) continue
    taken.add(at)
    return millisecond
  }
}

function withLanguage(xml: string, language: string): string {
  const root = '<feed xmlns="http://www.w3.org/2005/Atom"'
  return xml.replace(root, () => `${root} xml:lang="${language}"`)
}

// The library escapes nothing but the ampersand here.
const attribute = (value: string) => value.replace(/</g, '\u2039').replace(/"/g, '\u201d')

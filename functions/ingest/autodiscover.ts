import { Parser } from 'htmlparser2'
import { parseWebAddress } from '../domain/urls/web-address.ts'

/** A feed that a web page names in a `<link>`. */
export interface AdvertisedFeed {
  url: string
  title?: string
  type: string
}

const feedTypes = [
  'application/atom+xml',
  'application/rss+xml',
  'application/feed+json',
  'application/rdf+xml',
  'application/json',
]

/** Deeper nesting than the head of a page has. The parser takes quadratic time in it. */
const MAX_DEPTH = 300

/** Lists the feeds that a page advertises, each once, in the order of the page, and feeds of comments last. */
export function autodiscover(html: string, pageUrl: string): AdvertisedFeed[] {
  const found = new Map<string, AdvertisedFeed>()
  let base = pageUrl
  let depth = 0
  const parser = new Parser({
    onopentag(name, attributes) {
      if (name === 'body' || ++depth > MAX_DEPTH) return parser.pause()
      if (name === 'base' && attributes.href) base = URL.parse(attributes.href, pageUrl)?.href ?? base
      if (name !== 'link' || !/(^|\s)(alternate|feed)(\s|$)/i.test(attributes.rel ?? '')) return
      const type = (attributes.type ?? '').split(';')[0]?.trim().toLowerCase() ?? ''
      const url = attributes.href && parseWebAddress(attributes.href, base)
      if (!url || !feedTypes.includes(type)) return
      if (type === 'application/json' && !/feed/i.test(url.href)) return
      const title = attributes.title?.trim()
      if (!found.has(url.href)) found.set(url.href, { url: url.href, ...(title ? { title } : {}), type })
    },
    onclosetag() {
      depth--
    },
  })
  parser.end(html.slice(0, 1_000_000))
  return [...found.values()].sort((a, b) => Number(isComments(a)) - Number(isComments(b)))
}

function isComments({ url, title }: AdvertisedFeed): boolean {
  return /comment|comentario/i.test(`${url} ${title ?? ''}`)
}

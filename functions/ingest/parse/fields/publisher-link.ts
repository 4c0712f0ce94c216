import { isSameSite, siteOf } from '../../../domain/story/publisher.ts'
import { isOpaque } from '../../../domain/urls/opaque.ts'
import { mayWrap, unwrapped } from '../../../domain/urls/unwrap.ts'
import { looksLikeWebAddress, parseWebAddress } from '../../../domain/urls/web-address.ts'
import { htmlLine } from '../../text/html-text.ts'
import { isReadMore } from '../../text/read-more.ts'
import { relatedLinks } from './links.ts'
import { type Fields, firstText, nodes, value } from './node.ts'

/** What an entry says about itself besides its link. */
interface Entry {
  fields: Fields
  title: string | undefined
  /** The address of the publisher that the entry names (RSS and Atom `<source>`). */
  source: string | undefined
  /** The feed's own link. */
  feed: string | undefined
  last: LastHost
}

/** The beginning of the feed's last address that leads to no service. Nearly all of its other addresses begin the same way. */
export interface LastHost {
  beginning: string
}

/**
 * The address of an article at its publisher, if the document gives it. `link` is the entry's own. If that leads through
 * a service that hides where it goes, the entry may give the address elsewhere. Such an address counts only if it is on
 * the site of the publisher that the entry names, or else of the feed, so that no entry can pass for another publisher's.
 */
export function publisherLink(link: string | undefined, entry: Entry): string | undefined {
  const original = firstText(entry.fields, 'feedburner:origlink')
  // Nearly every entry ends here.
  if (original === undefined && link !== undefined && !mayBeHidden(link, entry.last)) return link
  const written = link === undefined ? undefined : unwrapped(link)
  const address = written === undefined ? undefined : parseWebAddress(written)
  const isHidden = address === undefined || isOpaque(address)
  const site = directSite(entry.source)
  if (original !== undefined && (isHidden || !isOn(written, site ?? directSite(entry.feed)))) {
    // FeedBurner puts it there for this purpose, so it counts unless the entry names another publisher.
    const direct = directAddress(original)
    if (direct !== undefined && (site === undefined || isOn(direct, site))) return direct
  }
  if (!isHidden || (written !== undefined && address === undefined)) return written
  const home = site ?? directSite(entry.feed)
  if (home === undefined) return written
  for (const other of otherAddresses(entry)) {
    const direct = directAddress(other)
    if (direct !== undefined && isOn(direct, home)) return direct
  }
  return written
}

/** Whether an address may lead through a service, by its host and the first step of its path. */
function mayBeHidden(link: string, last: LastHost): boolean {
  if (last.beginning && link.startsWith(last.beginning) && link[last.beginning.length] !== '~') return false
  const address = parseWebAddress(link)
  if (!address || isOpaque(address) || mayWrap(link)) return true
  const end = link.indexOf('/', link.indexOf('//') + 2) + 1
  last.beginning = link.slice(0, end)
  return false
}

function directAddress(text: string): string | undefined {
  const address = looksLikeWebAddress(text) ? parseWebAddress(unwrapped(text)) : undefined
  // The home page is not an article.
  const isArticle = address && !isOpaque(address) && (address.pathname !== '/' || address.search !== '')
  return isArticle ? address.href : undefined
}

function directSite(url: string | undefined): string | undefined {
  const address = url === undefined ? undefined : parseWebAddress(url)
  return address && !isOpaque(address) ? siteOf(address.href) : undefined
}

function isOn(url: string | undefined, site: string | undefined): boolean {
  const own = siteOf(url)
  return own !== undefined && site !== undefined && isSameSite(own, site)
}

/** Where else an entry may give its address, the most reliable first. */
function* otherAddresses({ fields, title }: Entry): Iterable<string> {
  yield* relatedLinks(fields, 'canonical')
  for (const name of ['rss:guid', 'atom:id', 'dc:identifier']) {
    const id = firstText(fields, name)
    if (id !== undefined) yield id
  }
  yield* relatedLinks(fields, 'via', 'related')
  const comments = firstText(fields, 'rss:comments')
  // The comments of an article are below it.
  if (comments?.includes('#')) yield comments.slice(0, comments.indexOf('#'))
  for (const name of ['rss:description', 'content:html', 'atom:summary', 'atom:content'])
    for (const node of nodes(fields, name)) yield* linksToItself(value(node).text, title)
}

/** The links in a text whose words are the title of the entry or "Read more". */
function* linksToItself(html: string, title: string | undefined): Iterable<string> {
  for (const part of html.slice(0, 20_000).split(/<a\s/i).slice(1)) {
    const tag = part.indexOf('>')
    const end = part.indexOf('</a', tag)
    if (tag < 0 || end < 0) continue
    const href = /(?:^|\s)href=(?:"([^"]*)"|'([^']*)')/i.exec(part.slice(0, tag))
    const words = htmlLine(part.slice(tag + 1, end))
    if (href && (words === title || isReadMore(words)))
      yield (href[1] ?? href[2] ?? '').replaceAll('&amp;', '&').trim()
  }
}

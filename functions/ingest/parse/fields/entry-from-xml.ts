import type { Entry } from '../../../domain/model/entry.ts'
import { looksLikeWebAddress } from '../../../domain/urls/web-address.ts'
import { type Loss, noDate } from '../../losses.ts'
import type { RawEntry, RawFeed } from '../xml/read-rewritten.ts'
import { Dates, publishedNames, updatedNames } from './dates.ts'
import { type Link, linksByLanguage, mainLink, resolve } from './links.ts'
import { attribute, children, type Fields, firstText, type Node, nodes, value } from './node.ts'
import { authors } from './people.ts'
import { type LastHost, publisherLink } from './publisher-link.ts'
import { html, line, paragraphs } from './text-construct.ts'

/** What an entry inherits from its feed. */
export interface FeedContext {
  /** The feed's own link: the base of relative links if nothing nearer gives one. */
  link?: string
  /** The address of the feed. */
  url?: string
  now?: Date
  /** Whether dates in figures have the day before the month. */
  dayFirst?: boolean
  last: LastHost
  /** Receives what was lost of the entry. */
  note?: (loss: Loss) => void
}

type Format = RawFeed['format']

/** Reads one `<item>` or `<entry>` with the fields of every format. */
export function entryFromXml(raw: RawEntry, feed: RawFeed, context: FeedContext): Entry {
  const { format } = feed
  const guid = nodes(raw, 'rss:guid')[0]
  const base = raw.$?.base
  const bases = [base, context.link, context.url]
  const dates = new Dates(raw, context.now, context.dayFirst)
  const published = dates.first(publishedNames)
  const updated = dates.first(updatedNames)
  if (dates.unread && published === undefined && updated === undefined) context.note?.(noDate)
  const title = first(raw, titleNames, format, line)
  const from = origin(raw, format, bases)
  const main = mainLink(raw)
  const link = resolve(main ?? permalink(guid), ...bases)
  return withoutAbsent({
    id: firstText(raw, 'rss:guid') ?? atomId(raw) ?? raw.$?.about?.trim() ?? firstText(raw, 'dc:identifier'),
    title,
    link: publisherLink(link, {
      fields: raw,
      title,
      source: from?.url,
      feed: context.link,
      last: context.last,
    }),
    isLinkGuid: main === undefined && link !== undefined ? true : undefined,
    published,
    updated,
    author: authors(raw, format) ?? inherited(raw, feed),
    summary: first(raw, summaryNames[format], format, paragraphs),
    content: first(raw, ['content:html', 'atom:content'], format, html),
    categories: categories(raw, format),
    origin: from,
    translations: translations(raw, main, bases),
  })
}

export const titleNames = ['rss:title', 'atom:title', 'dc:title', 'itunes:title', 'media:title']

/** `media:description` is a summary of videos and pictures, which come in Atom. In the RSS of newsrooms it is a caption. */
const rssSummaries = [
  'rss:description',
  'atom:summary',
  'dc:description',
  'dcterms:abstract',
  'rss:summary',
  'itunes:summary',
]
const summaryNames = { rss: rssSummaries, atom: [...rssSummaries, 'media:description'] }

/** Reads the first of these fields that is not empty. */
export function first<T>(
  fields: Fields,
  names: string[],
  format: Format,
  read: (node: Node, format: Format) => T | undefined,
): T | undefined {
  for (const name of names)
    for (const node of nodes(fields, name)) {
      const result = read(node, name.startsWith('atom:') ? 'atom' : format === 'atom' ? format : 'rss')
      if (result !== undefined) return result
    }
  return undefined
}

/** The id of an Atom entry. An `xml:base` also applies to it (RFC 4287, 2). */
function atomId(fields: Fields): string | undefined {
  const node = nodes(fields, 'atom:id')[0]
  const id = node && value(node).text.trim()
  return id ? resolve({ href: id }, attribute(node, 'base')) : undefined
}

/** The guid of an RSS 2.0 entry if it is the entry's address: it is unless `isPermaLink` is false. */
function permalink(guid: Node | undefined): { href: string; base?: string } | undefined {
  if (!guid || attribute(guid, 'ispermalink')?.trim().toLowerCase() === 'false') return undefined
  const href = value(guid).text.trim()
  return looksLikeWebAddress(href) ? { href } : undefined
}

/** The addresses of the entry's versions in other languages, without its own. */
function translations(
  raw: RawEntry,
  main: Link | undefined,
  bases: (string | undefined)[],
): string[] | undefined {
  const others = linksByLanguage(raw).filter(({ href }) => href !== main?.href)
  return others.length > 0 ? others.flatMap((link) => resolve(link, ...bases) ?? []) : undefined
}

/** The author that an Atom entry inherits: its source's, else the feed's (RFC 4287, 4.1.2). */
function inherited(raw: Fields, feed: RawFeed): string | undefined {
  if (feed.format !== 'atom') return undefined
  const source = nodes(raw, 'atom:source')[0]
  return (source && authors(children(source), 'atom')) ?? authors(feed.fields, 'atom')
}

function categories(fields: Fields, format: Format): string[] | undefined {
  const found = [
    ...nodes(fields, 'rss:category').map((node) => line(node, format)),
    ...nodes(fields, 'atom:category').map(
      (node) => attribute(node, 'label') || attribute(node, 'term') || line(node, format),
    ),
    ...nodes(fields, 'dc:subject').map((node) => line(node, format)),
    ...nodes(fields, 'slash:section').map((node) => line(node, format)),
    ...nodes(fields, 'media:keywords').flatMap((node) => line(node, format)?.split(',') ?? []),
  ]
  const words = [
    ...new Set(found.map((word) => word?.trim()).filter((word) => word !== undefined && word !== '')),
  ]
  return words.length > 0 ? (words as string[]) : undefined
}

function origin(fields: Fields, format: Format, bases: (string | undefined)[]): Entry['origin'] {
  const rss = nodes(fields, 'rss:source')[0]
  const atom = nodes(fields, 'atom:source')[0]
  const inner = atom ? children(atom) : {}
  const title = rss ? line(rss, format) : first(inner, ['atom:title'], 'atom', line)
  const address = attribute(rss ?? '', 'url')
  const url = address ? resolve({ href: address.trim() }, ...bases) : resolve(mainLink(inner), ...bases)
  return title || url ? withoutAbsent({ title, url }) : undefined
}

/** Copies an object without the keys whose value is `undefined`. */
export function withoutAbsent<T extends object>(object: T): T {
  // It is copied, since an object from which keys were deleted stays slow to read.
  const present = {} as T
  for (const key in object) if (object[key] !== undefined) present[key] = object[key]
  return present
}

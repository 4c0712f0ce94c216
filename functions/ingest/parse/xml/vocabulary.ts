import type { Field } from '../../limits.ts'

/** Namespace addresses, lower-cased and without a slash at the end, and the prefix by which this project calls each. */
const namespaces = new Map([
  ['', 'rss'],
  ['http://backend.userland.com/rss', 'rss'],
  ['http://backend.userland.com/rss2', 'rss'],
  ['http://blogs.law.harvard.edu/tech/rss', 'rss'],
  ['http://backend.userland.com/rss191', 'rss'],
  ['http://cyber.law.harvard.edu/rss', 'rss'],
  ['http://my.netscape.com/rdf/simple/0.9', 'rss'],
  ['http://channel.netscape.com/rdf/simple/0.9', 'rss'],
  ['http://my.netscape.com/publish/formats/rss-0.91.dtd', 'rss'],
  ['http://purl.org/rss/1.0', 'rss'],
  ['http://purl.org/net/rss1.1#', 'rss'],
  ['http://www.w3.org/2005/atom', 'atom'],
  ['https://www.w3.org/2005/atom', 'atom'],
  ['http://purl.org/atom/ns#', 'atom'],
  ['http://example.com/newformat#', 'atom'],
  ['http://example.com/necho', 'atom'],
  ['http://purl.org/echo', 'atom'],
  ['uri/of/echo/namespace#', 'atom'],
  ['http://purl.org/pie', 'atom'],
  ['http://www.w3.org/1999/02/22-rdf-syntax-ns#', 'rdf'],
  ['http://purl.org/rss/1.0/modules/content', 'content'],
  ['http://purl.org/dc/elements/1.1', 'dc'],
  ['http://purl.org/dc/elements/1.0', 'dc'],
  ['http://purl.org/dc/terms', 'dcterms'],
  ['http://search.yahoo.com/mrss', 'media'],
  ['https://search.yahoo.com/mrss', 'media'],
  ['http://video.search.yahoo.com/mrss', 'media'],
  ['http://www.itunes.com/dtds/podcast-1.0.dtd', 'itunes'],
  ['http://purl.org/rss/1.0/modules/slash', 'slash'],
  ['http://purl.org/rss/1.0/modules/syndication', 'sy'],
  ['http://prismstandard.org/namespaces/1.2/basic', 'prism'],
  ['http://prismstandard.org/namespaces/basic/2.0', 'prism'],
  ['http://rssnamespace.org/feedburner/ext/1.0', 'feedburner'],
  ['http://www.pheedo.com/namespace/pheedo', 'pheedo'],
  ['http://www.feedblitz.com/', 'feedblitz'],
  ['http://www.w3.org/1999/xhtml', 'xhtml'],
  ['http://www.sitemaps.org/schemas/sitemap/0.9', 'sitemap'],
  ['http://www.google.com/schemas/sitemap-news/0.9', 'news'],
])

const prefixes = new Set(namespaces.values())

/** This project's prefix for a namespace. An unknown address counts as what the document's prefix suggests. */
export function prefixFor(address: string | undefined, written: string): string | undefined {
  const known =
    address === undefined ? undefined : namespaces.get(address.trim().toLowerCase().replace(/\/$/, ''))
  if (known && (address || !written)) return known
  const familiar = written.toLowerCase()
  return prefixes.has(familiar) ? familiar : undefined
}

/** Elements whose children count as children of their parent. */
export const transparent = new Set([
  'rss:channel',
  // RSS 1.1 holds its items in it; RSS 1.0 only lists them there, in elements of RDF.
  'rss:items',
  'media:group',
  'media:content',
  'news:news',
  'news:publication',
])

/** Elements that are entries. */
export const entries = new Set(['rss:item', 'atom:entry', 'sitemap:url'])

/** Elements that are kept with the elements inside them. */
const structures = new Set([
  'atom:author',
  'atom:contributor',
  'atom:source',
  'rss:skiphours',
  'rss:skipdays',
])

/** Elements that contain text or markup, and the name under which it is kept. */
const fields: ReadonlyMap<string, string> = new Map(
  Object.entries({
    ...named(
      'rss',
      'title link description guid pubdate author category source ttl hour day language comments',
    ),
    // RSS with names of other formats and without their namespaces.
    'rss:id': 'atom:id',
    'rss:published': 'atom:published',
    'rss:issued': 'atom:published',
    'rss:updated': 'atom:updated',
    'rss:modified': 'atom:updated',
    'rss:created': 'atom:created',
    'rss:creator': 'dc:creator',
    'rss:subject': 'dc:subject',
    'rss:content': 'content:html',
    'rss:date': 'dc:date',
    'rss:summary': 'rss:summary',
    'rss:encoded': 'content:html',
    'rss:body': 'content:html',
    'content:encoded': 'content:html',
    'xhtml:body': 'content:html',
    'xhtml:div': 'content:html',
    ...named('atom', 'id title link summary content published updated category name email uri url homepage'),
    'atom:issued': 'atom:published',
    'atom:modified': 'atom:updated',
    'atom:created': 'atom:created',
    ...named('dc', 'title description creator date subject identifier'),
    'dc:author': 'dc:creator',
    'dc:language': 'rss:language',
    ...named('dcterms', 'issued created modified abstract'),
    'dcterms:title': 'dc:title',
    'dcterms:description': 'dc:description',
    'dcterms:creator': 'dc:creator',
    'dcterms:date': 'dc:date',
    'dcterms:subject': 'dc:subject',
    'dcterms:identifier': 'dc:identifier',
    'prism:publicationdate': 'prism:publicationdate',
    ...named('media', 'title description keywords'),
    ...named('feedburner', 'origlink'),
    'pheedo:origlink': 'feedburner:origlink',
    'feedblitz:origlink': 'feedburner:origlink',
    'rss:origlink': 'feedburner:origlink',
    ...named('itunes', 'title author summary'),
    ...named('slash', 'section'),
    ...named('sy', 'updateperiod updatefrequency'),
    'sitemap:loc': 'rss:link',
    // This is how sitemaps list the translations of a page (developers.google.com/search/docs, localized versions).
    'xhtml:link': 'atom:link',
    'sitemap:lastmod': 'atom:updated',
    'news:title': 'rss:title',
    'news:publication_date': 'rss:pubdate',
    'news:keywords': 'media:keywords',
    'news:name': 'news:name',
  }),
)

/** The kind of each of these fields. The others are small, such as `ttl`. */
const meanings = new Map<string, Field>(
  Object.entries({
    id: 'rss:guid atom:id dc:identifier',
    title: 'rss:title atom:title dc:title media:title itunes:title rss:source news:name',
    link: 'rss:link atom:link feedburner:origlink rss:comments',
    date: 'rss:pubdate atom:published atom:updated atom:created dc:date dcterms:issued dcterms:created dcterms:modified prism:publicationdate',
    author: 'rss:author atom:name atom:email atom:uri atom:url dc:creator itunes:author',
    category: 'rss:category atom:category dc:subject slash:section media:keywords',
    summary:
      'rss:description atom:summary dc:description dcterms:abstract rss:summary itunes:summary media:description',
    content: 'content:html atom:content',
  }).flatMap(([field, names]) => names.split(' ').map((name) => [name, field as Field] as const)),
)

/** The kind of a field by its name. */
export function meaningOf(name: string): Field {
  return meanings.get(name) ?? 'other'
}

/** Fields that no text contains: if one begins inside another field, the end tag of that field is missing. */
export const interrupting = new Set([
  'rss:link',
  'rss:description',
  'rss:guid',
  'rss:pubdate',
  'content:encoded',
  'dc:date',
  'atom:id',
  'atom:link',
  'atom:updated',
  'atom:published',
  'atom:content',
])

/** A short name for every field in the rewritten document, since XML parsers take time for every letter. */
const shortNames = new Map(
  [...new Set([...fields.values(), ...structures])].map((name, index) => [name, `f${index.toString(36)}`]),
)
/** The field of each short name. */
export const longNames = new Map([...shortNames].map(([name, short]) => [short, name]))

/** How each known element is kept: under its short name, as a field of a kind or as a structure with elements inside it. */
export const kept: ReadonlyMap<string, { name: string; field?: Field }> = new Map([
  ...[...structures].map((name) => [name, { name: shortNames.get(name) ?? name }] as const),
  ...[...fields].map(
    ([name, field]) => [name, { name: shortNames.get(field) ?? field, field: meaningOf(field) }] as const,
  ),
])

/** Attributes that are kept. */
export const keptAttributes = new Set([
  'href',
  'rel',
  'type',
  'mode',
  'url',
  'ispermalink',
  'term',
  'label',
  'hreflang',
])

function named(prefix: string, locals: string): Record<string, string> {
  return Object.fromEntries(locals.split(' ').map((local) => [`${prefix}:${local}`, `${prefix}:${local}`]))
}

/** Elements with which another feed begins within this one. */
export const feeds = new Set(['atom:feed', 'rss:rss', 'rss:channel', 'rdf:rdf'])

/** Values of `rel` that web pages use and feeds don't. */
export const htmlLink =
  /\b(?:stylesheet|pre(?:load|fetch|connect)|dns-prefetch|modulepreload|icon|canonical|amphtml|manifest)\b/i

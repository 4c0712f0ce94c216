import { authors, html, plain, type Shapes } from './shapes.ts'

/** Puts a text into one field of an otherwise harmless document. */
type Document = (text: string) => string

const escaped = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;')
const literal = (text: string) => `<![CDATA[${text.replaceAll(']]>', ']] >')}]]>`

const namespaces = [
  'xmlns:dc="http://purl.org/dc/elements/1.1/"',
  'xmlns:content="http://purl.org/rss/1.0/modules/content/"',
  'xmlns:media="http://search.yahoo.com/mrss/"',
  'xmlns:itunes="http://www.itunes.com/dtds/podcast-1.0.dtd"',
].join(' ')
const rest =
  '<title>Judges hear an asylum case</title><link>https://a.example/1</link><pubDate>Fri, 20 Nov 2026 10:00:00 GMT</pubDate>'
const rss = (inside: string, feed = '') =>
  `<rss version="2.0" ${namespaces}><channel>${feed}<item>${rest}${inside}</item><item>${rest}</item></channel></rss>`
/** An entry whose address at its publisher is looked for in all its fields. */
const hidden = (inside: string) =>
  rss(`<link>https://feedproxy.google.com/~r/a/~3/b/</link>${inside}`, '<link>https://a.example/</link>')
const atomRest =
  '<id>tag:a.example:1</id><title>Judges hear an asylum case</title><link href="https://a.example/1"/><updated>2026-11-20T10:00:00Z</updated>'
const atom = (inside: string, feed = '') =>
  `<feed xmlns="http://www.w3.org/2005/Atom">${feed}<entry>${inside}${atomRest}</entry><entry>${atomRest}</entry></feed>`
const rdf = (inside: string, about = 'https://a.example/1') =>
  `<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/" ${namespaces}>` +
  `<item rdf:about="${about}">${inside}<title>Judges hear an asylum case</title></item></rdf:RDF>`
const json = (item: object, feed: object = {}) =>
  JSON.stringify({ ...feed, items: [{ id: '1', title: 'Judges hear an asylum case', ...item }] })
const register = (document: object, answer: object = {}) =>
  JSON.stringify({
    ...answer,
    results: [{ document_number: '2026-1', title: 'Asylum fee', abstract: 'A rule.', ...document }],
  })

const element =
  (around: (inside: string) => string, name: string, attributes = '') =>
  (write: (text: string) => string): Document =>
  (text) =>
    around(`<${name}${attributes}>${write(text)}</${name.split(' ')[0]}>`)

/** A field that is doubled: its name, its possible texts, and its place in a document. */
export interface HostileField {
  name: string
  shapes: Shapes
  document: Document
}

/** Three ways of writing a text into XML. The last does not escape tags. */
const all = ['escaped', 'literal', 'raw'] as const
const ways = { escaped, literal, raw: (text: string) => text }

function elements(
  format: string,
  around: (inside: string) => string,
  names: readonly string[],
  shapes: Shapes,
  written: readonly (keyof typeof ways)[] = ['escaped'],
): HostileField[] {
  return names.flatMap((name) =>
    written.map((way) => ({
      name: `${format} <${name}>, ${way}`,
      shapes,
      document: element(around, name)(ways[way]),
    })),
  )
}

function attributes(format: string, document: (value: string) => string, name: string): HostileField {
  return {
    name: `${format} ${name}`,
    shapes: plain,
    document: (text) => document(escaped(text).replaceAll('"', '&quot;')),
  }
}

function members(
  format: string,
  build: (member: object) => string,
  names: readonly string[],
  shapes: Shapes,
  value: (text: string) => unknown = (text) => text,
): HostileField[] {
  return names.map((name) => ({
    name: `${format} ${name}`,
    shapes,
    document: (text) => build({ [name]: value(text) }),
  }))
}

/** Each is repeated between two entries. The reader looks for entries in what is open, quoted or within each other. */
const leftOpen = [
  '<item><title>a</title><description><![CDATA[<p>',
  '<item><title>a</title><!-- x',
  '<item><title>a</title><a b="',
  '<item><?x',
  '<item><!x',
  '<item><item>',
  '<item><x xmlns="urn:x"><item><title>a</title></item></y>',
  '<item><title>a</title><description><![CDATA[<item> ]]></description></item>',
  '<![CDATA[<item><![CDATA[',
  '<a b="<item >" c',
  '<a b<item\n=" ',
  '<a b="x>y ',
  "<a b='>' ",
  '<x xmlns="http://www.w3.org/1999/xhtml"><item><title>a</title></item>',
]

/** Each is repeated between two entries of JSON. The reader looks for the next entry behind what does not match. */
const brokenJson = [
  '{"id":"a},',
  '{"id":1,',
  '{"id":[',
  '{"id":{"a":[{"id":1},{"id":1}',
  '{"id":"\\q","a":"\t"},',
  '"a" b,',
  '[[',
  '}],',
  ',{ ',
  '1,',
]

/** An entry that is read, so that the document is followed through all steps. */
const readable = '{"id":"1","title":"Judges hear an asylum case"}'

/** Every field of every format, including fields that are not read. */
export const hostileFields: readonly HostileField[] = [
  ...elements('RSS', rss, ['title', 'description', 'content:encoded'], html, all),
  ...elements('RSS', rss, ['author', 'dc:creator', 'itunes:author'], authors, ['escaped', 'literal']),
  ...elements(
    'RSS',
    rss,
    ['link', 'guid', 'pubDate', 'category', 'media:keywords', 'source', 'comments'],
    plain,
  ),
  ...elements('RSS feed', (inside) => rss('', inside), ['title', 'link', 'ttl', 'image'], plain),
  ...elements('RSS behind a redirect', hidden, ['description', 'content:encoded'], html),
  ...elements('RSS behind a redirect', hidden, ['guid', 'comments', 'feedburner:origLink'], plain),
  attributes('RSS', (url) => rss(`<enclosure url="${url}" length="1" type="audio/mpeg"/>`), 'enclosure url'),
  attributes('RSS', (url) => rss(`<source url="${url}">A</source>`), 'source url'),
  ...elements('Atom', atom, ['title', 'summary type="html"', 'content type="html"'], html, [
    'escaped',
    'raw',
  ]),
  ...elements('Atom', (inside) => atom(`<author>${inside}</author>`), ['name', 'email'], authors),
  ...elements('Atom', atom, ['id', 'updated', 'published', 'rights'], plain),
  attributes('Atom', (href) => atom(`<link href="${href}"/>`), 'link href'),
  attributes('Atom', (term) => atom(`<category term="${term}"/>`), 'category term'),
  attributes('Atom', (base) => atom(`<content xml:base="${base}">x</content>`), 'xml:base'),
  ...elements('RDF', rdf, ['title', 'description', 'content:encoded'], html),
  ...elements('RDF', rdf, ['dc:creator'], authors),
  ...elements('RDF', rdf, ['link', 'dc:date', 'dc:subject'], plain),
  attributes('RDF', (about) => rdf('', about), 'rdf:about'),
  ...members('JSON Feed', json, ['title', 'summary', 'content_html', 'content_text'], html),
  ...members('JSON Feed', json, ['author'], authors, (name) => ({ name })),
  ...members('JSON Feed', json, ['authors'], authors, (name) => [{ name }]),
  ...members('JSON Feed', json, ['id', 'url', 'external_url', 'date_published', 'date_modified'], plain),
  ...members('JSON Feed', json, ['tags'], plain, (tag) => [tag]),
  ...members('JSON Feed', json, ['attachments'], plain, (url) => [{ url }]),
  ...members('JSON Feed', (feed) => json({}, feed), ['title', 'home_page_url', 'language'], plain),
  ...members('Federal Register', register, ['title', 'abstract', 'action'], html),
  ...members(
    'Federal Register',
    register,
    [
      ...['document_number', 'html_url', 'publication_date', 'type', 'effective_on', 'comments_close_on'],
      ...['docket_id', 'filed_at'],
    ],
    plain,
  ),
  ...members('Federal Register', register, ['docket_ids', 'regulation_id_numbers'], plain, (one) => [one]),
  ...members('Federal Register', register, ['agencies'], authors, (name) => [{ name }]),
  ...members('Federal Register', (answer) => register({}, answer), ['description'], plain),
  many('RSS categories', (count) => rss('<category>a</category>'.repeat(count)), 22),
  many('RSS authors', (count) => rss('<dc:creator>a</dc:creator>'.repeat(count)), 26),
  many('RSS links', (count) => rss('<link>https://a.example/</link>'.repeat(count)), 33),
  many('Atom links', (count) => atom('<link href="https://a.example/"/>'.repeat(count)), 34),
  many('Atom authors', (count) => atom('<author><name>a</name></author>'.repeat(count)), 31),
  many('elements within each other', (count) => rss('<b>'.repeat(count)), 3),
  many('elements that end nowhere', (count) => rss(`<title>${'<a></b>'.repeat(count)}`), 7),
  ...leftOpen.map((piece) =>
    many(
      `entries that leave something open, ${JSON.stringify(piece)}`,
      (count) => rss(`</item>${piece.repeat(count)}<item>`),
      piece.length,
    ),
  ),
  many('CDATA that ends nowhere', (count) => rss(`</item><item>${'<![CDATA['.repeat(count)}`), 9),
  many('tags that end nowhere', (count) => rss(`</item><item>${'<a '.repeat(count)}`), 3),
  many('comments that end nowhere', (count) => rss(`</item><item>${'<!-- <a b="'.repeat(count)}`), 11),
  many('entries', (count) => rss(`</item>${'<item><title>a</title></item>'.repeat(count)}<item>`), 29),
  many('entries with a date', (count) => rss(`</item>${`<item>${rest}</item>`.repeat(count)}<item>`), 148),
  many(
    'entries of JSON',
    (count) => json({}, { items: undefined }).replace('[', `[${'{"id":1},'.repeat(count)}`),
    9,
  ),
  ...brokenJson.map((piece) =>
    many(
      `entries of JSON that are broken, ${JSON.stringify(piece)}`,
      (count) => `{"items":[${readable},${piece.repeat(count)}${readable}]}`,
      piece.length,
    ),
  ),
  many('entries of JSON that end early', (count) => `{"items":[${'{"id":1},'.repeat(count)}`, 9),
  many('entries, each with a name of its own', (count) => rss(`</item>${ownNames(count)}<item>`), 60),
  many(
    'entries, each with a name of its own, that leave CDATA open',
    (count) => rss(`</item>${ownNames(count, '<![CDATA[')}<item>`),
    69,
  ),
  many('declarations before the document', (count) => '<!a>'.repeat(count) + rss(''), 4),
  many('comments before the document', (count) => '<!-- -->'.repeat(count) + rss(''), 8),
  many('declarations', (count) => `<!DOCTYPE r [${'<!ENTITY a "b">'.repeat(count)}]>${rss('')}`, 15),
  many('JSON tags', (count) => json({ tags: Array(count).fill('a') }), 4),
  many('JSON authors', (count) => json({ authors: Array(count).fill({ name: 'a' }) }), 13),
  many('Federal Register agencies', (count) => register({ agencies: Array(count).fill({ name: 'a' }) }), 13),
]

/** Entries in namespaces with a different prefix each. */
function ownNames(count: number, inside = ''): string {
  const entry = (n: number) => `<p${n}:item xmlns:p${n}="http://purl.org/rss/1.0/">${inside}</p${n}:item>`
  return Array.from({ length: count }, (_, n) => entry(n)).join('')
}

/** A field in which something short is repeated. `length` is its number of characters. */
function many(name: string, document: (count: number) => string, length: number): HostileField {
  return {
    name: `many ${name}`,
    shapes: { tried: 1, fixed: ['x'], pieces: ['x'] },
    // Always odd, since a quotation mark that has no second one may take more time.
    document: (text) => document(2 * Math.ceil(text.length / length / 2) + 1),
  }
}

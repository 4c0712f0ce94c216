const item = (inside: string) =>
  `<rss version="2.0"><channel><title>T</title><item>${inside}</item></channel></rss>`
const escaped = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;')
const described = (html: string) => item(`<title>x</title><description>${escaped(html)}</description>`)
const repeat = (text: string, size: number) => text.repeat(Math.ceil(size / text.length))
const attributes = (size: number) => Array.from({ length: size / 8 }, (_, n) => `a${n}="b"`).join(' ')
const nestedEntities =
  '<!DOCTYPE r [<!ENTITY a "lol"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;"><!ENTITY c "&b;&b;&b;&b;&b;&b;&b;&b;">]>'
const longEntity = `<!DOCTYPE r [<!ENTITY a "${'l'.repeat(1000)}">]>`

/** Hostile documents of about `size` characters each, by their attack. */
export const hostile: Record<string, (size: number) => string> = {
  'tags that never close in a text': (size) => described(repeat('a<p', size)),
  'tags that never close in the document': (size) =>
    item(`<title>x</title><description>${repeat('a<p', size)}`),
  'nothing but <': (size) => item(`<title>${repeat('<', size)}</title>`),
  'nothing but &': (size) => item(`<title>${repeat('&', size)}</title>`),
  'references that never end': (size) => item(`<title>${repeat('&#1', size)}</title>`),
  'deep nesting': (size) => item(repeat('<a>', size)),
  'deep nesting in a text': (size) => described(repeat('<b>', size)),
  'deep tables in a text': (size) => described(repeat('<table><tr><td>', size)),
  'deep nesting of JSON': (size) => `{"items":${repeat('[', size)}`,
  'empty entries': (size) => item(`<title>x</title></item>${repeat('<item/>', size)}<item>`),
  'empty entries of JSON': (size) => `{"items":[${repeat('{},', size)}{}]}`,
  'one long attribute': (size) =>
    item(`<title x="${repeat('y', size)}">t</title><link href="${repeat('z', size)}"/>`),
  'many attributes': (size) => item(`<title ${attributes(size)}>t</title>`),
  'many namespaces': (size) => `<rss ${attributes(size).replaceAll(/(a\d)/g, 'xmlns:$1')}/>`,
  'entities within entities': (size) => nestedEntities + item(`<title>${repeat('&c;', size)}</title>`),
  'a long entity': (size) => longEntity + item(`<title>${repeat('&a;', size)}</title>`),
  'declarations that never end': (size) => `<!DOCTYPE r [${repeat('<!ENTITY a ', size)}`,
  'CDATA within CDATA': (size) => item(`<title>${repeat('<![CDATA[]]]]>', size)}</title>`),
  'NUL characters': (size) => item(`<title>x${repeat('\0', size)}</title>`),
  'lone surrogates': (size) => item(`<title>x${repeat('\uD800', size)}</title>`),
  'space in a text and a date': (size) =>
    item(`<title>x${repeat(' \n', size)}y</title><pubDate>${repeat(' ', size)}x</pubDate>`),
  'asterisks and underscores': (size) => described(repeat('_a*', size)),
  'full stops': (size) => described(repeat('a. ', size)),
  'an author made of addresses': (size) => item(`<title>x</title><author>${repeat('a@', size)}</author>`),
  'an author without a space': (size) =>
    item(`<title>x</title><dc:creator>${repeat('a', size)}</dc:creator>`),
  'one paragraph of short lines': (size) => described(`<p>${repeat('a\n', size)}`),
  'CDATA that is never closed': (size) => item(`<title>x</title></item><item>${repeat('<![CDATA[', size)}`),
  'tags that are never closed': (size) => item(`<title>x</title></item><item>${repeat('<a b="', size)}`),
  'many categories': (size) => item(`<title>x</title>${repeat('<category>a</category>', size)}`),
}

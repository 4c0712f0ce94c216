import { fieldLimits } from '../../limits.ts'
import { attribute, type Fields, nodes, value } from './node.ts'

/** A link as it is written, and the base in its scope. */
export interface Link {
  href: string
  base?: string
}

/** Finds the link of the page that a person reads. If an RSS entry has several, the last counts, as in most readers. */
export function mainLink(fields: Fields): Link | undefined {
  return textLink(fields) ?? atomLink(fields)
}

function textLink(fields: Fields): Link | undefined {
  for (const node of nodes(fields, 'rss:link').toReversed()) {
    const href = addressIn(value(node).text.trim()) || attribute(node, 'href')?.trim()
    if (href) return { href, base: attribute(node, 'base') }
  }
  return undefined
}

/** Drupal's lists write their links as HTML. */
function addressIn(text: string): string {
  return text.startsWith('<') ? (/\shref=["']?([^"'\s>]+)/i.exec(text)?.[1] ?? '') : text
}

function atomLink(fields: Fields): Link | undefined {
  const alternates = alternateLinks(fields)
  return alternates.find(({ type }) => type === '' || /html/.test(type)) ?? alternates[0]
}

/** The links to an entry's versions in a language that the digest has (RFC 4287, 4.2.7.4; `hreflang` of HTML in sitemaps). */
export function linksByLanguage(fields: Fields): Link[] {
  return alternateLinks(fields).filter(({ language }) => /^(?:en|es)\b/.test(language))
}

function alternateLinks(fields: Fields) {
  const links = nodes(fields, 'atom:link').map((node) => ({
    href: (attribute(node, 'href') ?? value(node).text).trim(),
    rel: relation(attribute(node, 'rel')),
    type: attribute(node, 'type')?.trim().toLowerCase() ?? '',
    language: attribute(node, 'hreflang')?.trim().toLowerCase() ?? '',
    base: attribute(node, 'base'),
  }))
  return links.filter(({ href, rel }) => href && rel === 'alternate')
}

/** The links of an entry to other forms of it or to where it comes from (RFC 4287, 4.2.7.2). */
export function relatedLinks(fields: Fields, ...relations: string[]): string[] {
  return relations.flatMap((rel) =>
    nodes(fields, 'atom:link')
      .filter((node) => relation(attribute(node, 'rel')) === rel)
      .map((node) => (attribute(node, 'href') ?? '').trim()),
  )
}

function relation(rel: string | undefined): string {
  return rel?.trim().toLowerCase().replace('http://www.iana.org/assignments/relation/', '') || 'alternate'
}

/** Makes a link absolute if there is a base. Otherwise, or if it became longer than links may be, it is returned as it is written. */
export function resolve(link: Link | undefined, ...bases: (string | undefined)[]): string | undefined {
  if (!link) return undefined
  const href = link.href.replace(/[\t\n\r]/g, '')
  if (/^[a-z][a-z\d+.-]*:/i.test(href)) return href
  for (const base of [link.base, ...bases]) {
    const absolute = base && URL.parse(href, base)
    // A base may be long, and a character may take nine once it is escaped.
    if (absolute) return absolute.href.length <= fieldLimits.link ? absolute.href : href
  }
  return href
}

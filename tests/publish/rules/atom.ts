import { all, type Element, one, parseXml } from '../xml.ts'
import {
  absolute,
  atomNs,
  badCharacters,
  declaration,
  Faults,
  faultsOfDate,
  faultsOfHtml,
  faultsOfPlain,
  language,
  relations,
  repeated,
  rfc3339,
} from './faults.ts'

const uuid = /^urn:uuid:[0-9a-f]{8}-[0-9a-f]{4}-8[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/

export function faultsOfAtom(xml: string, address: string, now: Date): string[] {
  const faults = new Faults()
  faults.unless(!badCharacters.test(xml), 'there are bad characters')
  faults.unless(declaration.test(xml), 'the document does not declare UTF-8')
  const feed = parseXml(xml)
  const get = (element: Element, name: string) => one(element, atomNs + name)
  faults.unless(feed.name === `${atomNs}feed`, 'the root is no Atom feed')
  faults.unless(language.test(feed.attributes['xml:lang'] ?? ''), 'the feed has no language')
  for (const name of ['id', 'title', 'updated']) {
    faults.unless(all(feed, atomNs + name).length === 1, `the feed has not exactly one ${name}`)
  }
  const self = all(feed, `${atomNs}link`).filter(({ attributes }) => attributes.rel === 'self')
  faults.unless(self.length === 1 && self[0]!.attributes.href === address, `self is not ${address}`)
  faults.unless(uuid.test(get(feed, 'id')?.text ?? ''), "the feed's id is no uuid")

  faults.push(...faultsOfDate(get(feed, 'updated'), rfc3339, now))
  faults.push(...faultsOfLinks(feed))
  const entries = all(feed, `${atomNs}entry`)
  for (const name of ['id', 'updated']) {
    faults.push(...repeated(entries.map((entry) => get(entry, name)?.text ?? '')))
  }
  for (const entry of entries) {
    for (const name of ['id', 'title', 'updated', 'published', 'summary', 'content', 'author']) {
      faults.unless(all(entry, atomNs + name).length === 1, `an entry has not exactly one ${name}`)
    }
    faults.unless(uuid.test(get(entry, 'id')?.text ?? ''), "an entry's id is no uuid")
    const author = get(get(entry, 'author')!, 'name')
    faults.unless(author?.text.trim(), 'an author has no name')
    faults.push(...faultsOfPlain(author))
    faults.push(...faultsOfDate(get(entry, 'updated'), rfc3339, now))
    faults.push(...faultsOfDate(get(entry, 'published'), rfc3339, now))
    faults.push(...faultsOfLinks(entry))
    for (const { attributes } of all(entry, `${atomNs}category`))
      faults.unless(attributes.term, 'a category has no term')
    const source = get(entry, 'source')
    faults.push(...faultsOfPlain(source && get(source, 'title')))
    for (const name of source ? ['id', 'title', 'updated'] : []) {
      faults.unless(get(source!, name)?.text.trim(), `a source has no ${name}`)
    }
    faults.unless(!source || absolute.test(get(source, 'id')?.text ?? ''), "a source's id is no address")
    for (const name of ['title', 'summary', 'content']) {
      faults.unless(get(entry, name)?.text.trim(), `an entry's ${name} is blank`)
      faults.unless(get(entry, name)?.attributes.type === 'html', `an entry's ${name} has no type`)
      faults.push(...faultsOfHtml(get(entry, name)))
    }
  }
  return faults
}

/** The links of a feed or an entry: absolute, with a known relation, and each relation once. */
function faultsOfLinks(element: Element): string[] {
  const faults = new Faults()
  const links = all(element, `${atomNs}link`)
  for (const { attributes } of links) {
    faults.unless(absolute.test(attributes.href ?? ''), `"${attributes.href}" is not an absolute link`)
    faults.unless(relations.has(attributes.rel ?? 'alternate'), `no relation is called ${attributes.rel}`)
  }
  faults.push(...repeated(links.map(({ attributes }) => attributes.rel ?? 'alternate')))
  faults.unless(
    links.some(({ attributes }) => (attributes.rel ?? 'alternate') === 'alternate'),
    'nothing leads to a page',
  )
  return faults
}

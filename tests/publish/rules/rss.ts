import { all, one, parseXml } from '../xml.ts'
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
  rfc822,
} from './faults.ts'

const contentEncoded = '{http://purl.org/rss/1.0/modules/content/}encoded'
const creator = '{http://purl.org/dc/elements/1.1/}creator'
const history = '{http://purl.org/syndication/history/1.0}archive'
/** The elements that RSS and our extensions allow in each place. */
const known = {
  channel: new Set(
    ['title', 'link', 'description', 'language', 'lastBuildDate', 'docs', 'ttl', 'item', history].concat(
      `${atomNs}link`,
    ),
  ),
  item: new Set([
    'title',
    'link',
    'guid',
    'pubDate',
    'description',
    'category',
    'source',
    contentEncoded,
    creator,
  ]),
}

export function faultsOfRss(xml: string, address: string, now: Date): string[] {
  const faults = new Faults()
  faults.unless(!badCharacters.test(xml), 'there are bad characters')
  faults.unless(declaration.test(xml), 'the document does not declare UTF-8')
  const rss = parseXml(xml)
  const channel = one(rss, 'channel')
  if (!channel) return ['there is no channel']
  faults.unless(rss.name === 'rss' && rss.children.length === 1, 'the root is not rss with one channel')
  const inOrder = channel.children.map(({ name }) => name)
  for (const name of inOrder) faults.unless(known.channel.has(name), `no channel knows ${name}`)
  // Extensions may be anywhere.
  const own = inOrder.filter((name) => !name.startsWith('{'))
  const items = all(channel, 'item')
  faults.unless(
    own.slice(own.length - items.length).every((name) => name === 'item'),
    'an item is before another element',
  )
  for (const name of ['title', 'link', 'description', 'language', 'lastBuildDate', 'ttl']) {
    faults.unless(all(channel, name).length === 1, `the channel has not exactly one ${name}`)
    faults.unless(one(channel, name)?.text.trim(), `the channel's ${name} is blank`)
  }
  faults.unless(absolute.test(one(channel, 'link')?.text ?? ''), "the channel's link is not absolute")
  faults.push(...faultsOfPlain(one(channel, 'title')), ...faultsOfPlain(one(channel, 'description')))
  const links = all(channel, `${atomNs}link`)
  const self = links.filter(({ attributes }) => attributes.rel === 'self')
  faults.unless(self.length === 1 && self[0]!.attributes.href === address, `self is not ${address}`)
  for (const { attributes, text, children } of links) {
    faults.unless(absolute.test(attributes.href ?? ''), 'an atom:link is relative')
    faults.unless(attributes.type === 'application/rss+xml', 'an atom:link has no type')
    faults.unless(relations.has(attributes.rel ?? ''), `no relation is called ${attributes.rel}`)
    faults.unless(text === '' && children.length === 0, 'an atom:link is not empty')
  }
  faults.push(...repeated(links.map(({ attributes }) => attributes.rel ?? '')))
  faults.unless(language.test(one(channel, 'language')?.text ?? ''), 'the language is none')
  faults.unless(/^[1-9]\d*$/.test(one(channel, 'ttl')?.text ?? ''), 'ttl is no number of minutes')
  faults.push(...faultsOfDate(one(channel, 'lastBuildDate'), rfc822, now))
  const archive = one(channel, history)
  const current = links.some(({ attributes }) => attributes.rel === 'current')
  faults.unless(Boolean(archive) === current, 'an archive names its current feed, and only an archive does')

  faults.push(...repeated(items.map((item) => one(item, 'guid')?.text ?? '')))
  for (const item of items) {
    const names = item.children.map(({ name }) => name)
    for (const name of names) faults.unless(known.item.has(name), `no item knows ${name}`)
    faults.unless(names.filter((name) => name === 'source').length <= 1, 'an item has several sources')
    for (const name of ['title', 'link', 'guid', 'pubDate', 'description', creator]) {
      faults.unless(
        names.filter((other) => other === name).length === 1,
        `an item has not exactly one ${name}`,
      )
      faults.unless(one(item, name)?.text.trim(), `an item's ${name} is blank`)
    }
    faults.push(...faultsOfPlain(one(item, 'title')), ...faultsOfDate(one(item, 'pubDate'), rfc822, now))
    faults.unless(
      absolute.test(one(item, 'link')?.text ?? ''),
      `"${one(item, 'link')?.text}" is no absolute link`,
    )
    const guid = one(item, 'guid')!
    faults.unless(guid.attributes.isPermaLink === 'false', 'a guid claims to be a link')
    faults.unless(!/^\d{1,8}$/.test(guid.text), 'a guid is not unique enough')
    faults.unless(!names.includes('author'), 'a name alone is no RSS author')
    const source = one(item, 'source')
    faults.unless(!source || absolute.test(source.attributes.url ?? ''), 'a source has no url')
    faults.unless(!source || source.text.trim(), 'a source has no name')
    faults.push(...faultsOfPlain(source), ...all(item, 'category').flatMap(faultsOfPlain))
    faults.unless(
      names.indexOf('description') < names.indexOf(contentEncoded),
      'the description does not come before the content',
    )
    for (const html of [one(item, 'description'), one(item, contentEncoded)])
      faults.push(...faultsOfHtml(html))
  }
  return faults
}

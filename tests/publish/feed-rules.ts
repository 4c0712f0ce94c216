import { Parser } from 'htmlparser2'
import { all, type Element, one, parseXml } from './xml.ts'

/*
 * What the W3C feed validator demands, as far as it concerns what our feeds hold, from its own rules
 * (github.com/w3c/feedvalidator), RFC 4287, RFC 5005 and the specifications of RSS 2.0 and JSON Feed 1.1.
 * Each function gives the faults as sentences; none is a valid feed.
 */

const atomNs = '{http://www.w3.org/2005/Atom}'
const contentEncoded = '{http://purl.org/rss/1.0/modules/content/}encoded'
const creator = '{http://purl.org/dc/elements/1.1/}creator'

const absolute = /^[a-z][a-z0-9+.-]*:(\/\/)?[\w;/?:@&=+$.\-!~*'()%,#]+$/i
const rfc822 =
  /^(Mon|Tue|Wed|Thu|Fri|Sat|Sun), \d\d (Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec) \d{4} \d\d:\d\d:\d\d GMT$/
const rfc3339 = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?Z$/
const uuid = /^urn:uuid:[0-9a-f]{8}-[0-9a-f]{4}-8[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/
const safeTags = new Set(['p', 'ul', 'li', 'a', 'h3'])

/** What the validator calls bad characters: controls of Latin-1, and the mark of what could not be decoded. */
const badCharacters = /[\u0080-\u009f\ufffd]/

class Faults extends Array<string> {
  unless(fine: unknown, fault: string): void {
    if (!fine) this.push(fault)
  }
}

export function faultsOfRss(xml: string, address: string, now: Date): string[] {
  const faults = new Faults()
  faults.unless(!badCharacters.test(xml), 'there are bad characters')
  const rss = parseXml(xml)
  const channel = one(rss, 'channel')
  if (!channel) return ['there is no channel']
  faults.unless(rss.attributes.version === '2.0', 'the version is not 2.0')
  for (const name of ['title', 'link', 'description', 'language', 'lastBuildDate', 'ttl']) {
    faults.unless(all(channel, name).length === 1, `the channel has not exactly one ${name}`)
    faults.unless(one(channel, name)?.text.trim(), `the channel's ${name} is blank`)
  }
  faults.unless(absolute.test(one(channel, 'link')?.text ?? ''), "the channel's link is not absolute")
  faults.push(...faultsOfPlain(one(channel, 'title')), ...faultsOfPlain(one(channel, 'description')))
  const links = all(channel, `${atomNs}link`)
  const self = links.filter(({ attributes }) => attributes.rel === 'self')
  faults.unless(self.length === 1 && self[0]!.attributes.href === address, `self is not ${address}`)
  for (const { attributes } of links)
    faults.unless(absolute.test(attributes.href ?? ''), 'an atom:link is relative')
  const archive = one(channel, '{http://purl.org/syndication/history/1.0}archive')
  const current = links.some(({ attributes }) => attributes.rel === 'current')
  faults.unless(Boolean(archive) === current, 'an archive names its current feed, and only an archive does')

  const items = all(channel, 'item')
  faults.push(...repeated(items.map((item) => one(item, 'guid')?.text ?? '')))
  for (const item of items) {
    const names = item.children.map(({ name }) => name)
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

export function faultsOfAtom(xml: string, address: string, now: Date): string[] {
  const faults = new Faults()
  faults.unless(!badCharacters.test(xml), 'there are bad characters')
  const feed = parseXml(xml)
  const get = (element: Element, name: string) => one(element, atomNs + name)
  faults.unless(feed.name === `${atomNs}feed`, 'the root is no Atom feed')
  faults.unless(feed.attributes['xml:lang'], 'the feed has no language')
  for (const name of ['id', 'title', 'updated']) {
    faults.unless(all(feed, atomNs + name).length === 1, `the feed has not exactly one ${name}`)
  }
  const self = all(feed, `${atomNs}link`).filter(({ attributes }) => attributes.rel === 'self')
  faults.unless(self.length === 1 && self[0]!.attributes.href === address, `self is not ${address}`)
  faults.unless(uuid.test(get(feed, 'id')?.text ?? ''), "the feed's id is no uuid")

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
    for (const { attributes } of all(entry, `${atomNs}link`)) {
      faults.unless(absolute.test(attributes.href ?? ''), `"${attributes.href}" is no absolute link`)
    }
    for (const { attributes } of all(entry, `${atomNs}category`))
      faults.unless(attributes.term, 'a category has no term')
    const source = get(entry, 'source')
    faults.push(...faultsOfPlain(source && get(source, 'title')))
    for (const name of source ? ['id', 'title', 'updated'] : []) {
      faults.unless(get(source!, name)?.text.trim(), `a source has no ${name}`)
    }
    for (const name of ['title', 'summary', 'content']) {
      faults.unless(get(entry, name)?.text.trim(), `an entry's ${name} is blank`)
      faults.push(...faultsOfHtml(get(entry, name)))
    }
  }
  return faults
}

interface JsonFeed {
  [key: string]: unknown
  items: {
    [key: string]: unknown
    id: string
    content_html: string
    date_published: string
    authors: unknown[]
  }[]
}

export function faultsOfJson(text: string, address: string): string[] {
  const faults = new Faults()
  const feed = JSON.parse(text) as JsonFeed
  faults.unless(feed.version === 'https://jsonfeed.org/version/1.1', 'it is not JSON Feed 1.1')
  faults.unless(typeof feed.title === 'string' && feed.title, 'the feed has no title')
  faults.unless(feed.feed_url === address, `feed_url is not ${address}`)
  faults.unless(!('author' in feed), 'author is of version 1')
  faults.push(...repeated(feed.items.map(({ id }) => id)))
  for (const item of feed.items) {
    faults.unless(typeof item.id === 'string' && item.id, 'an item has no id')
    faults.unless(absolute.test(String(item.url)), `"${item.url}" is no absolute link`)
    faults.unless(item.content_html, 'an item has no content')
    faults.unless(item.title, 'an item has no title')
    faults.unless(rfc3339.test(item.date_published), 'an item has no date')
    faults.unless(item.authors.length > 0, 'an item has no author')
    faults.push(
      ...faultsOfHtml({ name: 'content_html', text: item.content_html, attributes: {}, children: [] }),
    )
  }
  return faults
}

/** Text that some readers take for HTML must not look like any. */
function faultsOfPlain(element: Element | undefined): string[] {
  if (!element) return []
  const faults = new Faults()
  faults.unless(!/<[/!a-z]/i.test(element.text), `${element.name} "${element.text}" holds a tag`)
  for (const [, word] of element.text.matchAll(/&(#?\w+)/g)) {
    faults.unless(/^[A-Z]{1,3}$/.test(word!), `${element.name} "${element.text}" holds an entity`)
  }
  return faults
}

function faultsOfDate(element: Element | undefined, form: RegExp, now: Date): string[] {
  const faults = new Faults()
  const text = element?.text ?? ''
  faults.unless(form.test(text), `"${text}" is no date`)
  const at = Date.parse(text)
  faults.unless(at < now.getTime() + 86_400_000, `"${text}" lies in the future`)
  faults.unless(at >= Date.UTC(1990, 0), `"${text}" is before all feeds`)
  return faults
}

/** No tag but a few harmless ones, no attribute but a link, no link but an absolute one, nothing left open. */
function faultsOfHtml(element: Element | undefined): string[] {
  const faults = new Faults()
  const open: string[] = []
  const parser = new Parser({
    onopentag(name, attributes) {
      open.push(name)
      faults.unless(safeTags.has(name), `${element?.name} holds <${name}>`)
      for (const [key, value] of Object.entries(attributes)) {
        faults.unless(name === 'a' && key === 'href', `${element?.name} holds the attribute ${key}`)
        faults.unless(/^https?:\/\//i.test(value), `"${value}" is no absolute link`)
      }
    },
    onclosetag(name, implied) {
      faults.unless(open.pop() === name && !implied, `<${name}> is not closed`)
    },
    oncomment: () => faults.push('there is a comment'),
  })
  parser.end(element?.text ?? '')
  return faults
}

function repeated(ids: string[]): string[] {
  return ids.filter((id, at) => ids.indexOf(id) !== at).map((id) => `${id} stands there twice`)
}

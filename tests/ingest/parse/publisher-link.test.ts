import { describe, expect, test } from 'vitest'
import { normalise } from '../../../functions/ingest/normalise.ts'
import { atom, feedOf, rss, source } from '../text.ts'

const namespaces =
  'xmlns:feedburner="http://rssnamespace.org/feedburner/ext/1.0" xmlns:atom="http://www.w3.org/2005/Atom" xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:media="http://search.yahoo.com/mrss/"'
const hidden = 'https://feedproxy.google.com/~r/courier/~3/abc/'
const there = 'https://www.courier.example/2026/11/visa-rule/'

async function linkOf(inside: string, home = 'https://courier.example/'): Promise<string | undefined> {
  const document = rss(`<link>${home}</link><item><title>Visa rule</title>${inside}</item>`, namespaces)
  return (await feedOf(document)).entries[0]?.link
}
const link = (address = hidden) => `<link>${address}</link>`
const original = (address: string) => `<feedburner:origLink>${address}</feedburner:origLink>`

describe('The address at the publisher', () => {
  test.each([
    ['feedburner:origLink', original(there)],
    [
      'feedburner:origLink on another site, if the entry names no other publisher',
      original('https://other.example/a'),
    ],
    ['atom:link rel=canonical', `<atom:link rel="canonical" href="${there}"/>`],
    ['a guid', `<guid>${there}</guid>`],
    ['a guid that is no permalink', `<guid isPermaLink="false">https://courier.example/?p=12</guid>`],
    ['atom:link rel=via', `<atom:link rel="via" href="${there}"/>`],
    ['atom:link rel=related', `<atom:link rel="related" href="${there}"/>`],
    ['the address of its comments', `<comments>${there}#respond</comments>`],
    [
      'a link in its text under its own title',
      `<description>&lt;p&gt;The post &lt;a rel="nofollow" href="${there}"&gt;Visa rule&lt;/a&gt; appeared first on &lt;a href="https://courier.example"&gt;Courier&lt;/a&gt;.&lt;/p&gt;</description>`,
    ],
    [
      'a link in its text under "Continue reading"',
      `<content:encoded><![CDATA[<a href="https://courier.example/tag/visa">visa</a> <a class="more" href='${there}'>Continue reading →</a>]]></content:encoded>`,
    ],
  ])('is taken from %s', async (name, inside) => {
    const expected = /(?:origLink|<guid[^>]*)>([^<]+)/.exec(inside)?.[1] ?? there
    expect(await linkOf(link() + inside), name).toBe(expected)
  })

  test.each([
    'https://feedproxy.google.com/~r/courier/~3/abc/',
    'http://feeds.feedburner.com/~r/courier/~3/abc/visa',
    'https://feeds.courier.example/~r/courier/~3/abc/',
    'https://feedpress.me/link/1/2/visa',
    'https://tracking.feedpress.it/link/1/2',
    'http://rss.feedsportal.com/c/1/f/2/s/3/story01.htm',
    'https://feeds.feedblitz.com/~/12345/0/courier~Visa/',
    'https://news.google.com/rss/articles/CBMiSkFVX3',
    'https://www.msn.com/en-us/news/visa/ar-AA1',
    'https://rss.app/articles/abc',
    'https://bit.ly/abc',
  ])('replaces %s', async (address) => {
    expect(await linkOf(`${link(address)}<guid>${there}</guid>`)).toBe(there)
  })

  test.each([
    [
      'a wrapped address',
      `https://www.google.com/url?rct=j&amp;sa=t&amp;url=${encodeURIComponent(there)}&amp;ct=ga`,
    ],
    [
      'an AMP cache',
      'https://www-courier-example.cdn.ampproject.org/c/s/www.courier.example/2026/11/visa-rule/',
    ],
    [
      'an old address of Google News',
      `https://news.google.com/rss/articles/${Buffer.from(`\x08\x13"${String.fromCharCode(there.length)}${there}\xd2\x01\x00`, 'latin1').toString('base64url')}?oc=5`,
    ],
  ])('is taken out of %s', async (_, address) => {
    expect(await linkOf(link(address))).toBe(there)
  })

  test('is also found in Atom', async () => {
    const entry = `<link href="https://courier.example/"/><entry><title>T</title><id>${there}</id><link href="${hidden}"/></entry>`
    expect((await feedOf(atom(entry))).entries[0]?.link).toBe(there)
  })
})

describe('An address elsewhere in an entry is not trusted', () => {
  const elsewhere = 'https://daily-star.example/visa'

  test.each([
    ['of another site', `<guid>${elsewhere}</guid><atom:link rel="canonical" href="${elsewhere}"/>`],
    [
      'of another publisher than the entry names',
      `<source url="https://courier.example/feed">Courier</source>${original(elsewhere)}`,
    ],
    [
      'of the feed, where the entry names another publisher',
      `<source url="${elsewhere}">Star</source><guid>${there}</guid>`,
    ],
    [
      'of the home page',
      '<guid>https://courier.example/</guid><comments>https://courier.example/#comments</comments>',
    ],
    ['of another such service', `<guid>https://feedpress.me/link/1</guid>${original('https://bit.ly/a')}`],
    [
      'of a medium',
      `<enclosure url="${there}"/><media:content url="${there}"/><atom:link rel="enclosure" href="${there}"/>`,
    ],
    ['of a script', original('javascript:alert(1)')],
    [
      'of another link in its text',
      `<description>&lt;a href="${there}"&gt;our earlier report&lt;/a&gt;</description>`,
    ],
  ])('%s', async (_, inside) => {
    expect(await linkOf(link() + inside)).toBe(hidden)
  })

  test('if the feed does not name its own site', async () => {
    expect(await linkOf(`${link()}<guid>${there}</guid>`, 'https://feeds.feedburner.com/courier')).toBe(
      hidden,
    )
  })

  test('if the entry’s link itself shows where it leads', async () => {
    const inside = `<guid>${there}</guid><atom:link rel="canonical" href="${elsewhere}"/>${original(elsewhere)}`
    expect(await linkOf(link('https://courier.example/plain') + inside)).toBe('https://courier.example/plain')
  })

  test('so an aggregator can’t pass its entry off as a known publisher’s', async () => {
    const claim = '<source url="https://valley.example/">Valley Courier</source>'
    const document = rss(
      `<link>https://mix.example/</link><item><title>Visa rule</title>${link()}${claim}${original(elsewhere)}</item>`,
      namespaces,
    )
    const [entry] = (await feedOf(document)).entries
    const mix = {
      ...source,
      id: 'mix',
      name: 'Mix',
      feed: 'https://mix.example/feed',
      kind: 'aggregator' as const,
    }
    const article = normalise(entry ?? {}, mix, new Date())
    expect(article).toMatchObject({ url: hidden })
    expect(article).not.toMatchObject({ outlet: 'Valley Courier' })
  })
})

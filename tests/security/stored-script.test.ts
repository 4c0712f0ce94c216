import PostalMime from 'postal-mime'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { composeNow } from '../../functions/app/editions/scheduled-edition.ts'
import { sendEditions } from '../../functions/app/mailings/send-editions.ts'
import { Source } from '../../functions/domain/model/source.ts'
import type { FetchOutcome } from '../../functions/ports/fetcher.ts'
import { EditorContext } from '../editors/context.ts'
import { attack, attackLinks, runs, runsIn, tagless } from './script.ts'

const cdata = (text: string) => `<![CDATA[${text}]]>`
const escaped = (text: string) =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;')

/** An attack in every field of an entry, as each format has them, escaped as often as `put` does. */
const rss = (put: (text: string) => string, n: number) => `<?xml version="1.0"?>
<rss version="2.0" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:media="http://search.yahoo.com/mrss/">
<channel><title>${put(attack('channel'))}</title><link>${put(attackLinks[n]!)}</link><description>${put(attack('description'))}</description>
${attackLinks
  .map(
    (
      link,
      at,
    ) => `<item><title>Court ${at} ${put(attack('title'))}</title><link>${put(link)}</link><guid>${put(link)}${at}</guid>
<description>${put(attack('summary'))}</description><content:encoded>${put(attack('content'))}</content:encoded>
<dc:creator>${put(attack('author'))}</dc:creator><category>${put(attack('category'))}</category>
<source url="${escaped(link)}">${put(attack('origin'))}</source><enclosure url="${escaped(link)}" type="${escaped(attack('type'))}"/>
<media:title>${put(attack('media'))}</media:title></item>`,
  )
  .join('')}</channel></rss>`
const atom = `<feed xmlns="http://www.w3.org/2005/Atom"><title type="html">${escaped(attack('feed'))}</title><id>x</id>
<entry><id>${escaped(attack('id'))}</id><title type="html">Atom ${escaped(attack('title'))}</title><link href="${escaped(attackLinks[0]!)}"/>
<author><name>${escaped(attack('author'))}</name></author><summary type="html">${escaped(attack('summary'))}</summary>
<content type="html">${escaped(attack('content'))}</content><category term="${escaped(attack('category'))}"/></entry></feed>`
const json = JSON.stringify({
  version: 'https://jsonfeed.org/version/1.1',
  title: attack('feed'),
  items: attackLinks.map((url, n) => ({
    id: `${n}${attack('id')}`,
    url,
    title: `Json ${n} ${attack('title')}`,
    content_html: attack('content'),
    summary: attack('summary'),
    authors: [{ name: attack('author'), url }],
    tags: [attack('tag')],
    image: url,
  })),
})
const documents = [rss(cdata, 0), rss(escaped, 1), rss((text) => escaped(escaped(text)), 2), atom, json]

const sources = [...documents.keys(), 9].map((n) =>
  Source.parse({
    id: `source-${n}`,
    name: `${n} ${tagless('source')} ${attack('source')}`,
    feed: `https://source-${n}.example/feed?${attack('feed')}`,
    homepage: `https://source-${n}.example/?${attack('homepage')}`,
    kind: n === 2 ? 'aggregator' : 'local-news',
    scope: 'all',
    terms: attack('terms'),
    note: attack('note'),
    ...(n === 9 && { blocked: attack('blocked') }),
  }),
)

let home: EditorContext
let story: string
let edition: string
const bytes = new TextEncoder()

async function get(address: string): Promise<FetchOutcome> {
  const document = documents[Number(/source-(\d)/.exec(address)?.[1])]
  if (document === undefined) return { kind: 'failed', reason: attack('reason') }
  return { kind: 'fetched', status: 200, bytes: bytes.encode(document), hash: address, url: address }
}

const editorsPages = () => [
  '/',
  `/?q=${encodeURIComponent(attack('query'))}`,
  '/near',
  '/edges',
  `/link?with=${encodeURIComponent(attack('with'))}`,
  '/log',
  '/editions',
  `/editions/${edition}`,
  `/stories/${story}`,
]

beforeAll(async () => {
  home = new EditorContext(sources)
  home.context.fetcher = { get, close: async () => {} }
  await home.subscribeAll(['reader@example.org'])
  await home.subscribeAll(['lector@example.org'], { language: 'es' })
  await home.pipeline.poll({ all: true })
  // As no ingest would let it through.
  await home.enter({
    id: 'raw',
    url: attackLinks[0]!,
    title: `Raw ${attack('raw')}`,
    summary: attack('rawsummary'),
    outlet: attack('rawoutlet'),
    author: attack('rawauthor'),
    categories: [attack('rawcategory')],
  })
  const plain = 'Agents detain meatpackers at the Prairie Crest plant in Grand Island'
  await home.enter({ id: 'plain', title: plain, summary: 'Led out on Tuesday.' })
  home.later(30)
  const items = await home.feed()
  story = items.find(({ title }) => title !== plain)!.id
  edition = /\/editions\/([\w-]+)/.exec(await home.look('/editions'))![1]!
  let seen = 0
  const decide = async (path: string, form: Record<string, string>) => {
    const answer = await home.send(path, { why: attack('why'), ...form }, { seen: seen++ })
    expect([form.do, answer.status]).toEqual([form.do, 303])
  }
  await decide(`/stories/${story}`, {
    do: 'rewrite',
    headline: tagless('headline').slice(0, 200),
    summary: tagless('summary'),
  })
  await decide(`/stories/${story}`, { do: 'correct', text: tagless('correction') })
  const hidden = items.find(({ title }) => title === plain)!.id
  await decide(`/stories/${hidden}`, { do: 'hide', note: tagless('withdrawn') })
  await decide('/link', {
    do: 'link',
    url: attackLinks.at(-1)!,
    title: tagless('link').slice(0, 200),
    summary: tagless('about'),
    outlet: `Owned outlet "'> onclick=owned()`,
  })
  await decide(`/editions/${edition}`, {
    do: 'introduce',
    introduction: [
      attack('introduction'),
      ...attackLinks.map((link) => `[x](${link}) [y](<${link}>) <${link}> ![z](${link})`),
      '[t](https://ok.example "\\" onmouseover=owned()")',
      '[a]: javascript:owned()',
      tagless('introduction'),
    ].join('\n\n'),
  })
  home.later(40)
  await home.pipeline.publish({ atOnce: true })
  const frozen = await composeNow(home.context, 'weekly', edition)
  expect(frozen?.introduction?.text).toContain('Owned introduction')
  await sendEditions(home.context)
  await decide(`/editions/${edition}`, { do: 'correct-edition', text: tagless('erratum') })
  await home.pipeline.publish({ atOnce: true })
})
afterAll(() => home.close())

describe('A script in every field of an entry, of a source and of an editor’s form', () => {
  it('runs in no published file, although its text is there', async () => {
    const found: string[] = []
    const named = new Set<string>()
    for await (const path of home.context.site.list('')) {
      const body = await home.published(path)
      found.push(...runsIn(path, body).map((what) => `${path}: ${what}`))
      for (const [, field] of body.matchAll(/Owned (\w+)/g)) named.add(field!)
    }
    expect(found).toEqual([])
    expect([...named]).toEqual(
      expect.arrayContaining([
        ...['title', 'summary', 'origin', 'source', 'headline', 'correction', 'withdrawn'],
        ...['link', 'outlet', 'introduction', 'erratum'],
      ]),
    )
  })

  it('runs in no email, and adds no header', async () => {
    let mails = 0
    for await (const name of home.context.outbox.list('')) {
      const raw = (await home.context.outbox.read(name))!
      const { html = '', headers, text = '' } = await PostalMime.parse(raw)
      expect(runs(html)).toEqual([])
      expect(`${html}${text}`).toContain('Owned')
      expect(headers.map(({ key }) => key).join(' ')).not.toMatch(/owned/i)
      mails += 1
    }
    expect(mails).toBe(2)
  })

  it('runs on no editors’ page and in no page of the outbox', async () => {
    for (const path of editorsPages()) {
      const page = await home.look(path)
      expect([path, runs(page)]).toEqual([path, []])
    }
    expect(runs(await (await home.app.request('/outbox/')).text())).toEqual([])
  })

  it('is found by these tests if it runs', () => {
    expect(runs(attack('x'))).not.toEqual([])
    for (const link of attackLinks.slice(0, 5))
      expect(runs(`<a href="${escaped(link)}">x</a>`)).not.toEqual([])
    expect(runsIn('a.json', JSON.stringify({ a: [attack('x')] }))).not.toEqual([])
    expect(runsIn('a.xml', `<a>${escaped(attack('x'))}</a>`)).not.toEqual([])
  })
})

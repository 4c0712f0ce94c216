import { parseFeed } from 'htmlparser2'
import { describe, expect, it } from 'vitest'
import {
  earlierDocuments,
  sampleDocuments,
} from '../../../../functions/adapters/local/sample/serve-samples.ts'
import { sampleSources } from '../../../../functions/adapters/local/sample/sources.ts'
import { specialCases } from './special-cases.ts'

const anchor = new Date('2026-11-23T15:00:00Z')
const documents = sampleDocuments(anchor)
const texts = new Map(
  [...documents]
    .filter(([, page]) => page.status === 200)
    .map(([path, page]) => [path, page.body.toString()]),
)

interface Entry {
  source: string
  title: string
  link: string
  date?: Date
  summary: string
  raw: string
}

/** Read by another parser than the product's, complete items only. */
function entriesOf(path: string, text: string): Entry[] {
  const source = path.slice(path.lastIndexOf('/') + 1).replace(/\.\w+$/, '')
  if (path.endsWith('.json')) {
    return JSON.parse(text).items.map((item: Record<string, string>) => ({
      source,
      title: item.title,
      link: item.url,
      date: new Date(item.date_published ?? ''),
      summary: item.summary,
      raw: item.content_html ?? '',
    }))
  }
  const raws = text.match(/<(item|entry)\b[\s\S]*?<\/\1>/g) ?? []
  return raws.map((raw) => {
    const item = parseFeed(
      `<rss version="2.0"><channel>${raw.replaceAll('entry>', 'item>')}</channel></rss>`,
      {
        xmlMode: true,
      },
    )?.items[0]
    const link = raw.match(/<link[^>]*href="([^"]+)"/)?.[1] ?? item?.link ?? ''
    const written = raw.match(/<(?:pubDate|published|dc:date)>([^<]+)/)?.[1]
    return {
      source,
      title: item?.title ?? '',
      link: new URL(link, 'https://circuit-reporter.example/').href,
      ...(written === undefined ? {} : { date: new Date(written) }),
      summary: item?.description ?? raw.match(/<summary>([^<]*)/)?.[1] ?? '',
      raw,
    }
  })
}

const entries = [...texts].flatMap(([path, text]) => entriesOf(path, text))
const earlier = [...earlierDocuments(anchor)].flatMap(([path, page]) => entriesOf(path, page.body.toString()))
const byLink = new Map([...entries, ...earlier].map((entry) => [entry.link, entry]))
const linked = (link: string) => {
  const entry = byLink.get(link)
  if (!entry) throw new Error(`No entry has the link ${link}.`)
  return entry
}

describe('The sample sources', () => {
  it('are at least nine that work, with at least a hundred entries', () => {
    expect(texts.size).toBeGreaterThanOrEqual(9)
    expect(entries.length).toBeGreaterThanOrEqual(100)
  })

  it('come as RSS 2.0, RSS 1.0, Atom and JSON Feed', () => {
    const all = [...texts.values()]
    for (const mark of [
      '<rss version="2.0"',
      '<rdf:RDF',
      '<feed xmlns="http://www.w3.org/2005/Atom"',
      'jsonfeed.org/version/1"',
      'jsonfeed.org/version/1.1"',
    ]) {
      expect(all.some((text) => text.includes(mark))).toBe(true)
    }
  })

  it('are each listed, and each listed one is served', () => {
    const paths = sampleSources('http://127.0.0.1:4000').map(({ feed }) => new URL(feed).pathname)
    expect(paths.sort()).toEqual([...documents.keys()].sort())
  })

  it('link to invented sites only', () => {
    const hosts = entries
      .concat(earlier)
      .map(({ link }) => new URL(link).hostname)
      .filter((host) => host !== 'www.google.com')
    expect(hosts.filter((host) => !host.endsWith('.example'))).toEqual([])
    expect(
      sampleSources('http://127.0.0.1').filter(({ homepage }) => !homepage?.endsWith('.example/')),
    ).toEqual([])
  })

  it('give each entry a title and a link of its own', () => {
    const all = [...entries, ...earlier]
    expect(all.filter(({ title }) => title.length < 10)).toEqual([])
    expect(new Set(all.map(({ link }) => link)).size).toBe(all.length)
  })

  it('mostly have a title and 150 to 350 characters of text', () => {
    const usual = entries.filter(({ summary }) => summary.length >= 150 && summary.length <= 350)
    expect(usual.length / entries.length).toBeGreaterThan(0.9)
  })
})

describe('Dates', () => {
  const ages = entries.flatMap(({ date }) => (date ? [(anchor.getTime() - date.getTime()) / 3_600_000] : []))

  it('lie within the last 13 days, the newest within hours', () => {
    expect(ages.every((hours) => hours > 0 && hours <= 13 * 24)).toBe(true)
    expect(Math.min(...ages)).toBeLessThan(6)
    expect(Math.max(...ages)).toBeGreaterThan(12 * 24)
  })

  it('of earlier documents are between two and six weeks back, and as old when they are read as a first poll allows', () => {
    const days = earlier.map(({ date }) => (anchor.getTime() - date!.getTime()) / 86_400_000)
    expect(Math.min(...days)).toBeGreaterThan(14)
    expect(Math.max(...days)).toBeGreaterThan(41)
    expect(Math.max(...days)).toBeLessThan(14 + 30)
  })

  it('are in every entry but one', () => {
    expect(entries.filter(({ date }) => !date).map(({ link }) => link)).toEqual([specialCases.undated])
  })

  it('are all filled in, the same way from the same anchor', () => {
    for (const text of texts.values()) expect(text).not.toContain('{{')
    expect(sampleDocuments(anchor)).toEqual(documents)
  })
})

describe('The special cases', () => {
  it('a wire story is at four outlets, mostly in the same words and under other headlines', () => {
    const { original, copies } = specialCases.wireCopies
    const words = (text: string) => new Set(text.toLowerCase().match(/[\p{L}\d]+/gu))
    const first = linked(original)
    expect(copies).toHaveLength(4)
    for (const copy of copies.map(linked)) {
      expect(copy.title).not.toBe(first.title)
      const own = [...words(copy.summary)]
      expect(own.filter((word) => words(first.summary).has(word)).length / own.length).toBeGreaterThan(0.9)
    }
  })

  it('a ruling is reported by four outlets in their own words, with the same name, pages and states', () => {
    const reports = specialCases.coverage.english.map(linked)
    for (const { title, summary } of reports) {
      for (const fact of ['Marrow', '47', '14', '540', 'Homeland Security']) {
        expect(`${title} ${summary.replace('13 other states', '14 states')}`).toContain(fact)
      }
    }
    expect(new Set(reports.map(({ source }) => source)).size).toBe(4)
    expect(linked(specialCases.coverage.spanish).summary).toContain('Marrow')
  })

  it('the variants of a link come from other sources than the article', () => {
    for (const { article, variants } of specialCases.linkVariants) {
      for (const variant of variants) expect(linked(variant).source).not.toBe(linked(article).source)
    }
  })

  it('an article repeats its headline and its paragraphs', () => {
    const { raw, title } = linked(specialCases.repeats)
    expect(raw.split(`<p>**${title}**</p>`)).toHaveLength(3)
    const paragraphs = raw.match(/<p>.*?<\/p>/g) ?? []
    expect(paragraphs.length - new Set(paragraphs).size).toBe(4)
  })

  it('there are entries with tempting words', () => {
    const tempting = specialCases.offTopic.map(linked).map(({ title, summary }) => `${title} ${summary}`)
    for (const word of ['migration', 'Ice hockey', 'sanctuary', 'software', 'Visa', 'Deportes', 'asylum']) {
      expect(tempting.some((text) => text.includes(word))).toBe(true)
    }
  })

  it('there are many Spanish entries', () => {
    expect(entries.filter(({ source }) => source === specialCases.spanish).length).toBeGreaterThanOrEqual(8)
  })

  it('a document and its reports name one docket or RIN', () => {
    for (const { number, document, reports } of specialCases.matters) {
      for (const link of [document, ...reports]) expect(linked(link).summary).toContain(number)
    }
  })

  it('three matters are told over six weeks by at least three sources each, one of them in Spanish', () => {
    expect(specialCases.followed).toHaveLength(3)
    for (const { links } of specialCases.followed) {
      const reports = links.map(linked)
      const days = reports.map(({ date }) => date!.getTime() / 86_400_000)
      expect(Math.max(...days) - Math.min(...days)).toBeGreaterThan(30)
      expect(new Set(reports.map(({ source }) => source)).size).toBeGreaterThanOrEqual(3)
      expect(reports.map(({ source }) => source)).toContain(specialCases.spanish)
    }
  })

  it('the comments on a document close within 14 days', () => {
    expect(linked(specialCases.closingSoon).summary).toContain('on or before December 2, 2026')
  })

  it('a document is cut off after its complete items', () => {
    const { source, complete, lost } = specialCases.cut
    const text = texts.get(`/${source}.xml`) ?? ''
    expect(entries.filter((entry) => entry.source === source)).toHaveLength(complete)
    expect(text).toContain(lost)
    expect(byLink.has(lost)).toBe(false)
    expect(text).not.toContain('</rss>')
  })
})

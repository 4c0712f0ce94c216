import { describe, expect, test } from 'vitest'
import { createProductionClusterer } from '../../functions/cluster/production-clusterer.ts'
import { settings } from '../../functions/cluster/settings.ts'
import type { WindowArticle } from '../../functions/cluster/window/window-article.ts'
import { bishops, farmRule } from './texts.ts'

function rootsOf(articles: readonly WindowArticle[]): string[] {
  const clusterer = createProductionClusterer()
  return articles.map((article) => clusterer.assign(article).placement.copyOf)
}

const wire: WindowArticle = {
  id: 'wire',
  source: 'wire',
  title: 'Farmworker wage rule takes effect in January',
  text: farmRule,
  url: 'https://wire.example/farm-wage',
  date: '2026-11-10T12:00:00Z',
}

describe('copies', () => {
  test('a wire story on twelve sites is one story with twelve outlets and one original', () => {
    const clusterer = createProductionClusterer()
    const placements = Array.from({ length: 12 }, (_, i) =>
      clusterer.assign({
        ...wire,
        id: `site-${i}`,
        source: `site-${i}`,
        title: i % 2 ? `New pay floor for farm visas, take ${i}` : (wire.title ?? ''),
        text:
          i === 0
            ? farmRule
            : `FRESNO, Calif. (AP) — ${farmRule}\n\nSite number ${i} contributed to this report.`,
        url: `https://site-${i}.example/news/farm-wage-${i}?utm_source=rss`,
      }),
    )
    expect(new Set(placements.map(({ placement }) => placement.copyOf))).toEqual(new Set(['site-0']))
    expect(new Set(placements.map(({ placement }) => placement.story)).size).toBe(1)
  })

  test('a shortened text is a copy, whichever of the two came first', () => {
    const cut = {
      ...wire,
      id: 'cut',
      source: 'cut',
      url: 'https://cut.example/1',
      text: half(farmRule),
    } as WindowArticle
    expect(rootsOf([wire, cut])).toEqual(['wire', 'wire'])
    expect(rootsOf([cut, wire])).toEqual(['cut', 'cut'])
  })

  test('a corrected text with a new figure and a note is a copy', () => {
    const text = `${farmRule.replaceAll('19.20', '18.70').replace('Monday', 'Sunday')}\n\nCorrection: an earlier version gave a wrong figure.`
    expect(
      rootsOf([wire, { ...wire, id: 'fixed', source: 'other', url: 'https://other.example/2', text }])[1],
    ).toBe('wire')
  })

  test('an article without text is a copy of one with the same headline if both are a few days apart', () => {
    const first = Date.parse('2026-11-01T12:00:00Z')
    const ruleAfter = (days: number) => {
      const clusterer = createProductionClusterer()
      const at = (id: string, after: number): WindowArticle => ({
        id,
        source: id,
        title: 'State Department publishes the visa bulletin with new cutoff dates',
        date: new Date(first + after * 86_400_000).toISOString(),
      })
      clusterer.assign(at('one', 0))
      return clusterer.assign(at('two', days)).placement.rule
    }
    expect(ruleAfter(settings.titleDays)).toBe('same title')
    expect(ruleAfter(settings.titleDays + 0.1)).not.toBe('same title')
    expect(ruleAfter(30)).toBe('new story')
  })

  test('a headline without text is a copy of one that says a word more', () => {
    const headline =
      'Governor signs bill that bars landlords from asking tenants about their papers in Oregon'
    expect(
      rootsOf([
        { id: 'one', source: 'one', title: headline, date: '2026-11-10' },
        { id: 'two', source: 'two', title: `Democratic ${headline}`, date: '2026-11-10' },
      ]),
    ).toEqual(['one', 'one'])
  })

  test('old material under a long new lead is not a copy', () => {
    const text = `${bishops}\n\n${farmRule}`
    expect(
      rootsOf([
        wire,
        { ...wire, id: 'new', source: 'other', title: 'Bishops speak', url: 'https://other.example/3', text },
      ])[1],
    ).toBe('new')
  })

  test('a rewritten text is a copy if it says which outlet it is from', () => {
    const text = `${farmRule.slice(0, farmRule.length * 0.4)}\n\n${half(bishops)}`
    const rewritten = {
      ...wire,
      id: 'new',
      source: 'other',
      outlet: 'Other',
      url: 'https://other.example/3',
      text,
    }
    const original = { ...wire, outlet: 'The Wire' }
    expect(rootsOf([original, rewritten])[1]).toBe('new')
    expect(rootsOf([original, { ...rewritten, stated: { origin: 'Wire' } }])[1]).toBe('wire')
    expect(rootsOf([original, { ...rewritten, stated: { origin: 'Third' } }])[1]).toBe('new')
  })

  test('the same address apart from tracking parameters, or the same guid, makes a copy whatever the text', () => {
    expect(
      rootsOf([
        {
          id: 'a',
          source: 's',
          title: 'Senate passes visa bill',
          url: 'https://www.example.com/bill?utm_source=x',
        },
        { id: 'b', source: 't', title: 'Visa bill clears Senate', url: 'http://example.com/bill/#top' },
        { id: 'c', source: 't', title: 'Border towns vote', guid: 'tag:example.com,2026:post-9912' },
        { id: 'd', source: 'u', title: 'How border towns voted', guid: 'tag:example.com,2026:post-9912' },
      ]),
    ).toEqual(['a', 'a', 'c', 'c'])
  })

  test('a mobile page is a copy of the desktop page', () => {
    expect(
      rootsOf([
        { id: 'amp', source: 's', title: 'Refugee cap set', url: 'https://amp.example.com/cap/amp' },
        { id: 'page', source: 't', title: 'Refugee cap set', url: 'https://example.com/cap' },
      ]),
    ).toEqual(['amp', 'amp'])
  })

  test('entries that all have the home page of their site as address are not copies', () => {
    expect(
      rootsOf([
        { id: 'a', source: 's', title: 'County ends jail contract', url: 'https://county.example/' },
        { id: 'b', source: 's', title: 'Library opens citizenship class', url: 'https://county.example' },
      ]),
    ).toEqual(['a', 'b'])
  })

  test('a short text that a site repeats under two headlines does not make copies', () => {
    const summary =
      'Sign up for our newsletter to get the latest news on immigration and the border in your inbox every morning.'
    expect(
      rootsOf([
        { id: 'a', source: 's', title: 'Boise welcomes Afghan families', summary },
        { id: 'b', source: 's', title: 'Buoys ordered out of the Rio Grande', summary },
      ]),
    ).toEqual(['a', 'b'])
  })

  test('a short text that an agency repeats under titles that differ in a name makes no copies', () => {
    const text = 'Routine visa interviews will pause on July 1. Applicants will be notified by email.'
    const notice = (id: string, title: string): WindowArticle => ({
      id,
      source: 'state',
      title,
      text,
      date: '2026-11-10',
    })
    expect(
      rootsOf([
        notice('a', 'Embassy in Lusaka: visa interviews to pause July 1'),
        notice('b', 'Embassy in Lilongwe: visa interviews to pause July 1'),
        notice('c', 'Embassy in Lilongwe: visa interviews will pause July 1'),
      ]),
    ).toEqual(['a', 'b', 'b'])
  })

  test('a daily tracker with the same title and another text is not a copy of yesterday’s', () => {
    const tracker = (id: string, text: string, date: string): WindowArticle => ({
      id,
      source: 'poll',
      title: 'Live updates: immigration in the courts today',
      text,
      date,
      url: `https://poll.example/${id}`,
    })
    expect(
      rootsOf([
        tracker('mon', farmRule, '2026-11-09T08:00:00Z'),
        tracker('tue', bishops, '2026-11-10T08:00:00Z'),
      ]),
    ).toEqual(['mon', 'tue'])
  })
})

function half(text: string): string {
  return text.slice(0, text.length / 2)
}

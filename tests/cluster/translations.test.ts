import { describe, expect, test } from 'vitest'
import { createProductionClusterer } from '../../functions/cluster/production-clusterer.ts'
import type { WindowArticle } from '../../functions/cluster/window/window-article.ts'

const english: WindowArticle = {
  id: 'english',
  source: 'valley',
  language: 'en',
  url: 'https://valley.example/news/clinic-opens-in-brisol',
  title: 'Free legal clinic opens in Brisol',
  text: 'Volunteers opened a clinic on Friday, and forty families came.',
  date: '2026-11-20T12:00:00Z',
}
/** A translation so free that nothing but its address shows what it is. */
const spanish: WindowArticle = {
  id: 'spanish',
  source: 'valle',
  language: 'es',
  url: 'https://valley.example/noticias/ayuda-gratis',
  title: 'Adónde acudir por un consejo',
  text: 'Ya no hace falta viajar: desde ahora atienden sin cobrar.',
  date: '2026-11-21T12:00:00Z',
}

function place(...articles: WindowArticle[]) {
  const clusterer = createProductionClusterer()
  const placements = articles.map((article) => clusterer.assign(article).placement)
  return { placements, stories: new Set(articles.map(({ id }) => clusterer.storyOf(id))).size }
}

describe('An article whose source states the address of its translation', () => {
  test.each([
    ['the Spanish one states it', english, { ...spanish, translations: [english.url!] }],
    ['the English one states it', { ...english, translations: [spanish.url!] }, spanish],
    [
      'the address is written otherwise',
      english,
      { ...spanish, translations: ['http://www.valley.example/news/clinic-opens-in-brisol/?utm_source=es'] },
    ],
  ])('is in one story with it, in either order, and not its copy: %s', (_, one, other) => {
    for (const [first, second] of [
      [one, other],
      [other, one],
    ] as const) {
      const { stories, placements } = place(first, second)
      expect(stories).toBe(1)
      expect(placements[1]).toMatchObject({ rule: 'translation', copyOf: second.id, partner: first.id })
    }
  })

  test('is not in one story with it if nothing states it', () => {
    expect(place(english, spanish).stories).toBe(2)
  })

  test.each([
    [
      'an article in the same language',
      english,
      {
        ...english,
        id: 'b',
        url: 'https://valley.example/b',
        title: 'Bread prices fall',
        text: 'Bakers said so.',
        translations: [english.url!],
      },
    ],
    [
      'an article of long ago',
      { ...english, date: '2026-10-20T12:00:00Z' },
      { ...spanish, translations: [english.url!] },
    ],
    [
      'an article that links to the same third page',
      { ...english, translations: ['https://valley.example/es/'] },
      { ...spanish, translations: ['https://valley.example/es/'] },
    ],
  ])('does not join %s', (_, one, other) => {
    expect(place(one, other).stories).toBe(2)
  })

  test('does not join it if an editor put them apart', () => {
    const clusterer = createProductionClusterer([
      { a: english.id, b: spanish.id, put: 'apart', at: '2026-11-22T00:00:00Z' },
    ])
    clusterer.assign(english)
    clusterer.assign({ ...spanish, translations: [english.url!] })
    expect(clusterer.storyOf('english')).not.toBe(clusterer.storyOf('spanish'))
  })

  test('is forgotten when it leaves the window', () => {
    const clusterer = createProductionClusterer()
    clusterer.assign({ ...english, translations: [spanish.url!] })
    clusterer.remove(english.id)
    expect(clusterer.assign(spanish).placement.rule).toBe('new story')
  })
})

describe('A Spanish page with the name of an English page of its site', () => {
  const named = (url: string) => ({ ...spanish, url })

  test.each([
    'https://valley.example/es/news/clinic-opens-in-brisol',
    'https://valley.example/news/es/clinic-opens-in-brisol',
  ])('is its translation: %s', (url) => {
    expect(place(english, named(url)).stories).toBe(1)
    expect(place(named(url), english).stories).toBe(1)
  })

  test.each([
    'https://other.example/es/news/clinic-opens-in-brisol',
    'https://valley.example/es/news/clinic-opens-in-marisma',
    'https://valley.example/mes/news/clinic-opens-in-brisol',
  ])('is not, at %s', (url) => {
    expect(place(english, named(url)).stories).toBe(2)
  })

  test('is not, if the name may be that of a section', () => {
    const live = { ...english, url: 'https://valley.example/live' }
    expect(place(live, named('https://valley.example/es/live')).stories).toBe(2)
  })
})

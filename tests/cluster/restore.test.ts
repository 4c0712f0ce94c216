import { describe, expect, test } from 'vitest'
import { createProductionClusterer } from '../../functions/cluster/production-clusterer.ts'
import type { WindowArticle } from '../../functions/cluster/window/window-article.ts'
import type { Placement } from '../../functions/domain/model/article.ts'
import { bishops, farmRule } from './texts.ts'

const syllables = ['ba', 'ke', 'lo', 'mu', 'ni', 'ra', 'so', 'ti', 'vu', 'za']
/** A name that occurs in one event only. */
const name = (n: number, end: string) =>
  `${syllables[n % 10]}${syllables[(n * 7 + 3) % 10]}${syllables[Math.floor(n / 10)]}${end}`.replace(
    /^./,
    (c) => c.toUpperCase(),
  )

/** Three outlets on each of thirty events within one hour. */
const hour: WindowArticle[] = Array.from({ length: 30 }, (_, n) => n).flatMap((n) =>
  ['daily', 'radio', 'weekly'].map((outlet, k) => {
    const [town, mayor, deed] = [
      name(n, 'ville'),
      name(n, 'rdin'),
      `backs ${name(n, 'ark')} ${name(n, 'osh')} plan`,
    ]
    return {
      id: `${town}-${outlet}`,
      source: outlet,
      title:
        k === 0
          ? `${mayor}: ${town} ${deed}`
          : k === 1
            ? `Council in ${town} ${deed}, ${mayor} says`
            : `${town}: ${deed} after plea by ${mayor}`,
      summary: `${mayor} told ${outlet} that ${town} had been asked for years.`,
      url: `https://${outlet}.example/${town}`,
      date: new Date(Date.UTC(2026, 10, 10, 12, (n * 7 + k * 5) % 60)).toISOString(),
      firstSeen: '2026-11-10T13:00:00.000Z',
    }
  }),
)

function together(articles: readonly WindowArticle[]): Map<string, string> {
  const clusterer = createProductionClusterer()
  for (const article of articles) clusterer.assign(article)
  const first = new Map<string, string>()
  for (const { id } of [...articles].sort((a, b) => (a.id < b.id ? -1 : 1))) {
    const story = clusterer.storyOf(id)!
    if (!first.has(story)) first.set(story, id)
  }
  return new Map(articles.map(({ id }) => [id, first.get(clusterer.storyOf(id)!)!]))
}

describe('the window', () => {
  test('makes the same stories in whichever order the articles of an hour arrive', () => {
    const forwards = together(hour)
    expect(new Set(forwards.values()).size).toBe(30)
    for (const order of [[...hour].reverse(), [...hour].sort((a, b) => (a.url! < b.url! ? -1 : 1))]) {
      const other = together(order)
      const same = hour.filter(({ id }) => other.get(id) === forwards.get(id)).length
      expect(same / hour.length).toBeGreaterThanOrEqual(0.99)
    }
  })

  test('returns the placement of an article that is delivered again, and changes nothing', () => {
    const clusterer = createProductionClusterer()
    const once = hour.map((article) => clusterer.assign(article))
    const stories = hour.map(({ id }) => clusterer.storyOf(id))
    const again = hour.map((article) => clusterer.assign({ ...article, title: 'Changed' }))
    expect(again.map(({ placement }) => placement)).toEqual(once.map(({ placement }) => placement))
    expect(again.flatMap(({ merges }) => merges)).toEqual([])
    expect(hour.map(({ id }) => clusterer.storyOf(id))).toEqual(stories)
  })

  test('assigns new articles as if it had never restarted after it was rebuilt from stored placements', () => {
    const running = createProductionClusterer()
    const early = hour.slice(0, 50)
    const placed = early.map((article) => ({ article, ...running.assign(article) }))
    const restored = createProductionClusterer()
    restored.restore(
      placed,
      placed.flatMap(({ merges }) => merges),
    )
    for (const article of hour.slice(50)) expect(restored.assign(article)).toEqual(running.assign(article))
    for (const { id } of hour) expect(restored.storyOf(id)).toBe(running.storyOf(id))
  })

  test('keeps an edited article in its story, and compares later articles with the new text', () => {
    const clusterer = createProductionClusterer()
    const first = clusterer.assign({ id: 'a', source: 's', title: 'Growers react', text: bishops })
    const edited = { id: 'a', source: 's', title: 'Growers react', text: farmRule }
    clusterer.restore([{ article: edited, placement: first.placement }], [])
    const copy = clusterer.assign({ id: 'b', source: 't', title: 'Wage rule', text: farmRule })
    expect(clusterer.storyOf('a')).toBe(first.placement.story)
    expect(copy.placement).toMatchObject({ copyOf: 'a', story: first.placement.story })
  })

  test('evicts articles from before a time, and keeps a story while one of its articles remains', () => {
    const clusterer = createProductionClusterer()
    const old = {
      id: 'old',
      source: 's',
      title: 'Buoys in the Rio Grande',
      text: bishops,
      date: '2026-11-01T00:00:00Z',
    }
    const young = { ...old, id: 'young', source: 't', date: '2026-11-04T00:00:00Z' }
    const { story } = clusterer.assign(old).placement
    clusterer.assign(young)
    clusterer.evict('2026-11-03T00:00:00Z')
    expect(clusterer.size).toBe(1)
    expect(clusterer.storyOf('old')).toBeUndefined()
    expect(clusterer.assign({ ...young, id: 'third', source: 'u' }).placement).toMatchObject({
      story,
      partner: 'young',
    })
  })

  test('evicts by the time of the latest edit, to the minute, and never an article without a time', () => {
    const clusterer = createProductionClusterer()
    const at = (id: string, date?: string): WindowArticle => ({
      id,
      title: `${id} speaks`,
      ...(date && { date }),
    })
    for (const article of [
      at('early', '2026-11-03T09:10:00Z'),
      at('late', '2026-11-03T09:50:00Z'),
      at('timeless'),
    ])
      clusterer.assign(article)
    const { placement } = clusterer.assign(at('moved', '2026-11-01T00:00:00Z'))
    clusterer.restore([{ article: at('moved', '2026-11-09T00:00:00Z'), placement }], [])
    clusterer.evict('2026-11-03T09:30:00Z')
    const left = ['early', 'late', 'moved', 'timeless'].filter((id) => clusterer.storyOf(id))
    expect(left).toEqual(['late', 'moved', 'timeless'])
    expect(clusterer.size).toBe(3)
  })

  test('gives a new story the same id in a retry, which begins with the day', () => {
    const article = { id: 'a', title: 'One', firstSeen: '2026-11-10T13:00:00.000Z' }
    const ids = [0, 1].map(() => createProductionClusterer().assign(article).placement.story)
    expect(ids[0]).toMatch(/^20261110-[0-9a-f]{12}$/)
    expect(ids[1]).toBe(ids[0])
  })
})

describe('a merge', () => {
  const side = (id: string, title: string, minute: number): WindowArticle => ({
    id,
    title,
    source: id,
    date: `2026-11-10T12:${minute}:00Z`,
    firstSeen: `2026-11-10T12:${minute}:00Z`,
  })

  test('keeps the older story and redirects the younger to it', () => {
    const clusterer = createProductionClusterer()
    const older = clusterer.assign(
      side('older', 'Quintanilla packing house closes in Selma vineyards', 10),
    ).placement
    const younger = clusterer.assign(
      side('younger', 'Ibarra alliance marches Fresno harvest freeze', 20),
    ).placement
    expect(younger.story).not.toBe(older.story)
    const { merges } = clusterer.pin({ a: 'younger', b: 'older', put: 'together' })
    expect(merges).toEqual([
      {
        from: younger.story,
        into: older.story,
        reason: { rule: 'pinned together', score: 1, partner: 'older' },
      },
    ])
    expect(clusterer.storyOf('younger')).toBe(older.story)
  })

  test('keeps the order of articles, so that a rebuilt window finds the same most similar article', () => {
    const report = (id: string, title: string, minute: number) => ({
      ...side(id, title, minute),
      url: `https://${id}.example/1`,
    })
    const [a, b, c] = [
      report('a', 'quzana quzeni quzimo quzoku quzuba', 10),
      report('b', 'vezana vezeni vezimo vezoku vezuba', 11),
      report('c', 'vezana vezeni vezimo vezoku vezuba', 11),
    ]
    const newcomer = report('d', 'vezana vezeni vezimo wuzomi', 13)
    const pin = { a: 'a', b: 'b', put: 'together' } as const
    // c has the words of b, and an editor pinned it together with a.
    const earlier = { a: 'a', b: 'c', put: 'together' } as const
    const running = createProductionClusterer([earlier])
    const placed = [a, b, c].map((article) => ({ article, ...running.assign(article) }))
    expect(placed[2]!.placement.story).toBe(placed[0]!.placement.story)
    const restored = createProductionClusterer([earlier, pin])
    restored.restore(placed, running.pin(pin).merges)
    const answer = running.assign(newcomer)
    expect(answer.placement.partner).toBe('b')
    expect(restored.assign(newcomer)).toEqual(answer)
  })
})

describe('a pin', () => {
  const raid = (id: string): WindowArticle => ({
    id,
    source: id,
    title: `Agents detain 63 at Prairie Crest plant in Grand Island, ${id} reports`,
    date: '2026-11-10T12:00:00Z',
    firstSeen: '2026-11-10T12:00:00Z',
  })

  test('apart removes the later article from the story permanently', () => {
    const clusterer = createProductionClusterer()
    const { story } = clusterer.assign(raid('herald')).placement
    clusterer.assign(raid('tribune'))
    expect(clusterer.storyOf('tribune')).toBe(story)
    const { placements } = clusterer.pin({ a: 'herald', b: 'tribune', put: 'apart' })
    expect(placements.get('tribune')).toMatchObject({
      rule: 'pinned apart',
      partner: 'herald',
      copyOf: 'tribune',
    })
    expect(clusterer.storyOf('tribune')).not.toBe(story)
    expect(clusterer.storyOf('herald')).toBe(story)
    for (const id of ['radio', 'gazette', 'post']) clusterer.assign(raid(id))
    expect(clusterer.storyOf('tribune')).not.toBe(clusterer.storyOf('herald'))
  })

  test('apart keeps the earlier of two articles that did not start the story, whichever was named first', () => {
    const at = (id: string, hour: number) => ({ ...raid(id), date: `2026-11-10T${hour}:00:00Z` })
    for (const [a, b] of [
      ['tribune', 'radio'],
      ['radio', 'tribune'],
    ] as const) {
      const clusterer = createProductionClusterer()
      const { story } = clusterer.assign(at('herald', 12)).placement
      clusterer.assign(at('tribune', 13))
      clusterer.assign(at('radio', 14))
      const { placements } = clusterer.pin({ a, b, put: 'apart' })
      expect(placements.get('radio')).toMatchObject({ rule: 'pinned apart', partner: 'tribune' })
      expect(clusterer.storyOf('tribune')).toBe(story)
      expect(clusterer.storyOf('radio')).not.toBe(story)
    }
  })

  test('applies in a new window to which the articles are added again', () => {
    const pins = [{ a: 'herald', b: 'tribune', put: 'apart' as const }]
    const clusterer = createProductionClusterer(pins)
    for (const id of ['tribune', 'herald']) clusterer.assign(raid(id))
    expect(clusterer.storyOf('tribune')).not.toBe(clusterer.storyOf('herald'))
  })

  test('together joins articles that have no words in common, in whichever order they arrive', () => {
    const clusterer = createProductionClusterer([{ a: 'herald', b: 'poem', put: 'together' }])
    const poem = clusterer.assign({ id: 'poem', source: 'p', title: 'On leaving' }).placement
    const herald = clusterer.assign(raid('herald')).placement
    expect(herald).toMatchObject({ story: poem.story, rule: 'pinned together', partner: 'poem' })
  })

  test('together after apart joins the two articles again', () => {
    const clusterer = createProductionClusterer([{ a: 'herald', b: 'tribune', put: 'apart' }])
    for (const id of ['herald', 'tribune']) clusterer.assign(raid(id))
    clusterer.pin({ a: 'herald', b: 'tribune', put: 'together' })
    expect(clusterer.storyOf('tribune')).toBe(clusterer.storyOf('herald'))
  })

  test('apart still applies after a rebuild from the stored placements', () => {
    const clusterer = createProductionClusterer()
    const placed = new Map<string, { article: WindowArticle; placement: Placement }>()
    for (const id of ['herald', 'tribune'])
      placed.set(id, { article: raid(id), placement: clusterer.assign(raid(id)).placement })
    const pin = { a: 'herald', b: 'tribune', put: 'apart' } as const
    for (const [id, placement] of clusterer.pin(pin).placements) placed.get(id)!.placement = placement
    const restored = createProductionClusterer([pin])
    restored.restore([...placed.values()], [])
    for (const id of ['herald', 'tribune']) expect(restored.storyOf(id)).toBe(clusterer.storyOf(id))
  })
})

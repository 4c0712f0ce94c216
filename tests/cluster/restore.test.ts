import { describe, expect, test } from 'vitest'
import { createProductionClusterer } from '../../functions/cluster/production-clusterer.ts'
import type { WindowArticle } from '../../functions/cluster/window/window-article.ts'
import type { Placement } from '../../functions/domain/model/article.ts'
import { bishops, farmRule } from './texts.ts'

const towns = [
  'Laredo',
  'Yuma',
  'Boise',
  'Selma',
  'Gallup',
  'Dalton',
  'Postville',
  'Lowell',
  'Utica',
  'Fresno',
]
const deeds = [
  'opens shelter for asylum families',
  'ends jail contract with agency',
  'sues over census count',
]

/** Three outlets on each of thirty events within one hour. */
const hour: WindowArticle[] = towns.flatMap((town, i) =>
  deeds.flatMap((deed, j) =>
    ['daily', 'radio', 'weekly'].map((outlet, k) => ({
      id: `${town}-${j}-${outlet}`,
      source: outlet,
      title:
        k === 0
          ? `${town} ${deed}`
          : k === 1
            ? `Council in ${town} ${deed}, mayor says`
            : `${town}: ${deed} after vote`,
      summary: `The ${town} council voted ${i + 3} to ${j} on a plan that ${deed}, with ${outlet} listeners and readers split over case ${i * 31 + j * 7}.`,
      url: `https://${outlet}.example/${town}/${j}`,
      date: new Date(Date.UTC(2026, 10, 10, 12, (i * 7 + j * 13 + k * 5) % 60)).toISOString(),
      firstSeen: '2026-11-10T13:00:00.000Z',
    })),
  ),
)

function together(articles: readonly WindowArticle[]): Map<string, string> {
  const window = createProductionClusterer()
  for (const article of articles) window.assign(article)
  const first = new Map<string, string>()
  for (const { id } of [...articles].sort((a, b) => (a.id < b.id ? -1 : 1))) {
    const story = window.storyOf(id)!
    if (!first.has(story)) first.set(story, id)
  }
  return new Map(articles.map(({ id }) => [id, first.get(window.storyOf(id)!)!]))
}

describe('the window', () => {
  test('gives the same stories whatever order an hour arrives in', () => {
    const forwards = together(hour)
    for (const order of [[...hour].reverse(), [...hour].sort((a, b) => (a.url! < b.url! ? -1 : 1))]) {
      const other = together(order)
      const same = hour.filter(({ id }) => other.get(id) === forwards.get(id)).length
      expect(same / hour.length).toBeGreaterThanOrEqual(0.99)
    }
  })

  test('answers a re-delivered article with the place it has, and changes nothing', () => {
    const window = createProductionClusterer()
    const once = hour.map((article) => window.assign(article))
    const stories = hour.map(({ id }) => window.storyOf(id))
    const again = hour.map((article) => window.assign({ ...article, title: 'Changed' }))
    expect(again.map(({ placement }) => placement)).toEqual(once.map(({ placement }) => placement))
    expect(again.flatMap(({ merges }) => merges)).toEqual([])
    expect(hour.map(({ id }) => window.storyOf(id))).toEqual(stories)
  })

  test('rebuilt from what was stored it goes on as if it had never been cold', () => {
    const warm = createProductionClusterer()
    const early = hour.slice(0, 50)
    const placed = early.map((article) => ({ article, ...warm.assign(article) }))
    const cold = createProductionClusterer()
    cold.restore(
      placed,
      placed.flatMap(({ merges }) => merges),
    )
    for (const article of hour.slice(50)) expect(cold.assign(article)).toEqual(warm.assign(article))
    for (const { id } of hour) expect(cold.storyOf(id)).toBe(warm.storyOf(id))
  })

  test('keeps an article’s story through an edit, and compares later ones with the new text', () => {
    const window = createProductionClusterer()
    const first = window.assign({ id: 'a', source: 's', title: 'Growers react', text: bishops })
    const edited = { id: 'a', source: 's', title: 'Growers react', text: farmRule }
    window.restore([{ article: edited, placement: first.placement }], [])
    const copy = window.assign({ id: 'b', source: 't', title: 'Wage rule', text: farmRule })
    expect(window.storyOf('a')).toBe(first.placement.story)
    expect(copy.placement).toMatchObject({ copyOf: 'a', story: first.placement.story })
  })

  test('forgets what is older than asked, and a story lives while an article of it is left', () => {
    const window = createProductionClusterer()
    const old = {
      id: 'old',
      source: 's',
      title: 'Buoys in the Rio Grande',
      text: bishops,
      date: '2026-11-01T00:00:00Z',
    }
    const young = { ...old, id: 'young', source: 't', date: '2026-11-04T00:00:00Z' }
    const { story } = window.assign(old).placement
    window.assign(young)
    window.evict('2026-11-03T00:00:00Z')
    expect(window.size).toBe(1)
    expect(window.storyOf('old')).toBeUndefined()
    expect(window.assign({ ...young, id: 'third', source: 'u' }).placement).toMatchObject({
      story,
      partner: 'young',
    })
  })

  test('forgets by the time an edit gave, to the minute, and never what has no time', () => {
    const window = createProductionClusterer()
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
      window.assign(article)
    const { placement } = window.assign(at('moved', '2026-11-01T00:00:00Z'))
    window.restore([{ article: at('moved', '2026-11-09T00:00:00Z'), placement }], [])
    window.evict('2026-11-03T09:30:00Z')
    const left = ['early', 'late', 'moved', 'timeless'].filter((id) => window.storyOf(id))
    expect(left).toEqual(['late', 'moved', 'timeless'])
    expect(window.size).toBe(3)
  })

  test('mints the same story id for a retry, with the day in front', () => {
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

  test('keeps the older story, and the younger leads to it', () => {
    const window = createProductionClusterer()
    const older = window.assign(
      side('older', 'Quintanilla packing house closes in Selma vineyards', 10),
    ).placement
    const younger = window.assign(
      side('younger', 'Ibarra alliance marches Fresno harvest freeze', 20),
    ).placement
    expect(younger.story).not.toBe(older.story)
    const { merges } = window.pin({ a: 'younger', b: 'older', put: 'together' })
    expect(merges).toEqual([
      {
        from: younger.story,
        into: older.story,
        reason: { rule: 'pinned together', score: 1, partner: 'older' },
      },
    ])
    expect(window.storyOf('younger')).toBe(older.story)
  })

  test('keeps articles in the order in which they came, so that the same partner is named by a window that starts anew', () => {
    const told = (id: string, title: string, minute: number) => ({
      ...side(id, title, minute),
      url: `https://${id}.example/1`,
    })
    const [a, b, c] = [
      told('a', 'quzana quzeni quzimo quzoku quzuba', 10),
      told('b', 'vezana vezeni vezimo vezoku vezuba', 11),
      told('c', 'vezana vezeni vezimo vezoku vezuba', 12),
    ]
    const newcomer = told('d', 'vezana vezeni vezimo wuzomi', 13)
    const pin = { a: 'a', b: 'b', put: 'together' } as const
    // c says what b says, and an editor put it beside a.
    const earlier = { a: 'a', b: 'c', put: 'together' } as const
    const warm = createProductionClusterer([earlier])
    const placed = [a, b, c].map((article) => ({ article, ...warm.assign(article) }))
    expect(placed[2]!.placement.story).toBe(placed[0]!.placement.story)
    const cold = createProductionClusterer([earlier, pin])
    cold.restore(placed, warm.pin(pin).merges)
    const answer = warm.assign(newcomer)
    expect(answer.placement.partner).toBe('b')
    expect(cold.assign(newcomer)).toEqual(answer)
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

  test('apart takes the later article out of the story and keeps it out for ever', () => {
    const window = createProductionClusterer()
    const { story } = window.assign(raid('herald')).placement
    window.assign(raid('tribune'))
    expect(window.storyOf('tribune')).toBe(story)
    const { placements } = window.pin({ a: 'herald', b: 'tribune', put: 'apart' })
    expect(placements.get('tribune')).toMatchObject({
      rule: 'pinned apart',
      partner: 'herald',
      copyOf: 'tribune',
    })
    expect(window.storyOf('tribune')).not.toBe(story)
    expect(window.storyOf('herald')).toBe(story)
    for (const id of ['radio', 'gazette', 'post']) window.assign(raid(id))
    expect(window.storyOf('tribune')).not.toBe(window.storyOf('herald'))
  })

  test('apart leaves the earlier of two that did not found their story, whichever was named first', () => {
    const at = (id: string, hour: number) => ({ ...raid(id), date: `2026-11-10T${hour}:00:00Z` })
    for (const [a, b] of [
      ['tribune', 'radio'],
      ['radio', 'tribune'],
    ] as const) {
      const window = createProductionClusterer()
      const { story } = window.assign(at('herald', 12)).placement
      window.assign(at('tribune', 13))
      window.assign(at('radio', 14))
      const { placements } = window.pin({ a, b, put: 'apart' })
      expect(placements.get('radio')).toMatchObject({ rule: 'pinned apart', partner: 'tribune' })
      expect(window.storyOf('tribune')).toBe(story)
      expect(window.storyOf('radio')).not.toBe(story)
    }
  })

  test('holds in a window that is made anew and is given the articles again', () => {
    const pins = [{ a: 'herald', b: 'tribune', put: 'apart' as const }]
    const window = createProductionClusterer(pins)
    for (const id of ['tribune', 'herald']) window.assign(raid(id))
    expect(window.storyOf('tribune')).not.toBe(window.storyOf('herald'))
  })

  test('together joins what no word would, in whichever order they come', () => {
    const window = createProductionClusterer([{ a: 'herald', b: 'poem', put: 'together' }])
    const poem = window.assign({ id: 'poem', source: 'p', title: 'On leaving' }).placement
    const herald = window.assign(raid('herald')).placement
    expect(herald).toMatchObject({ story: poem.story, rule: 'pinned together', partner: 'poem' })
  })

  test('replaced by its opposite brings the two together again', () => {
    const window = createProductionClusterer([{ a: 'herald', b: 'tribune', put: 'apart' }])
    for (const id of ['herald', 'tribune']) window.assign(raid(id))
    window.pin({ a: 'herald', b: 'tribune', put: 'together' })
    expect(window.storyOf('tribune')).toBe(window.storyOf('herald'))
  })

  test('apart survives a rebuild from the placements it left behind', () => {
    const window = createProductionClusterer()
    const placed = new Map<string, { article: WindowArticle; placement: Placement }>()
    for (const id of ['herald', 'tribune'])
      placed.set(id, { article: raid(id), placement: window.assign(raid(id)).placement })
    const pin = { a: 'herald', b: 'tribune', put: 'apart' } as const
    for (const [id, placement] of window.pin(pin).placements) placed.get(id)!.placement = placement
    const cold = createProductionClusterer([pin])
    cold.restore([...placed.values()], [])
    for (const id of ['herald', 'tribune']) expect(cold.storyOf(id)).toBe(window.storyOf(id))
  })
})

import { describe, expect, it } from 'vitest'
import type { Reconsider } from '../../functions/cluster/moves.ts'
import { createPins } from '../../functions/cluster/pins/pins.ts'
import { createProductionClusterer } from '../../functions/cluster/production-clusterer.ts'
import type { WindowArticle } from '../../functions/cluster/window/window-article.ts'
import type { Placement } from '../../functions/domain/model/article.ts'
import { bishops } from './texts.ts'

/** Reports without a word in common, each of which starts a story. */
const titles: Record<string, string> = {
  vine: 'Quintanilla packing house closes in Selma vineyards',
  march: 'Ibarra alliance walks through Fresno',
  ferry: 'Lindqvist ferry turns back at Nogales pier',
  quarry: 'Okafor quarry strikes granite near Duluth',
}
const report = (id: string, minute: number, more: Partial<WindowArticle> = {}): WindowArticle => {
  const at = `2026-11-10T12:${minute}:00.000Z`
  return { id, source: id, title: titles[id] ?? id, date: at, firstSeen: at, ...more }
}

/** A clusterer in which these reports are, added in log entries 1, 2, 3 and so on. */
function withReports(...articles: WindowArticle[]) {
  const clusterer = createProductionClusterer()
  const stories = articles.map((article, n) => clusterer.assign(article, n + 1).placement.story)
  const storiesNow = () => articles.map(({ id }) => stories.indexOf(clusterer.storyOf(id)!))
  return { clusterer, stories, storiesNow }
}
const together = (a: string, b: string) => ({ a, b, put: 'together' }) as const
const apart = (a: string, b: string) => ({ a, b, put: 'apart' }) as const

describe('Pins', () => {
  it('hold in both directions, and the latest of two articles counts', () => {
    const pins = createPins([together('a', 'b'), together('a', 'c'), apart('b', 'a')])
    expect([...pins.together('a')]).toEqual(['c'])
    expect([...pins.apart('a')]).toEqual(['b'])
    expect([...pins.apart('b')]).toEqual(['a'])
    expect([...pins.together('b')]).toEqual([])
  })

  it('are gone once nothing holds two articles', () => {
    const pins = createPins([together('a', 'b')])
    pins.set({ a: 'b', b: 'a' })
    expect([...pins.together('a'), ...pins.together('b'), ...pins.apart('a')]).toEqual([])
  })

  it('of later decisions than one can be told from those before it', () => {
    const pins = createPins([
      { ...together('a', 'b'), decision: 3 },
      { ...together('a', 'c'), decision: 4 },
      { ...together('a', 'd'), decision: 5 },
      together('a', 'e'),
    ])
    expect([...pins.together('a', 4)]).toEqual(['d'])
    expect([...pins.together('a')]).toEqual(['b', 'c', 'd', 'e'])
  })

  it('divide two sets if they keep one of the first apart from one of the second', () => {
    const pins = createPins([apart('a', 'x'), together('b', 'y')])
    expect(pins.divide(['c', 'a'], new Set(['y', 'x']))).toBe(true)
    expect(pins.divide(['x'], new Set(['a']))).toBe(true)
    expect(pins.divide(['a', 'b'], new Set(['y']))).toBe(false)
    expect(createPins([]).divide(['a'], new Set(['x']))).toBe(false)
  })
})

describe('Of two stories that an editor pins together', () => {
  const pin = together('vine', 'march')

  it.each([
    ['the one that began first remains if readers saw neither', {}, 'vine'],
    ['the one that readers saw remains', { march: '2026-11-10T13:00:00Z' }, 'march'],
    [
      'the one that readers saw first remains',
      { vine: '2026-11-10T14:00:00Z', march: '2026-11-10T13:00:00Z' },
      'march',
    ],
    [
      'the one that began first remains if readers saw both at once',
      { vine: '2026-11-10T14:00:00Z', march: '2026-11-10T14:00:00Z' },
      'vine',
    ],
  ])('%s', (_, seenBy, remains) => {
    const { clusterer, stories } = withReports(report('vine', 10), report('march', 20))
    const idOf = (name: string) => stories[name === 'vine' ? 0 : 1]!
    const seen = new Map(Object.entries(seenBy).map(([name, at]) => [idOf(name), at]))
    const { merges, placements, unmerged } = clusterer.pin(pin, 3, seen)
    const into = idOf(remains)
    const from = stories.find((id) => id !== into)
    expect(merges).toEqual([{ from, into, reason: { rule: 'pinned together', score: 1, partner: 'march' } }])
    expect([placements.size, unmerged]).toEqual([0, []])
    expect(['vine', 'march'].map(clusterer.storyOf)).toEqual([into, into])
  })

  it('the one that entered the log first remains, although its article is younger', () => {
    const { clusterer, stories } = withReports(report('vine', 30), report('march', 20))
    expect(clusterer.pin(pin, 3).merges).toMatchObject([{ into: stories[0] }])
  })

  it('the one whose article is older remains if both entered the log at once', () => {
    const clusterer = createProductionClusterer()
    clusterer.assign(report('vine', 30), 7)
    const { story } = clusterer.assign(report('march', 20), 7).placement
    expect(clusterer.pin(pin, 8).merges).toMatchObject([{ into: story }])
  })

  it('the one that got an article first remains, also if that article came later to the other', () => {
    const copy = { text: bishops, title: 'Letter approved' }
    const { clusterer, stories } = withReports(
      report('vine', 10, copy),
      report('march', 20),
      report('again', 30, copy),
    )
    expect(clusterer.pin(together('again', 'march'), 4).merges).toMatchObject([
      { from: stories[1], into: stories[0], reason: { partner: 'march' } },
    ])
  })

  it('nothing changes if they are one already, or if one is not in the window', () => {
    const { clusterer } = withReports(report('vine', 10), report('march', 20))
    clusterer.pin(pin, 3)
    expect(clusterer.pin(pin, 4).merges).toEqual([])
    expect(clusterer.pin(together('vine', 'unknown'), 5).merges).toEqual([])
    expect(clusterer.pin(together('unknown', 'vine'), 6).merges).toEqual([])
  })

  it('both stay if an article of one is pinned apart from one of the other', () => {
    const { clusterer, storiesNow } = withReports(
      report('vine', 10),
      report('march', 20),
      report('ferry', 30),
    )
    clusterer.pin(together('vine', 'ferry'), 4)
    clusterer.pin(apart('march', 'ferry'), 5)
    expect(clusterer.pin(pin, 6).merges).toEqual([])
    expect(storiesNow()).toEqual([0, 1, 0])
  })

  it('all stories that their articles are pinned to are known before', () => {
    const { clusterer, stories } = withReports(report('vine', 10), report('march', 20), report('ferry', 30))
    expect(clusterer.pinnedStories(['vine', 'unknown'])).toEqual([stories[0]])
    clusterer.pin(together('vine', 'later'), 4)
    clusterer.pin({ ...together('ferry', 'vine') }, 5)
    expect(clusterer.pinnedStories(['march', 'ferry'])).toEqual([stories[1], stories[0]])
  })
})

describe('An article that is pinned apart', () => {
  const copy = { text: bishops, title: 'Letter approved' }

  it('takes its copies with it into a story of its own, which begins when the editor decided', () => {
    const { clusterer, stories } = withReports(
      report('vine', 10, copy),
      report('reprint', 20, copy),
      report('later', 30, copy),
    )
    const pin = { ...apart('vine', 'reprint'), at: '2026-11-12T09:00:00.000Z' }
    const { placements, unmerged } = clusterer.pin(pin, 4)
    expect(unmerged).toEqual([])
    expect([...placements.keys()]).toEqual(['reprint'])
    const { story } = placements.get('reprint')!
    expect(story).toMatch(/^20261112-/)
    expect(placements.get('reprint')).toEqual({
      ...{ story, copyOf: 'reprint', rule: 'pinned apart', score: 1, partner: 'vine' },
    })
    expect(['vine', 'later'].map(clusterer.storyOf)).toEqual([stories[0], stories[0]])
    expect(clusterer.storyOf('reprint')).toBe(story)
  })

  it('begins its story on the day when it was first seen if no day of the decision is known', () => {
    const { clusterer } = withReports(report('vine', 10, copy), report('reprint', 20, copy))
    const { placements } = clusterer.pin(apart('vine', 'reprint'), 3)
    expect(placements.get('reprint')!.story).toMatch(/^20261110-/)
  })

  it('leaves with the reprints of its own text, which move before it', () => {
    const clusterer = createProductionClusterer([together('vine', 'wage')])
    const { story } = clusterer.assign(report('vine', 10), 1).placement
    clusterer.assign(report('wage', 20, copy), 2)
    clusterer.assign(report('reprint', 30, copy), 3)
    expect(clusterer.storyOf('reprint')).toBe(story)
    const { placements } = clusterer.pin(apart('vine', 'wage'), 4)
    expect([...placements.keys()]).toEqual(['reprint', 'wage'])
    expect(placements.get('reprint')).toMatchObject({ copyOf: 'wage', story: placements.get('wage')!.story })
    expect(clusterer.storyOf('vine')).toBe(story)
    expect(clusterer.storyOf('reprint')).toBe(clusterer.storyOf('wage'))
  })

  it('stays where it is if the two are in two stories, or one is not in the window', () => {
    const { clusterer, storiesNow } = withReports(report('vine', 10), report('march', 20))
    for (const pin of [apart('vine', 'march'), apart('vine', 'unknown'), apart('unknown', 'vine')])
      expect(clusterer.pin(pin, 3)).toEqual({ placements: new Map(), unmerged: [], merges: [] })
    expect(storiesNow()).toEqual([0, 1])
  })

  it('takes back the merge that brought the two together, with the copies that came since', () => {
    const { clusterer, stories, storiesNow } = withReports(
      report('vine', 10, copy),
      report('march', 20),
      report('quarry', 25),
    )
    clusterer.pin(together('march', 'quarry'), 4)
    clusterer.pin(together('vine', 'march'), 5)
    expect(storiesNow()).toEqual([0, 0, 0])
    const since = clusterer.assign(report('reprint', 40, copy), 6)
    expect(since.placement).toMatchObject({ copyOf: 'vine', story: stories[0] })
    const { unmerged, placements } = clusterer.pin(apart('vine', 'march'), 7)
    expect(unmerged).toEqual([{ story: stories[1], from: stories[0] }])
    expect(placements.size).toBe(0)
    expect(storiesNow()).toEqual([0, 1, 1])
    expect(clusterer.storyOf('reprint')).toBe(stories[0])
  })

  it('takes a copy back to the story of its original, if the copy came after the merge', () => {
    const { clusterer, stories } = withReports(report('vine', 10), report('march', 20, copy))
    clusterer.pin(together('vine', 'march'), 3)
    const { placement } = clusterer.assign(report('reprint', 40, copy), 4)
    expect(placement).toMatchObject({ copyOf: 'march', story: stories[0] })
    const { placements } = clusterer.pin(apart('vine', 'march'), 5)
    expect([...placements]).toEqual([['reprint', { ...placement, story: stories[1] }]])
    expect(clusterer.storyOf('reprint')).toBe(stories[1])
  })

  it('leaves a copy that an editor keeps apart from the original', () => {
    const { clusterer, stories } = withReports(report('vine', 10), report('march', 20, copy))
    clusterer.pin(together('vine', 'march'), 3)
    const { placement } = clusterer.assign(report('reprint', 40, copy), 4)
    expect(placement.copyOf).toBe('march')
    const restored = createProductionClusterer([together('vine', 'march'), apart('reprint', 'march')])
    restored.restore(
      [
        { article: report('vine', 10), placement: newStory('vine', stories[0]!), joined: 1 },
        { article: report('march', 20, copy), placement: newStory('march', stories[1]!), joined: 2 },
        { article: report('reprint', 40, copy), placement, joined: 4 },
      ],
      [{ from: stories[1]!, into: stories[0]!, seq: 3 }],
    )
    expect(restored.pin(apart('vine', 'march'), 5).placements.size).toBe(0)
    expect(restored.storyOf('reprint')).toBe(stories[0])
  })
})

const newStory = (id: string, story: string): Placement => ({
  story,
  copyOf: id,
  rule: 'new story',
  score: 0,
})

describe('A pin that is undone', () => {
  const free = (a: string, b: string) => ({ a, b })
  const none = { merges: [], unmerged: [], splits: [] }

  it('parts the stories that it merged', () => {
    const { clusterer, stories, storiesNow } = withReports(report('vine', 10), report('march', 20))
    const { merges } = clusterer.pin({ ...together('vine', 'march'), decision: 3 }, 3)
    const effects = { ...none, decision: 3, seq: 3, merges }
    expect(clusterer.undoPin(free('vine', 'march'), effects, 4)).toEqual({
      merges: [],
      placements: new Map(),
      unmerged: [{ story: stories[1], from: stories[0] }],
    })
    expect(storiesNow()).toEqual([0, 1])
  })

  it('leaves a merge that another entry of the log decided', () => {
    const { clusterer, storiesNow } = withReports(report('vine', 10), report('march', 20))
    const { merges } = clusterer.pin({ ...together('vine', 'march'), decision: 3 }, 3)
    clusterer.undoPin(free('vine', 'march'), { ...none, decision: 2, seq: 2, merges }, 4)
    expect(storiesNow()).toEqual([0, 0])
  })

  it.each([
    ['a later decision pins', 4, [0, 0, 0]],
    ['an earlier decision pinned', 2, [0, 1, 0]],
  ])('keeps a merge whose articles %s together', (_, decision, expected) => {
    const { clusterer, storiesNow } = withReports(
      report('vine', 10),
      report('march', 20),
      report('ferry', 30),
    )
    clusterer.pin({ ...together('vine', 'ferry'), decision: 2 }, 4)
    const { merges } = clusterer.pin({ ...together('vine', 'march'), decision: 3 }, 5)
    clusterer.pin({ ...together('march', 'ferry'), decision }, 6)
    clusterer.undoPin(free('vine', 'march'), { ...none, decision: 3, seq: 5, merges }, 7)
    expect(storiesNow()).toEqual(expected)
  })

  it('parts stories whose own articles a later decision pins together', () => {
    const { clusterer, storiesNow } = withReports(
      report('vine', 10),
      report('march', 20),
      report('ferry', 30),
    )
    clusterer.pin({ ...together('march', 'ferry'), decision: 2 }, 4)
    const { merges } = clusterer.pin({ ...together('vine', 'march'), decision: 3 }, 5)
    clusterer.pin({ ...together('march', 'ferry'), decision: 6 }, 6)
    clusterer.undoPin(free('vine', 'march'), { ...none, decision: 3, seq: 5, merges }, 7)
    expect(storiesNow()).toEqual([0, 1, 1])
  })

  it('takes copies that came since to the story of their original', () => {
    const copy = { text: bishops, title: 'Letter approved' }
    const { clusterer, stories } = withReports(report('vine', 10), report('march', 20, copy))
    const { merges } = clusterer.pin({ ...together('vine', 'march'), decision: 3 }, 3)
    clusterer.assign(report('reprint', 40, copy), 4)
    const undone = clusterer.undoPin(free('vine', 'march'), { ...none, decision: 3, seq: 3, merges }, 5)
    expect([...undone.placements.keys()]).toEqual(['reprint'])
    expect(clusterer.storyOf('reprint')).toBe(stories[1])
  })

  it('joins the stories that it parted', () => {
    const { clusterer, stories, storiesNow } = withReports(report('vine', 10), report('march', 20))
    clusterer.pin(together('vine', 'march'), 3)
    const { unmerged } = clusterer.pin({ ...apart('vine', 'march'), decision: 4 }, 4)
    const effects = { ...none, decision: 4, seq: 4, unmerged }
    expect(clusterer.undoPin(together('vine', 'march'), effects, 5).merges).toEqual([
      { from: stories[1], into: stories[0], reason: { rule: 'pinned together', score: 1 } },
    ])
    expect(storiesNow()).toEqual([0, 0])
  })

  it('joins the story that it split off, unless another pin keeps the two apart or one is gone', () => {
    const copy = { text: bishops, title: 'Letter approved' }
    const split = () => {
      const { clusterer, stories } = withReports(
        report('vine', 10, copy),
        report('reprint', 20, copy),
        report('later', 30, copy),
      )
      const from = stories[0]!
      const { story } = clusterer.pin(apart('vine', 'reprint'), 4).placements.get('reprint')!
      return { clusterer, from, story, effects: { ...none, decision: 4, seq: 4, splits: [{ story, from }] } }
    }
    const one = split()
    expect(one.clusterer.undoPin(free('vine', 'reprint'), one.effects, 5).merges).toMatchObject([
      { from: one.story, into: one.from },
    ])
    expect(one.clusterer.undoPin(free('vine', 'reprint'), one.effects, 6).merges).toEqual([])

    const kept = split()
    kept.clusterer.pin(apart('later', 'reprint'), 5)
    expect(kept.clusterer.undoPin(free('vine', 'reprint'), kept.effects, 6).merges).toEqual([])

    const gone = split()
    gone.clusterer.remove('reprint')
    expect(gone.clusterer.undoPin(free('vine', 'reprint'), gone.effects, 6).merges).toEqual([])
  })

  it('changes nothing but the pin if its effects are not known', () => {
    const { clusterer, storiesNow } = withReports(report('vine', 10), report('march', 20))
    clusterer.pin(together('vine', 'march'), 3)
    expect(clusterer.undoPin(free('vine', 'march'), undefined)).toEqual({
      merges: [],
      placements: new Map(),
      unmerged: [],
    })
    expect(storiesNow()).toEqual([0, 0])
    expect(clusterer.pinnedStories(['vine'])).toHaveLength(1)
  })
})

describe('An edited article', () => {
  const own = '20261110-000000000000'
  const moved = (id: string, story = own): [string, Placement] => [
    id,
    { story, copyOf: 'march', rule: 'moved', score: 1 },
  ]

  /** `march` was pinned to `vine` once, and its edit proposes these moves. */
  function edit(
    moves: [string, Placement][],
    options: { held?: (article: string, story: string) => boolean; pins?: Parameters<typeof apart>[] } = {},
  ) {
    const reconsider: Reconsider = () => new Map(moves)
    const facts = { held: options.held ?? (() => false) }
    const clusterer = createProductionClusterer([], { reconsider, facts })
    const articles = [report('vine', 10), report('march', 20), report('ferry', 30), report('quarry', 40)]
    const [first, , , last] = articles.map((article, n) => clusterer.assign(article, n + 1).placement.story)
    for (const id of ['march', 'ferry']) clusterer.pin(together('vine', id), 5)
    for (const id of ['march', 'ferry']) clusterer.undoPin({ a: 'vine', b: id }, undefined)
    for (const [a, b] of options.pins ?? []) clusterer.pin(apart(a, b), 6)
    const placement = { ...newStory('march', first!), rule: 'same event' as const }
    const result = clusterer.edit(
      { article: report('march', 20), placement, joined: 2 },
      { seq: 9, at: '2026-11-11T00:00:00Z' },
    )
    return { clusterer, first: first!, last: last!, ...result }
  }

  it('moves last, after the articles that move with it', () => {
    const { moves, clusterer } = edit([moved('march'), moved('ferry')])
    expect([...moves.keys()]).toEqual(['ferry', 'march'])
    expect(clusterer.storyOf('ferry')).toBe(own)
    expect(clusterer.storyOf('march')).toBe(own)
  })

  it('may stay where others leave', () => {
    const { moves, clusterer, first, placement, ...result } = edit([moved('ferry')])
    expect([...moves.keys()]).toEqual(['ferry'])
    expect(clusterer.storyOf('march')).toBe(first)
    expect(result).not.toHaveProperty('merges')
  })

  it('does not move to where it is', () => {
    const { placement } = edit([])
    expect([...edit([moved('march', placement.story)]).moves]).toEqual([])
  })

  it('stays if an editor pinned it together with another, or an unknown article is proposed', () => {
    expect([...edit([moved('unknown')]).moves]).toEqual([])
  })

  it.each([
    ['in the story that it is in', (story: string, first: string) => story === first],
    ['in the story that it would move to', (story: string) => story === own],
  ])('stays if an editor holds it %s', (_, isHeld) => {
    const { first } = edit([])
    const held = (article: string, story: string) => article === 'march' && isHeld(story, first)
    expect([...edit([moved('march'), moved('ferry')], { held }).moves.keys()]).toEqual(['ferry'])
  })

  it('does not move to an article that it is pinned apart from, in a story or on the way there', () => {
    const { last } = edit([])
    const quarry = edit([moved('march', last), moved('ferry', last)], { pins: [['march', 'quarry']] })
    expect([...quarry.moves.keys()]).toEqual(['ferry'])
    const onTheWay = edit([moved('march'), moved('ferry')], { pins: [['march', 'quarry']] })
    expect([...onTheWay.moves.keys()]).toEqual(['ferry', 'march'])
  })

  it('of an earlier window gets its text only', () => {
    const clusterer = createProductionClusterer()
    const placement = newStory('vine', own)
    const occasion = { seq: 2, at: '2026-11-11T00:00:00Z' }
    expect(clusterer.edit({ article: report('vine', 10), placement }, occasion)).toEqual({
      placement,
      moves: new Map(),
    })
    expect(clusterer.storyOf('vine')).toBe(own)
  })
})

import { describe, expect, test } from 'vitest'
import { createProductionClusterer } from '../../functions/cluster/production-clusterer.ts'

const at = '2026-11-10T15:00:00.000Z'
const report = (id: string, title: string) => ({
  id,
  source: id,
  title,
  date: '2026-11-10T12:00:00Z',
  firstSeen: '2026-11-10T12:00:00Z',
})
const first = report('herald', 'Agents detain 63 at Prairie Crest meatpacking plant in Nebraska')
const second = report('radio', 'Agents detain 63 workers at Prairie Crest meatpacking plant')

function window() {
  const clusterer = createProductionClusterer()
  clusterer.assign(first, 1)
  const { placement } = clusterer.assign(second, 2)
  return { clusterer, placement, story: clusterer.storyOf('herald')! }
}

describe('An edit', () => {
  test('that names another state moves the article to a story of its own, and the old story keeps its id', () => {
    const { clusterer, placement, story } = window()
    expect(placement).toMatchObject({ rule: 'same event', story })
    const article = {
      ...second,
      title: 'Agents detain 63 workers at Prairie Crest meatpacking plant in Iowa',
    }
    const { moves } = clusterer.edit({ article, placement, joined: 2 }, { seq: 3, at })
    expect([...moves.keys()]).toEqual(['radio'])
    expect(moves.get('radio')).toMatchObject({ rule: 'moved', copyOf: 'radio' })
    expect(clusterer.storyOf('radio')).not.toBe(story)
    expect(clusterer.storyOf('herald')).toBe(story)
  })

  test('that moves an article moves its copies with it', () => {
    const { clusterer, placement, story } = window()
    const copy = { ...second, id: 'wire', source: 'wire' }
    expect(clusterer.assign(copy, 3).placement).toMatchObject({ story, copyOf: 'radio' })
    const article = {
      ...second,
      title: 'Agents detain 63 workers at Prairie Crest meatpacking plant in Iowa',
    }
    const { moves } = clusterer.edit({ article, placement, joined: 2 }, { seq: 4, at })
    expect([...moves.keys()]).toEqual(['wire', 'radio'])
    expect(moves.get('wire')).toMatchObject({ copyOf: 'radio', rule: 'moved' })
    expect(clusterer.storyOf('wire')).toBe(clusterer.storyOf('radio'))
    expect(clusterer.storyOf('herald')).toBe(story)
  })

  test('that only changes a count moves nothing', () => {
    const { clusterer, placement, story } = window()
    const article = { ...second, title: 'Agents detain 12 workers at Prairie Crest meatpacking plant' }
    const { moves } = clusterer.edit({ article, placement, joined: 2 }, { seq: 3, at })
    expect(moves.size).toBe(0)
    expect(clusterer.storyOf('radio')).toBe(story)
  })

  test('that adds what the story already names moves nothing', () => {
    const { clusterer, placement, story } = window()
    const article = {
      ...second,
      title: 'Agents detain 63 workers at Prairie Crest meatpacking plant in Omaha',
    }
    const { moves } = clusterer.edit({ article, placement, joined: 2 }, { seq: 3, at })
    expect(moves.size).toBe(0)
    expect(clusterer.storyOf('radio')).toBe(story)
  })
})

test('A new article moves no other, whatever is proposed', () => {
  let asked = 0
  const clusterer = createProductionClusterer([], {
    reconsider: () => {
      asked++
      return new Map()
    },
  })
  clusterer.assign(first, 1)
  const { placement } = clusterer.assign(second, 2)
  expect(asked).toBe(0)
  clusterer.edit({ article: second, placement, joined: 2 }, { seq: 3, at })
  expect(asked).toBe(1)
})

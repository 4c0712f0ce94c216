import { expect, test } from 'vitest'
import { createStoryIndex } from '../../functions/cluster/indexes/story-index.ts'
import { settings } from '../../functions/cluster/settings.ts'
import { UNIT, type Vector } from '../../functions/cluster/text/vector.ts'
import { createStory } from '../../functions/cluster/window/open-story.ts'

const TODAY = 100
const vector = (...terms: number[]): Vector => ({
  terms: Uint32Array.from(terms),
  weights: Int32Array.from(terms, () => UNIT / 2),
})

function indexed(stories: readonly { id: string; lastDay: number; words: Vector }[]) {
  const index = createStoryIndex(settings)
  for (const { id, lastDay, words } of stories) {
    const story = createStory(id, lastDay)
    story.lastDay = lastDay
    story.terms = words.terms
    index.add(story, words)
  }
  return (words: Vector) => index.candidates(words, TODAY).map(({ id }) => id)
}

test('Closed stories of one matter, however many, leave room for the open story that shares less', () => {
  const closed = Array.from({ length: 20 }, (_, n) => ({
    id: `closed ${n}`,
    lastDay: TODAY - 10,
    words: vector(1, 2, 3),
  }))
  const candidates = indexed([...closed, { id: 'open', lastDay: TODAY - 1, words: vector(3, 4) }])
  expect(candidates(vector(1, 2, 3))).toContain('open')
})

test('Open stories come first, those that share the most before others', () => {
  const candidates = indexed([
    { id: 'closed', lastDay: TODAY - 10, words: vector(1, 2, 3) },
    { id: 'little', lastDay: TODAY - 1, words: vector(3) },
    { id: 'much', lastDay: TODAY - 1, words: vector(2, 3) },
  ])
  expect(candidates(vector(1, 2, 3))).toEqual(['much', 'little', 'closed'])
})

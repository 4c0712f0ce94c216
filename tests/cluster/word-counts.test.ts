import fc from 'fast-check'
import { expect, test } from 'vitest'
import { bucketOf } from '../../functions/cluster/text/idf.ts'
import { createWordCounts } from '../../functions/cluster/window/word-counts.ts'

const term = (n: number) => (n * 0x9e3779b1) >>> 0
const story = fc.record({
  day: fc.double({ min: 0, max: 20, noNaN: true }),
  words: fc.uniqueArray(fc.nat(9)),
})

test('The counts of some days are those of the stories founded then, whichever days were asked for before', () => {
  fc.assert(
    fc.property(fc.array(story), fc.array(fc.nat(20), { minLength: 1 }), (stories, asked) => {
      const counts = createWordCounts()
      for (const [n, { day, words }] of stories.entries()) {
        counts.at(asked[n % asked.length])
        counts.add(day, words.map(term), true)
      }
      for (const day of asked) {
        const found = counts.at(day)
        const near = stories.filter((one) => Math.floor(one.day) <= day && Math.floor(one.day) >= day - 4)
        expect(found.stories).toBe(near.length)
        for (let word = 0; word < 10; word++)
          expect(found.byBucket[bucketOf(term(word))]).toBe(
            near.filter(({ words }) => words.includes(word)).length,
          )
      }
    }),
  )
})

test('A story that is removed leaves no trace', () => {
  const counts = createWordCounts()
  counts.add(3, [term(1), term(2)], true)
  counts.add(3, [term(3)], false)
  counts.at(4)
  counts.remove(3, [term(1), term(2), term(3)])
  expect(counts.at(4).stories).toBe(0)
  expect([1, 2, 3].map((n) => counts.at(4).byBucket[bucketOf(term(n))])).toEqual([0, 0, 0])
})

test('Nothing is counted for an article without a day', () => {
  const counts = createWordCounts()
  counts.add(3, [term(1)], true)
  expect(counts.at(undefined).stories).toBe(0)
  expect(counts.at(undefined).includes(3)).toBe(false)
})

test('A word that more than 65,536 stories of some days have is as common as it is', () => {
  const counts = createWordCounts()
  const stories = 65_540
  for (let n = 0; n < stories; n++) counts.add(3, [term(1)], true)
  expect(counts.at(3).byBucket[bucketOf(term(1))]).toBe(stories)
  counts.add(3, [term(1)], true)
  expect(counts.at(3).byBucket[bucketOf(term(1))]).toBe(stories + 1)
})

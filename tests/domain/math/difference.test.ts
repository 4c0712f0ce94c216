import fc from 'fast-check'
import { expect, it } from 'vitest'
import { difference, withDifference, withSorted } from '../../../functions/domain/math/difference.ts'

interface One {
  n: number
}
const byNumber = (a: One, b: One) => a.n - b.n
const all: One[] = Array.from({ length: 60 }, (_, n) => ({ n }))
const some = fc.subarray(all)

it('A sorted list follows any changes, few or many', () => {
  fc.assert(
    fc.property(some, some, (before, now) => {
      const change = difference(before, now)
      expect(withSorted(before, change, byNumber)).toEqual(now)
    }),
  )
})

it('Lists by key follow any changes, and those without one stay the same objects', () => {
  const by = { keysOf: ({ n }: One) => [n % 3, n % 7 === 0 ? 'seventh' : 'other'], compare: byNumber }
  fc.assert(
    fc.property(some, some, (before, now) => {
      const lists = withDifference(new Map<number | string, One[]>(), { gone: [], come: before }, by)
      const after = withDifference(lists, difference(before, now), by)
      expect(after).toEqual(withDifference(new Map(), { gone: [], come: now }, by))
      for (const [key, list] of after)
        expect(list === lists.get(key)).toBe(JSON.stringify(list) === JSON.stringify(lists.get(key)))
    }),
  )
})

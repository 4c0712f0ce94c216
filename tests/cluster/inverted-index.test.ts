import { describe, expect, test } from 'vitest'
import { createInvertedIndex } from '../../functions/cluster/indexes/inverted-index.ts'

const byNumber = (a: number, b: number) => a - b

describe('the posting list of a term', () => {
  test('holds each story once, from old to new, in whichever order they were inserted', () => {
    const postings = createInvertedIndex(byNumber)
    for (const story of [3, 1, 2, 3]) postings.insert(0xffffffff, story)
    expect(postings.get(0xffffffff)).toEqual([1, 2, 3])
  })

  test('does not depend on stories that were inserted and removed in between', () => {
    const [one, other] = [createInvertedIndex(byNumber), createInvertedIndex(byNumber)]
    const many = Array.from({ length: 2000 }, (_, n) => n)
    for (const story of many) one.insert(7, story)
    for (const story of many.slice(10)) one.remove(7, story)
    for (const story of many.slice(0, 10)) other.insert(7, story)
    expect(one.get(7)).toEqual(other.get(7))
  })

  test('loses stories one by one, and ignores the removal of one that it does not hold', () => {
    const postings = createInvertedIndex(byNumber)
    for (const story of [1, 2]) postings.insert(7, story)
    expect([1, 9, 2].map((story) => postings.remove(7, story))).toEqual([true, false, true])
    expect(postings.get(7)).toBeUndefined()
  })
})

import { describe, expect, test } from 'vitest'
import { createPostings } from '../../../functions/desk/window/postings.ts'

const byNumber = (a: number, b: number) => a - b

describe('the stories under a term', () => {
  test('stand from old to new and each once, however they came', () => {
    const postings = createPostings(byNumber, 8)
    for (const story of [3, 1, 2, 3]) postings.insert(0xffffffff, story)
    expect(postings.get(0xffffffff)).toEqual([1, 2, 3])
  })

  test('are only the newest where the word is a common one', () => {
    const postings = createPostings(byNumber, 2)
    for (const story of [4, 1, 3, 2]) postings.insert(7, story)
    expect(postings.get(7)).toEqual([3, 4])
  })

  test('are taken out one by one, and one that is not there is no loss', () => {
    const postings = createPostings(byNumber, 8)
    for (const story of [1, 2]) postings.insert(7, story)
    expect([1, 9, 2].map((story) => postings.remove(7, story))).toEqual([true, false, true])
    expect(postings.get(7)).toBeUndefined()
  })
})

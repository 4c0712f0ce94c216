import { expect, it } from 'vitest'
import { compileMeanings } from '../../../functions/classify/relevance/meanings.ts'
import { tokenize } from '../../../functions/domain/text/tokenize.ts'

it('A text is searched once for the words beside which a term means something else, however often it has the term', () => {
  const hasOtherMeaning = compileMeanings([{ terms: ['visa'], needs: [], rejects: ['card'] }])
  const tokens = tokenize('visa '.repeat(300))
  let reads = 0
  const text = {
    ...tokens,
    get words() {
      reads++
      return tokens.words
    },
  }
  const article = { title: tokenize(''), text }
  const readsFor = (from: number) => {
    const before = reads
    expect(hasOtherMeaning({ term: 'visa', mask: 1, from, to: from + 1 }, text, article)).toBe(false)
    return reads - before
  }
  expect(readsFor(0)).toBeGreaterThan(0)
  for (let from = 1; from < 300; from++) expect(readsFor(from)).toBe(0)
})

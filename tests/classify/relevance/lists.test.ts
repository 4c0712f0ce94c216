import { describe, expect, it } from 'vitest'
import { tokenize } from '../../../functions/domain/text/tokenize.ts'
import { configured } from '../settings.ts'

const { nations, ambiguous, ...lists } = configured.relevance
const { unmistakable, subject, support, enforcement, hints, never } = lists

/** A term as the matcher compares it: capitals, accents and hyphens do not distinguish two of them. */
const key = (term: string) => tokenize(term).words.join(' ')
const twice = (keys: string[]) => keys.filter((each, i) => keys.indexOf(each) !== i)

describe('In the lists of config/relevance.yaml', () => {
  it('each term says one thing about the subject, once', () =>
    expect(twice([unmistakable, subject, support, enforcement, hints, never].flat().map(key))).toEqual([]))

  it.each(Object.entries(lists).filter((entry): entry is [string, string[]] => Array.isArray(entry[1])))(
    'no term of %s is there twice',
    (_, terms) => expect(twice(terms.map(key))).toEqual([]),
  )

  it('each term with other meanings is a term of another list, as it is written there', () => {
    const known = new Set([...Object.values(lists).flat(), ...Object.keys(nations)])
    expect(ambiguous.flatMap(({ terms }) => terms).filter((term) => !known.has(term))).toEqual([])
  })

  it('no country is a foreign place as well', () => {
    const countries = new Set(Object.keys(nations).map(key))
    expect(lists.foreign.filter((term) => countries.has(key(term)))).toEqual([])
  })
})

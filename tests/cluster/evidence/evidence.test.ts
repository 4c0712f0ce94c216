import { describe, expect, test } from 'vitest'
import { actionsIn, sharedActions } from '../../../functions/cluster/evidence/actions.ts'
import { namesCourt } from '../../../functions/cluster/evidence/courts.ts'
import { conflictOf, namedIn } from '../../../functions/cluster/evidence/evidence.ts'
import { tokenize } from '../../../functions/cluster/text/tokenize.ts'

const named = (title: string, lead = '') =>
  namedIn({
    words: tokenize(`${title} ${lead}`),
    titleLength: tokenize(title).length,
    title,
    text: lead,
  })
const conflict = (a: string, b: string) => conflictOf(named(a), named(b))

describe('Two headlines conflict if they name different', () => {
  test.each([
    ['states', 'Ohio plant loses 40 workers', 'Raid empties plant in Nashville'],
    ['countries', 'Hondurans lose protected status', 'Status of Nicaraguans ends'],
    ['courts', 'Supreme Court hears fee case', 'Judge in fee case sets a date'],
    ['circuits', 'Ninth Circuit blocks fee', '4th Circuit blocks fee'],
    ['ages', 'Man, 36-year-old father, dies in custody', '44-year-old dies in custody'],
  ] as const)('%s', (kind, a, b) => {
    expect(conflict(a, b)).toBe(kind)
    expect(conflict(b, a)).toBe(kind)
  })
})

describe('Two headlines do not conflict', () => {
  test.each([
    ['if one names nothing', 'Ohio plant loses 40 workers', 'Raid empties plant'],
    ['if one names a city of the state', 'California limits transfers', 'Transfers end in San Diego'],
    ['if they name one court differently', 'Appeals court blocks fee', '9th Circuit blocks fee'],
    [
      'if one speaks of several states',
      'Illinois and 13 other states sue over permits',
      'Judge in Oakland hears suit',
    ],
    ['if a country only comments', 'EU condemns travel ban', 'Macron slams travel ban'],
    ['if the name is an ordinary word', 'A boulder on the road', 'Reno opens a shelter'],
  ])('%s', (_, a, b) => {
    expect(conflict(a, b)).toBeUndefined()
  })

  test('if only the lead, where an article was written, names another state than the title', () => {
    const title = named('Ohio plant loses 40 workers', 'NASHVILLE, Tenn. A raid in Nashville')
    expect(title.states).toEqual(['Ohio'])
  })
})

describe('What happened', () => {
  test('is read from words, beginnings of words and phrases', () => {
    const actions = (text: string) => actionsIn(tokenize(text))
    expect(sharedActions(actions('Agents arrest 12'), actions('Twelve detained in raid'))).toBe(1)
    expect(sharedActions(actions('Judge blocks rule'), actions('Rule is struck down'))).toBe(1)
    expect(sharedActions(actions('Judge blocks rule'), actions('States sue over rule'))).toBe(0)
    expect(sharedActions(actions('A quiet day'), actions('A quiet day'))).toBe(0)
  })

  test('includes whether a court is mentioned', () => {
    expect(namesCourt(tokenize('Justices take the case'))).toBe(true)
    expect(namesCourt(tokenize('Council takes a vote'))).toBe(false)
  })
})

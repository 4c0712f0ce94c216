import { describe, expect, test } from 'vitest'
import { actionsIn, sharedActions } from '../../../functions/cluster/evidence/actions.ts'
import { namesCourt } from '../../../functions/cluster/evidence/courts.ts'
import { conflictOf, namedIn } from '../../../functions/cluster/evidence/evidence.ts'
import { partiesIn } from '../../../functions/cluster/evidence/people.ts'
import { tokenize, wordsAsWritten } from '../../../functions/cluster/text/tokenize.ts'

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
    [
      'if one speaks of several states that meet in a city',
      'States meet in Fresno to sue over permits',
      'Oakland hails suit over permits',
    ],
    ['if a country only comments', 'EU condemns travel ban', 'Macron slams travel ban'],
    ['if the name is an ordinary word', 'A boulder on the road', 'Reno opens a shelter'],
    [
      'if a place is the name of a person',
      'Madison Sheahan leaves ICE',
      'Deputy director leaves for Ohio race',
    ],
    ['if a place is the name of a judge', 'Judge Austin blocks rule', 'Rule blocked for Nebraska families'],
    [
      'if a judge does something to an order',
      'Judge Blocks Trump’s Order From Taking Effect',
      'Judge Okafor blocks order',
    ],
    ['if numbers are no vote', 'Hot line answers 24-7, council says', 'Council debates hot line, 4-1'],
    ['if a matter is no case', 'Just a Matter of Time, mayor says', 'Board decides Matter of CASTRO'],
  ])('%s', (_, a, b) => {
    expect(conflict(a, b)).toBeUndefined()
  })

  test.each([
    ['if one lead names the age of a child', 'Oma Pruitt, 36, was held.', 'His 5-year-old daughter saw it.'],
    ['if one lead speaks of minors', 'Oma Pruitt, 36, was held.', 'Children under age 18 may stay.'],
    ['if one lead lists dates', 'Oma Pruitt, 36, was held.', 'In May, 14, in June, 12, were held.'],
    ['if leads name states in passing', 'A lawyer from Ohio said so.', 'Texas lawmakers heard of it.'],
    [
      'if they share one number',
      'Docket USCIS-2026-0211; see Form I-912.',
      'Docket USCIS-2026-0211; see Form N-400.',
    ],
  ])('%s', (_, a, b) => {
    expect(conflictOf(named('Man held at plant', a), named('Man held at plant', b))).toBeUndefined()
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

describe('The parties of a case are found', () => {
  test.each(['v', 'v.', 'vs', 'vs.', 'V.S. v.', 'v.s.', 'ṽ', "(v.'s"])('around "%s"', (versus) => {
    expect(named('A quiet day in court', `Aland ${versus} Beland is heard`).parties).toEqual(
      partiesIn(wordsAsWritten(`A quiet day in court Aland ${versus} Beland is heard`)),
    )
    expect(partiesIn(wordsAsWritten(`Aland ${versus} Beland`))).toContain('Beland')
  })
})

test('Counts of different things do not stand for each other', () => {
  expect(conflict('23 held at plant', '90 held at plant, 30 dead')).toBe('quantities')
})

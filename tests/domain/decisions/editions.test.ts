import { describe, expect, it } from 'vitest'
import {
  decisionsOnEdition,
  extraEditions,
  moved,
  nothingDecidedOnEdition,
} from '../../../functions/domain/decisions/for-editions.ts'
import type { Act } from '../../../functions/domain/model/decision.ts'
import { logOf, timeOf } from './log.ts'

const edition = '2026-11-20'

describe('What editors decided about an edition', () => {
  it('has all stories that they dropped or moved, all corrections, and the last introduction and timing', () => {
    const text = (of: string) => ({ en: { markdown: of }, es: { markdown: of } }) as never
    const log = logOf(
      { is: 'introduce', edition, introduction: text('One') },
      { is: 'drop', edition, story: 'raid' },
      { is: 'drop', edition, story: 'vote' },
      { is: 'place', edition, story: 'fee', before: 'bill' },
      { is: 'place', edition, story: 'bill', before: 'visa' },
      { is: 'hold', edition },
      { is: 'introduce', edition, introduction: text('Two') },
      { is: 'send', edition },
      { is: 'correct-edition', edition, text: 'Not Ohio.' },
      { is: 'correct-edition', edition, text: 'Not Iowa.' },
    )
    expect(decisionsOnEdition(edition, log)).toEqual({
      introduction: text('Two'),
      dropped: new Set(['raid', 'vote']),
      moves: [
        { story: 'fee', before: 'bill' },
        { story: 'bill', before: 'visa' },
      ],
      timing: 'send',
      corrections: [
        { at: timeOf(9), text: 'Not Ohio.' },
        { at: timeOf(10), text: 'Not Iowa.' },
      ],
    })
  })

  it.each(['hold', 'go', 'send', 'skip'] as const)('can be to %s it, unless that was undone', (is) => {
    expect(decisionsOnEdition(edition, logOf({ is, edition })).timing).toBe(is)
    const undone = logOf({ is, edition }, { is: 'undo', decision: 1 })
    expect(decisionsOnEdition(edition, undone)).toEqual(nothingDecidedOnEdition)
  })

  it('counts for its own edition alone, and a decision about a story counts for no edition', () => {
    const log = logOf({ is: 'hold', edition }, { is: 'hide', story: 'raid' })
    expect(decisionsOnEdition('2026-11-27', log)).toEqual(nothingDecidedOnEdition)
  })
})

it('An extra edition is known by the decision that asked for it', () => {
  const log = logOf(
    { is: 'hold', edition },
    { is: 'extra', frequency: 'weekly' },
    { is: 'extra', frequency: 'daily' },
    { is: 'undo', decision: 3 },
  )
  expect(extraEditions(log)).toEqual([{ decision: 2, frequency: 'weekly' }])
})

describe('A list that editors ordered', () => {
  const order = (...moves: [string, string][]) =>
    moved(
      ['a', 'b', 'c', 'd'].map((id) => ({ id })),
      moves.map(([story, before]) => ({ story, before })),
    )
      .map(({ id }) => id)
      .join('')

  it('has each story directly before the one that was named, move after move', () => {
    expect(order(['d', 'a'])).toBe('dabc')
    expect(order(['a', 'd'])).toBe('bcad')
    expect(order(['c', 'b'], ['b', 'a'])).toBe('bacd')
  })

  it('stays as it is for a story that is not in it, or that was moved before itself', () => {
    expect(order(['x', 'a'])).toBe('abcd')
    expect(order(['b', 'x'])).toBe('abcd')
    expect(order(['b', 'b'])).toBe('abcd')
    expect(order(['x', 'a'], ['d', 'a'])).toBe('dabc')
  })
})

it('Decisions about stories are no timing of an edition', () => {
  const acts: Act[] = [
    { is: 'drop', edition, story: 'raid' },
    { is: 'place', edition, story: 'fee', before: 'bill' },
    { is: 'correct-edition', edition, text: 'Not Ohio.' },
  ]
  expect(decisionsOnEdition(edition, logOf(...acts)).timing).toBeUndefined()
})

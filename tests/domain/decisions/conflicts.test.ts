import { describe, expect, it } from 'vitest'
import { conflictKeys } from '../../../functions/domain/decisions/conflict-keys.ts'
import { operatorConflictKeys } from '../../../functions/domain/decisions/operator-decision.ts'
import type { Act, HandmadeLink } from '../../../functions/domain/model/decision.ts'

const edition = '2026-11-20'
const [a, b, c] = ['a', 'b', 'c'].map((id) => ({ id, source: 'herald' })) as [Name, Name, Name]
type Name = { id: string; source: string }
const link = (url: string) => ({ url, title: 'Rule' }) as HandmadeLink

/** Pairs of decisions about the same thing. Whoever makes the second must have seen the first. */
const alike: [string, Act, Act][] = [
  ['a story', { is: 'hide', story: 'raid' }, { is: 'lead', story: 'raid', article: 'a' }],
  ['an article', { is: 'admit', article: a }, { is: 'exclude', article: a }],
  ['the first of two articles', { is: 'pin', a, b, put: 'apart' }, { is: 'redact', article: a }],
  ['the second of two articles', { is: 'pin', a, b, put: 'apart' }, { is: 'pin', a: c, b, put: 'apart' }],
  [
    'a link',
    { is: 'link', link: link('https://a.example/1') },
    { is: 'link', link: link('https://a.example/1') },
  ],
  ['a decision', { is: 'undo', decision: 4 }, { is: 'undo', decision: 4 }],
  ['an extra edition', { is: 'extra', frequency: 'daily' }, { is: 'extra', frequency: 'daily' }],
  [
    'an introduction',
    { is: 'introduce', edition, introduction: {} as never },
    { is: 'introduce', edition, introduction: {} as never },
  ],
  [
    'a story in an edition',
    { is: 'drop', edition, story: 'raid' },
    { is: 'place', edition, story: 'raid', before: 'vote' },
  ],
  ['the time of an edition', { is: 'hold', edition }, { is: 'send', edition }],
  ['letting an edition go', { is: 'go', edition }, { is: 'skip', edition }],
  [
    'a story in a matter',
    { is: 'link-matter', story: 'raid', matter: 'hr-1' },
    { is: 'unlink-matter', story: 'raid', matter: 'hr-1' },
  ],
  [
    'one of two matters',
    { is: 'merge-matters', matter: 'hr-1', into: 'hr-2' },
    { is: 'merge-matters', matter: 'hr-2', into: 'hr-3' },
  ],
  [
    'the name of a matter',
    { is: 'rename-matter', matter: 'hr-1', name: { en: 'A', es: 'A' } },
    { is: 'rename-matter', matter: 'hr-1', name: { en: 'B', es: 'B' } },
  ],
  [
    'the status of a matter',
    { is: 'set-matter-status', matter: 'hr-1', status: 'signed', day: '2026-11-01' },
    { is: 'set-matter-status', matter: 'hr-1', status: 'vetoed', day: '2026-11-01' },
  ],
]

const doConflict = (one: Act, other: Act) =>
  conflictKeys(one).some((key) => conflictKeys(other).includes(key))

describe('Two decisions about', () => {
  it.each(alike)('%s may contradict each other', (_, one, other) => {
    expect(doConflict(one, other)).toBe(true)
  })

  it.each([
    ['two stories', { is: 'hide', story: 'raid' }, { is: 'hide', story: 'vote' }],
    [
      'a story, of which one only adds a correction',
      { is: 'hide', story: 'raid' },
      { is: 'correct', story: 'raid', text: 'Not Ohio.' },
    ],
    ['two articles', { is: 'admit', article: a }, { is: 'exclude', article: b }],
    [
      'two links',
      { is: 'link', link: link('https://a.example/1') },
      { is: 'link', link: link('https://a.example/2') },
    ],
    ['two editions', { is: 'hold', edition }, { is: 'hold', edition: '2026-11-27' }],
    [
      'two corrections of an edition',
      { is: 'correct-edition', edition, text: 'a' },
      { is: 'correct-edition', edition, text: 'b' },
    ],
  ] as [string, Act, Act][])('%s do not', (_, one, other) => {
    expect(doConflict(one, other)).toBe(false)
  })

  it('two different things never do, whatever they are', () => {
    for (const [name, one] of alike) {
      for (const [otherName, , other] of alike) {
        const isShared = name === otherName || (/article/.test(name) && /article/.test(otherName))
        const isTime = /time|letting/.test(name) && /time|letting/.test(otherName)
        if (!isShared && !isTime)
          expect([name, otherName, doConflict(one, other)]).toEqual([name, otherName, false])
      }
    }
  })

  it('one source of an operator may, and about two sources do not', () => {
    expect(operatorConflictKeys({ is: 'turn-on', source: 'herald' })).toEqual(
      operatorConflictKeys({ is: 'turn-off', source: 'herald' }),
    )
    expect(operatorConflictKeys({ is: 'turn-on', source: 'herald' })).not.toEqual(
      operatorConflictKeys({ is: 'turn-on', source: 'wire' }),
    )
    expect(operatorConflictKeys({ is: 'undo', decision: 1 })).toEqual(
      operatorConflictKeys({ is: 'undo', decision: 1 }),
    )
    expect(operatorConflictKeys({ is: 'undo', decision: 1 })).not.toEqual(
      operatorConflictKeys({ is: 'undo', decision: 2 }),
    )
  })
})

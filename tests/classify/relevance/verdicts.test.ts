import { expect, it } from 'vitest'
import { reasonsOf } from '../../../functions/classify/relevance/reasons.ts'
import { hasTerms, pointsByRules } from '../../../functions/classify/relevance/rules.ts'
import { evidence } from './evidence.ts'

/** Whether the fixed rules let an article in, leave it out or find nothing in it, and the reasons that an editor sees. */
function verdict(short: string): string {
  const { evidence: e } = evidence(short)
  const decided = hasTerms(e) ? (pointsByRules(e) > 0 ? 'in' : 'out') : 'nothing'
  return [decided, ...reasonsOf(e).map(({ rule, detail }) => `${rule}: ${detail}`)].join('; ')
}

it.each([
  ['title unmistakable', 'in; subject in title: term 1'],
  ['title unmistakable nation', 'in; subject in title: term 1; foreign title: term 2'],
  ['title subject', 'in; subject in title: term 1'],
  ['title subject nation', 'out; subject in title: term 1; foreign title: term 2'],
  ['title subject demonym', 'out; subject in title: term 1; foreign title: term 2'],
  ['title subject foreign', 'out; subject in title: term 1; foreign title: term 2'],
  ['title subject nation home', 'in; subject in title: term 1'],
  ['title support', 'out; support: term 1'],
  ['title support home | lede subject', 'in; subject in first sentences: term 3; support: term 1'],
  ['title support | lede subject', 'out; subject in first sentences: term 2; support: term 1'],
  ['title support home', 'out; support: term 1'],
  ['title enforcement', 'out; support: term 1'],
  ['title home origin status', 'in; action on people: term 1, term 2, term 3'],
  ['title home origin action', 'nothing'],
  ['title origin status', 'out'],
  ['title origin action', 'nothing'],
  ['title origin action people', 'out'],
  ['title origin origin action', 'out'],
  ['title home folk nation action', 'out'],
  ['title home folk foreign status', 'out'],
  ['title home people demonym action', 'out'],
  ['title home people nation', 'nothing'],
  ['title folk nation action', 'nothing; foreign title: term 2'],
  ['title home nation action', 'nothing'],
  ['title status', 'nothing'],
  ['title home', 'nothing'],
  ['lede unmistakable mentions=2', 'in; subject in first sentences: term 1'],
  ['lede unmistakable mentions=1', 'out; subject in first sentences: term 1'],
  ['lede subject mentions=2', 'out; subject in first sentences: term 1'],
  ['lede subject home mentions=2', 'in; subject in first sentences: term 1'],
  ['title home | lede subject mentions=2', 'in; subject in first sentences: term 2'],
  ['title nation home | lede subject mentions=2', 'in; subject in first sentences: term 3'],
  [
    'title nation | lede subject home mentions=2',
    'out; subject in first sentences: term 2; foreign title: term 1',
  ],
  [
    'title foreign | lede unmistakable mentions=2',
    'out; subject in first sentences: term 2; foreign title: term 1',
  ],
  [
    'title demonym | lede unmistakable mentions=2',
    'out; subject in first sentences: term 2; foreign title: term 1',
  ],
  ['mentions=1', 'out'],
  ['lede enforcement', 'out; support: term 1'],
  ['lede support', 'nothing; support: term 1'],
  ['title home | lede support', 'out; support: term 2'],
  ['later subject', 'nothing; subject later: term 1'],
  ['title everyday=subject', 'in; subject in title: term 1; everyday word: term 1'],
  ['title everyday=unmistakable', 'in; subject in title: term 1; everyday word: term 1'],
  ['title subject*8', 'in; subject in title: term 1, term 2, term 3, term 4, term 5, term 6'],
  ['title hint | lede support enforcement', 'out; support: term 3, term 2, term 1'],
  ['title borderland support enforcement', 'out; support: term 3, term 2, term 1'],
  ['lede borderland hint', 'nothing'],
  ['title biography | lede unrelated', 'nothing; biography: term 1, term 2'],
  ['title unrelated | lede biography', 'nothing; biography: term 1, term 2'],
  ['title nation demonym foreign origin', 'nothing; foreign title: term 1, term 2, term 3, term 4'],
  ['title nation home', 'nothing'],
  ['title origin', 'nothing'],
  ['lede nation demonym foreign origin', 'nothing; foreign text: term 1, term 2, term 3, term 4'],
  ['lede nation home', 'nothing'],
  ['title unmistakable | lede nation', 'in; subject in title: term 1'],
  ['lede nation unmistakable', 'out; subject in first sentences: term 2'],
  ['title home | lede nation', 'nothing'],
  ['title format', 'nothing; format without news: term 1'],
  [
    'title subject subject | lede subject | later unmistakable subject',
    'in; subject in title: term 1, term 2; subject in first sentences: term 3; subject later: term 4, term 5',
  ],
  [
    'title home home home origin origin origin status action action',
    'in; action on people: term 1, term 2, term 4, term 5, term 7, term 8',
  ],
  ['title home origin action subject', 'in; subject in title: term 4'],
])('%s: %s', (short, expected) => {
  expect(verdict(short)).toBe(expected)
})

it('Terms with another meaning are named, six at most', () => {
  const { evidence: e } = evidence('title subject')
  e.otherMeanings.push(...'abcdefgh')
  expect(reasonsOf(e).at(-1)).toEqual({ rule: 'other meaning', detail: 'a, b, c, d, e, f' })
})

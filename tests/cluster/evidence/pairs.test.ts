import { describe, expect, test } from 'vitest'
import { namesCourt } from '../../../functions/cluster/evidence/courts.ts'
import {
  areOthers,
  conflictOf,
  kindsThatChange,
  namedIn,
  namedInBoth,
  nothingNamed,
} from '../../../functions/cluster/evidence/evidence.ts'
import { areOtherSteps, stepsIn } from '../../../functions/cluster/evidence/steps.ts'
import { isCommonInTitles, subjectsOf } from '../../../functions/cluster/evidence/subjects.ts'
import { termsOf } from '../../../functions/cluster/text/terms.ts'
import { tokenize } from '../../../functions/cluster/text/tokenize.ts'

const named = (title: string, text = '') =>
  namedIn({ words: tokenize(`${title} ${text}`), titleLength: tokenize(title).length, title, text })
const stepOf = ([title, lead = '']: readonly [string, string?]) => stepsIn(tokenize(title), tokenize(lead))

describe('Two reports are of two steps of a matter:', () => {
  test.each([
    [['Mayor sues over raids'], ['Raids fill Larkin jail']],
    [['Baker appeals ruling'], ['Fee doubled for bakers']],
    [['Widow asks Supreme Court for a stay'], ['Widow told to leave']],
    [['Smuggler convicted in Larkin'], ['Smuggler sits in Larkin dock']],
    [['Verdict in Larkin case'], ['Larkin case opens']],
    [['Smuggler sentenced'], ['Smuggler found guilty']],
    [['Coroner names cause of death'], ['Man dies in Larkin jail']],
    [['Autopsy published'], ['Man dies in Larkin jail']],
    [['Governor vetoes cards'], ['Cards pass in Larkin']],
    [['Lawmakers overrode governor'], ['Governor said no to cards']],
    [['Baker charged with fraud'], ['Agents arrest baker']],
    [['Officer indicted'], ['Officer shoots driver']],
    [['Nurse freed by agents'], ['Agents detain nurse']],
    [['Senate passes cards'], ['Cards leave committee']],
    [['Senate passed cards'], ['Cards bill fails']],
    [['House passes cards'], ['Panel hears of cards']],
    [['Governor signs cards bill'], ['Senate passes cards bill']],
    [['One week after the raid, Larkin waits'], ['Raid empties Larkin plant']],
    [['Two years later, Larkin mourns'], ['Raid empties Larkin plant']],
    [['A month on, bakers wait'], ['Raid empties bakery']],
    [['Day after raid, town mourns'], ['Raid empties bakery']],
    [['Days after raid, town mourns'], ['Raid empties bakery']],
    [['Weeks after raid, town mourns'], ['Raid empties bakery']],
    [['Months later, town mourns'], ['Raid empties bakery']],
    [['One year after raid, town mourns'], ['Raid empties bakery']],
  ] as const)('%s, and %s', (later, earlier) => {
    expect(areOtherSteps(stepOf(later), stepOf(earlier))).toBe(true)
    expect(areOtherSteps(stepOf(earlier), stepOf(later))).toBe(true)
  })
})

describe('Two reports may be of one step:', () => {
  test.each([
    ['both sue', ['Mayor sues over raids'], ['Suit filed over raids']],
    ['a lead tells the suit', ['Mayor sues over raids'], ['Raids fill jail', 'A lawsuit is pending.']],
    ['a plan is no suit', ['Mayor vows to sue over raids'], ['Raids fill Larkin jail']],
    ['a court of appeals is no appeal', ['Appeals court hears baker'], ['Fee doubled for bakers']],
    ['an appeals judge is none either', ['Appeals judge hears baker'], ['Fee doubled for bakers']],
    ['an appeals panel is none either', ['Appeals panel hears baker'], ['Fee doubled for bakers']],
    ['an appeal reaches a higher court', ['Baker appeals ruling'], ['Higher court to hear baker']],
    ['jurors decide', ['Smuggler convicted'], ['Jurors decide on smuggler']],
    ['one headline tells how long the sentence is', ['Smuggler sentenced'], ['Smuggler gets nine years']],
    ['an autopsy finds a homicide', ['Autopsy published'], ['Death was a homicide']],
    ['both veto', ['Governor vetoes cards'], ['Veto of cards angers growers']],
    ['a charge without an arrest', ['Baker charged with fraud'], ['Bakery fraud spreads']],
    ['both charge', ['Baker charged with fraud'], ['Agents arrest baker', 'An indictment names her.']],
    ['both free', ['Nurse freed by agents'], ['Agents detain nurse', 'She went home.']],
    ['both pass', ['Senate passes cards'], ['Committee praises passage of cards']],
    ['both sign', ['Governor signs cards'], ['Cards pass and are signing']],
    [
      'it looks back late in a title',
      ['Larkin plant opens its doors again years after raid'],
      ['Raid empties Larkin plant'],
    ],
    [
      'a late lead does not count as missing',
      ['Raids fill jail'],
      ['Raids fill the jail', `${'one '.repeat(40)}lawsuit`],
    ],
  ] as const)('%s', (_, one, other) => {
    expect(areOtherSteps(stepOf(one), stepOf(other))).toBe(false)
    expect(areOtherSteps(stepOf(other), stepOf(one))).toBe(false)
  })

  test('only the first 35 words of a lead are read', () => {
    const suit = stepOf(['Mayor sues over raids'])
    const mentions = (words: number) =>
      !areOtherSteps(suit, stepOf(['Raids fill jail', `${'one '.repeat(words)}lawsuit`]))
    expect([mentions(34), mentions(35)]).toEqual([true, false])
  })
})

describe('Names are of one event:', () => {
  test.each([
    ['ages', ['36'], ['37'], false],
    ['ages', ['36'], ['38'], true],
    ['cities', ['Chicago'], ['Chicago/Evanston'], false],
    ['cities', ['Chicago/Evanston'], ['Chicago'], false],
    ['cities', ['Chicago/Evanston'], ['Chicago/Cicero'], true],
    ['cities', ['Chicago'], ['Chicago'], false],
    ['cities', ['York'], ['Yorkville'], true],
    ['quantities', ['held|20'], ['held|49'], false],
    ['quantities', ['held|20'], ['held|50'], true],
    ['quantities', ['held|50'], ['held|20'], true],
    ['quantities', ['held|20'], ['dead|3'], false],
    ['quantities', ['favor|40'], ['favor|41'], true],
    ['quantities', ['oppos|40'], ['oppos|40'], false],
    ['quantities', ['oppos|40'], ['oppos|41'], true],
    ['quantities', ['support|40'], ['support|41'], true],
    ['quantities', ['approv|40'], ['approv|41'], true],
    ['quantities', ['disapprov|40'], ['disapprov|41'], true],
    ['quantities', ['fee|500'], ['fee|600'], false],
    ['references', ['form|I-130'], ['visa|H1B'], false],
    ['references', ['form|I-130'], ['form|I-131'], true],
    ['outcomes', ['act|suit'], ['0|1'], false],
    ['outcomes', ['0|0'], ['0|1'], true],
    ['states', ['Ohio'], ['Utah'], true],
    ['states', ['Ohio'], [], false],
    ['states', [], ['Ohio'], false],
    ['states', ['Ohio', 'Utah'], ['Utah'], false],
  ] as const)('%s %j and %j: another event is %s', (kind, one, other, areOther) => {
    expect(areOthers(kind, one, other)).toBe(areOther)
  })

  test('kinds that change within a matter are counts, votes and outcomes', () => {
    const [one, other] = [named('Senate clears bill 52-47'), named('Senate clears bill 60-40')]
    expect(conflictOf(one, other)).toBe('tallies')
    expect(conflictOf(one, other, kindsThatChange)).toBeUndefined()
    const counts = [named('ICE arrests 40'), named('ICE arrests 400')] as const
    expect(conflictOf(...counts)).toBe('quantities')
    expect(conflictOf(...counts, kindsThatChange)).toBeUndefined()
    const ends = [named('Jury convicts baker'), named('Jury acquits baker')] as const
    expect(conflictOf(...ends)).toBe('outcomes')
    expect(conflictOf(...ends, kindsThatChange)).toBeUndefined()
    const states = [named('Ohio sues'), named('Utah sues')] as const
    expect(conflictOf(...states, kindsThatChange)).toBe('states')
  })

  test('what either of two names is named in both, each once', () => {
    const [ohio, utah] = [named('Ohio plant'), named('Utah and Ohio sue')]
    expect(namedInBoth(ohio, utah)).toEqual({ ...utah, states: ['Ohio', 'Utah'] })
    expect(namedInBoth(utah, ohio)).toEqual(utah)
    expect(namedInBoth(named('Baker sues'), ohio)).toEqual({ ...ohio, outcomes: ['act|suit'] })
    for (const nothing of [nothingNamed, named('Rain falls')]) {
      expect(namedInBoth(nothing, ohio)).toBe(ohio)
      expect(namedInBoth(ohio, nothing)).toBe(ohio)
    }
    expect(namedInBoth(ohio, ohio)).toBe(ohio)
  })
})

describe('A lead names', () => {
  test.each([
    ['ages', 'Man dies in jail', 'Oma Pruitt, 36, was held.', ['36']],
    ['ages', 'Man dies in jail', 'Oma Pruitt, 36, was held with Ana Ruiz, 41, there.', []],
    ['ages', 'Man dies in jail', 'Oma Pruitt, 36, was held with her son, 17.', ['36']],
    ['ages', 'Man dies in jail', 'Oma Pruitt, 18, was held.', ['18']],
    ['ages', 'Man, 44, dies in jail', 'Oma Pruitt, 36, was held.', ['44']],
    ['ages', 'Man dies in jail', 'On Feb, 20, it was said.', []],
    ['ages', 'Man dies in jail', 'On Sept, 20, it was said.', []],
    ['ages', 'Man dies in jail', 'Nobody over age 21 came.', []],
    ['judges', 'Rule halted', 'Judge Ana Okafor of Ohio halted it.', ['Okafor']],
    ['judges', 'Rule halted', 'Judge Okafor on Monday halted it.', ['Okafor']],
    ['judges', 'Rule halted', 'The jueza Ruiz halted it.', ['Ruiz']],
    ['judges', 'Judge Okafor Halts Asylum Fee Rule', 'Judge Okafor Says so.', ['Okafor']],
    ['judges', 'Justices hear fee case', 'Judge Okafor had halted it.', []],
    ['judges', 'Rule halted', 'Judge Wu halted it.', []],
    ['parties', 'Rule halted', 'The case is Alvarez v. Noem.', ['Alvarez']],
    ['parties', 'Rule halted', 'The case is Alvarez v. Ortiz, vs. v. Ruiz.', ['Alvarez', 'Ortiz', 'Ruiz']],
    ['tallies', 'House acts on visas', 'The vote was 218-214.', ['vote|218-214']],
    ['tallies', 'Larkin acts', 'They voted 3-2 for it.', ['vote|3-2']],
    ['tallies', 'Larkin acts', 'By a 3-2 margin they said no.', ['vote|3-2']],
    ['tallies', 'Larkin acts', 'The score was 3-2 at noon.', []],
    ['tallies', 'Larkin acts', 'In 2026-27 they voted 3-2-1.', []],
    [
      'references',
      'Fee rises',
      'Form I-130 costs more, under 8 CFR part 106.',
      ['part of the regulations|106', 'form|I-130'],
    ],
    ['references', 'Form N-400 fee rises', 'Form I-130 costs more.', ['form|N-400']],
    ['references', 'Fee rises', 'It costs H-1B workers more.', []],
  ] as const)('%s of "%s" with "%s": %j', (kind, title, lead, names) => {
    expect(named(title, lead)[kind]).toEqual(names)
  })
})

test.each([
  ['a case of a district court', 'No. 1:26-cv-00123 is argued', 'case of a district court|26-cv-123'],
  ['a case', 'No. 25-1466 is argued', 'case|25-1466'],
  ['a bill of the House', 'H.R. 15 is filed', 'H.R.|15'],
  ['a bill of the Senate', 'Senate bill S. 1234 is filed', 'S.|1234'],
  ['a bill of a Senate', 'SB 12 is filed', 'Senate bill|12'],
  ['a file of a Senate', 'Minnesota SF 1234 is filed', 'Senate bill|1234'],
  ['a file of a House', 'Minnesota HF 1234 is filed', 'House bill|1234'],
  ['a document', 'FR Doc. 2026-12345 is printed', 'document|2026-12345'],
  ['a regulation', 'RIN 1615-AC11 is printed', 'regulation|1615-AC11'],
  ['a decision', '29 I&N Dec. 520 is cited', 'decision|29-520'],
  ['a form of one letter', 'Form G-28 changes', 'form|G-28'],
  ['a form of two letters', 'Form AR-11 changes', 'form|AR-11'],
  ['a form of four letters', 'Form EOIR-42 changes', 'form|EOIR-42'],
  ['a part of the regulations', 'CFR 214 changes', 'part of the regulations|214'],
  ['a visa without a hyphen', 'H2A visas', 'visa|H2A'],
  ['a visa of families', 'H4 visas', 'visa|H4'],
  ['a visa of investors', 'EB5 visas', 'visa|EB5'],
  ['a visa of Canadians', 'TN visas of 3 years', 'visa|TN'],
])('A title names %s: %s', (_, title, reference) => {
  expect(named(title).references).toContain(reference)
})

describe('Words that titles of many events have', () => {
  test.each([
    'judge',
    'Trump',
    'senate',
    'migrants',
    'ruling',
    'deportation',
    'bill',
    'Monday',
    'October',
    'week',
    'agents',
    'lawyers',
    'announces',
    'nine',
    'amid',
    'sheriff',
    'rejects',
    'poll',
  ])('tell no subject: %s', (word) => {
    expect(termsOf(tokenize(word)).every(isCommonInTitles)).toBe(true)
    expect(subjectsOf(tokenize(word))).toHaveLength(0)
  })

  test('leave what a title is about, each word once and without numbers', () => {
    const terms = (text: string) => [...subjectsOf(tokenize(text))].sort()
    expect(terms('Judge blocks birthright order, birthright 14160')).toEqual(terms('birthright'))
    expect(terms('The asylum of the asylum')).toHaveLength(1)
    expect(terms('birthright')).toEqual(termsOf(['birthright']))
  })
})

test.each(['judge', 'judges', 'court', 'courts', 'justice', 'justices', 'jury', 'circuit'])(
  'A text with the word %s names a court, but not before that word',
  (word) => {
    const words = tokenize(`Fee halted by ${word} again`)
    expect(namesCourt(words)).toBe(true)
    expect(namesCourt(words, 3)).toBe(false)
  },
)

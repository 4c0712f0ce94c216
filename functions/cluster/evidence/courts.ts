import { createWordList } from './word-list.ts'

const anyCourt = createWordList([
  { words: 'judge judges court courts justice justices jury circuit', value: true },
])

export const TRIAL_COURT = 'a trial court'

const kinds = createWordList([
  { words: 'supreme_court high_court justices', value: 'the Supreme Court' },
  { words: 'appeals_court appeal_court court_of_appeals circuit appellate', value: 'an appeals court' },
  { words: 'judge district_court', value: TRIAL_COURT },
])

const ordinals = 'first second third fourth fifth sixth seventh eighth ninth tenth eleventh'.split(' ')
const numbers = '1st 2nd 3rd 4th 5th 6th 7th 8th 9th 10th 11th'.split(' ')
const circuits = createWordList([
  { words: 'dc_circuit', value: 'the D.C. Circuit' },
  ...numbers.map((number, i) => ({
    words: `${number}_circuit ${ordinals[i]}_circuit`,
    value: `the ${number} Circuit`,
  })),
])

/** Whether the words before `end` mention a court. */
export function namesCourt(words: readonly string[], end = words.length): boolean {
  return anyCourt.find(words, end).length > 0
}

/** The kinds of courts that these words name. */
export function courtsIn(words: readonly string[]): string[] {
  return [...new Set(kinds.find(words))]
}

/** The federal appeals courts that these words name. */
export function circuitsIn(words: readonly string[]): string[] {
  return [...new Set(circuits.find(words))]
}

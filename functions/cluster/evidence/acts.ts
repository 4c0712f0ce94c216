import { createWordList } from './word-list.ts'

const suits = new Set('sue sues sued suing'.split(' '))
const appeals = new Set('appeal appeals appealed appealing'.split(' '))
const courts = new Set('judge judges court courts justices circuit panel'.split(' '))
const rulings = createWordList([
  {
    words: `rule rules ruled say says said order orders ordered block blocks blocked halt halts halted bar bars barred let lets allow
      allows allowed uphold* upheld reject* deny denies denied strike_down strikes_down toss* dismiss* pause pauses paused revive* grant
      grants stop stops limit limits keep keeps reverse* overturn* reinstate* restore* throw_out throws_out temporarily sides side
      affirm* extend* refuse* decline* clears back backs void* freeze* unfreeze* suspend*`,
    value: true,
  },
])
const councils = new Set('council commissioners supervisors selectmen trustees'.split(' '))
const measures = createWordList([
  {
    words: `vote votes voted approve approves approved limit limits ban bans bar bars reject rejects pass passes cap caps adopt adopts end ends
      refuse refuses deny denies block blocks repeal repeals table tables`,
    value: true,
  },
])
const bills = createWordList([
  {
    words: `sign_bill signs_bill signed_bill signs_law signs_into signed_into signs_legislation signs_measure signs_ban signs_bills signs_order
      signs_executive`,
    value: 'signature',
  },
  {
    words: `senate_passes senate_approves house_passes house_approves assembly_passes assembly_approves legislature_passes
      legislature_approves lawmakers_pass lawmakers_approve`,
    value: 'passage',
  },
])
const incidents = createWordList([
  { words: 'hunger_strike', value: 'hunger strike' },
  { words: 'fire_at fire_in fire_breaks fire_damages fire_destroys fire_forces', value: 'fire' },
  { words: 'measles tuberculosis mumps chickenpox outbreak', value: 'illness' },
  { words: 'escape escapes escaped', value: 'escape' },
  { words: 'riot riots uprising', value: 'riot' },
  { words: 'walkout walkouts walk_out walks_out walked_out', value: 'walkout' },
  {
    words:
      'protest protests protested protesting protesters hundreds_march thousands_march marches marched rally rallies',
    value: 'protest',
  },
])
/** A ruling is a court followed by a verb within this many words. So is a council's measure. */
const WORDS_TO_VERB = 3

/**
 * What a title reports that is an event of its own, even among other news of the same place and day: a ruling, a council's
 * measure, a fire. A ruling is `act|ruling`. Unlike the steps of `stepsIn`, acts also tell events in different matters apart.
 */
export function actsIn(title: readonly string[]): string[] {
  const found = new Set<string>()
  for (const [at, word] of title.entries()) {
    const next = title[at + 1] ?? ''
    if (suits.has(word)) found.add('act|suit')
    if (appeals.has(word) && !courts.has(next) && title[at - 1] !== 'of') found.add('act|appeal')
    if (
      word === 'by' &&
      isRulingBefore(title.slice(Math.max(0, at - 2), at)) &&
      title.slice(at + 1, at + 4).some((next) => courts.has(next))
    )
      found.add('act|ruling')
    // A council may ask agents for a court order.
    if (courts.has(word) && next !== 'order' && rulings.find(verbsAfter(title, at)).length > 0)
      found.add('act|ruling')
    if (councils.has(word) && (next === 'vote' || measures.find(verbsAfter(title, at)).length > 0))
      found.add('act|measure')
  }
  for (const bill of bills.find(title)) found.add(`act|${bill}`)
  for (const incident of incidents.find(title)) found.add(`act|${incident}`)
  return [...found]
}

/** "Upheld by a federal judge". */
function isRulingBefore(words: readonly string[]): boolean {
  return rulings.find(words).length > 0
}

/** "Goes to court to halt a rule" and "asks the court to halt it" are not rulings. */
function verbsAfter(title: readonly string[], at: number): readonly string[] {
  const words = title.slice(at + 1, at + 1 + WORDS_TO_VERB)
  const to = words.indexOf('to')
  return to < 0 ? words : words.slice(0, to)
}

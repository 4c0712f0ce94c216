import { createWordList } from './word-list.ts'

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
/** A ruling is a court with a verb at most so many words after it, and a measure of a council likewise. */
const WORDS_TO_VERB = 3

/**
 * What is done in a title by those who do one thing at a time, as `act|suit`, `ruling`, `appeal`, `measure` or `hunger strike`. The ruling
 * after a suit, the appeal after a ruling and the vote of a council after a strike are events of their own.
 */
export function actsIn(title: readonly string[]): string[] {
  const found = new Set<string>()
  for (const [at, word] of title.entries()) {
    const next = title[at + 1] ?? ''
    const after = title.slice(at + 1, at + 1 + WORDS_TO_VERB)
    if (/^su(?:e|es|ed|ing)$/.test(word)) found.add('act|suit')
    if (/^appeal(?:s|ed|ing)?$/.test(word) && !courts.has(next) && title[at - 1] !== 'of')
      found.add('act|appeal')
    if (courts.has(word) && rulings.find(after).length > 0) found.add('act|ruling')
    if (councils.has(word) && (next === 'vote' || measures.find(after).length > 0)) found.add('act|measure')
    if (word === 'hunger' && next.startsWith('strike')) found.add('act|hunger strike')
  }
  return [...found]
}

import { createWordList } from './word-list.ts'

/**
 * What may happen in an event. Reports of one event mostly name the same actions; reports of two events in one affair do not.
 * In `words`, `arrest*` stands for all words that begin this way, and `_` joins two words.
 */
const actions = [
  {
    name: 'a killing',
    words: 'kill* shot shots shoot* fatal* dead slain murder* wound* gunned',
  },
  {
    name: 'a death',
    words: 'dies died dying death deaths suicide suicides autopsy homicide drown*',
  },
  {
    name: 'arrests',
    words: 'arrest* detain* custody raid* sweep* seiz* jailed',
  },
  {
    name: 'a release',
    words: 'releas* freed frees return returns returned bond',
  },
  {
    name: 'deportations',
    words: 'deport* repatriat* expel* expuls* removal removals flight flights',
  },
  {
    name: 'a decision against something',
    words: `block* halt* bars barred struck_down strike_down strikes_down reject* overrul* unlawful toss* dismiss* freez*
      refus* deny denies denied pause pauses paused suspend* rescind* drop drops rebuff* extend extends`,
  },
  {
    name: 'a decision for something',
    words: `allow* uphold* upheld lets permitted permitting clears win wins won backs reinstat* revive* resum* grant grants`,
  },
  {
    name: 'a lawsuit',
    words: 'sue sues sued suing lawsuit lawsuits challeng* class_action',
  },
  {
    name: 'an appeal',
    words: 'appeal* ask asks seek seeks petition* urges_court',
  },
  {
    name: 'a protest',
    words: 'protest* rally rallies demonstrat* march marches marched walkout walkouts vigil vigils clash*',
  },
  {
    name: 'a vote',
    words: 'vote votes voted voting pass passes passed approve approves approved advanc* filibuster*',
  },
  {
    name: 'a plan',
    words: `plan plans planning propos* unveil* announc* consider* weigh* to_end to_send to_deploy to_expand to_resume
      to_require to_suspend will set_to`,
  },
  {
    name: 'an order',
    words: 'sign signs signed executive_order proclamation order orders ordered',
  },
  {
    name: 'a change of office',
    words: `fires fired oust* resign* replac* nominat* nominee step_down steps_down leave leaves leaving names`,
  },
  {
    name: 'a deployment',
    words: 'deploy* troop troops soldiers surge national_guard',
  },
  {
    name: 'a trial',
    words: 'charge charges charged indict* convict* sentenc* guilty plead* trial prosecut*',
  },
  {
    name: 'a poll',
    words: 'poll polls survey* approval_rating voters',
  },
  {
    name: 'a reaction',
    words: `condemn* slam* critici* blast* denounc* defend* warn* urge urges urged react reacts outrage bash* rip rips fear
      fears`,
  },
  {
    name: 'a video',
    words: 'video videos footage photo photos',
  },
  {
    name: 'an inquiry',
    words: 'investigat* probe probes probed subpoena* audit* inquiry',
  },
  {
    name: 'money',
    words: 'fund funds funding funded shutdown budget spending payroll',
  },
] as const

const NO_ACTION = -1
/** Phrases with the word of an action that tell of no such action. */
const noActions = 'passes_away passed_away passing_away signs_of sign_of'
const list = createWordList([
  ...actions.map(({ words }, index) => ({ words, value: index as number })),
  { words: noActions, value: NO_ACTION },
])

/** The actions that the words before `end` name, as bits of a number. */
export function actionsIn(words: readonly string[], end = words.length): number {
  let found = 0
  for (const index of list.find(words.slice(0, end).filter(tells)))
    if (index !== NO_ACTION) found |= 1 << index
  return found
}

/** "Wanted for murder" tells of no killing on that day, and "a poll released" of no release. */
function tells(word: string, at: number, words: readonly string[]): boolean {
  const before = words[at - 1] ?? ''
  return !(before === 'for' && word === 'murder') && !(published.has(before) && word === 'released')
}

const published = new Set('poll survey report data figures video footage gallup statement'.split(' '))

/** The names of the actions in these bits, in English. */
export function namesOfActions(bits: number): string[] {
  return actions.filter((_, index) => (bits & (1 << index)) !== 0).map(({ name }) => name)
}

/** How alike two sets of actions are: those in both as a share of those in either, 0 to 1 (Jaccard). */
export function sharedActions(a: number, b: number): number {
  return a === 0 || b === 0 ? 0 : ones(a & b) / ones(a | b)
}

function ones(bits: number): number {
  let left = bits
  let count = 0
  for (; left !== 0; left &= left - 1) count++
  return count
}

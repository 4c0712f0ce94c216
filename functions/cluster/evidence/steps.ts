import { createWordList } from './word-list.ts'

/** Steps that a matter takes one after the other, each a bit. */
const STEP = {
  arrest: 1 << 0,
  charge: 1 << 1,
  chargeDropped: 1 << 2,
  release: 1 << 3,
  closure: 1 << 4,
  reopening: 1 << 5,
  beginning: 1 << 6,
  end: 1 << 7,
  committee: 1 << 8,
  failedVote: 1 << 9,
  passage: 1 << 10,
  signature: 1 << 11,
  veto: 1 << 12,
  request: 1 << 13,
  ruling: 1 << 14,
  suit: 1 << 15,
  appeal: 1 << 16,
  verdict: 1 << 17,
  sentence: 1 << 18,
  autopsy: 1 << 19,
  lookBack: 1 << 20,
} as const

/** What a report of the step has in its title, and what it has there or in its lead, whatever else it says. */
interface Said {
  step: number
  title: string
  anywhere: string
  /** The steps before it, one of which the other title must have. Without them, nobody reports the step without a word for it. */
  after?: number
}

const laterSteps: readonly Said[] = [
  {
    step: STEP.suit,
    title: 'sue sues sued suing lawsuit lawsuits',
    anywhere:
      'sue sues sued suing suit suits lawsuit* court* judge* challeng* complaint plaintiff* litigation settle*',
  },
  {
    step: STEP.appeal,
    title: 'appeals appealed appealing asks_supreme_court',
    anywhere: 'appeal* supreme overturn* higher_court circuit',
  },
  {
    step: STEP.verdict,
    title: 'acquit* convicted convicts guilty verdict',
    anywhere: 'acquit* convict* guilty verdict juror* found trial plea*',
  },
  { step: STEP.sentence, title: 'sentenced sentences', anywhere: 'sentenc* prison years life' },
  {
    step: STEP.autopsy,
    title: 'autopsy coroner medical_examiner',
    anywhere: 'autops* homicide examiner coroner',
  },
  { step: STEP.veto, title: 'vetoes vetoed veto overrides overrode', anywhere: 'veto* overrid* overrode' },
  {
    step: STEP.charge,
    title: 'charges charged indicts indicted',
    anywhere: 'charge* indict*',
    after: STEP.arrest,
  },
  {
    step: STEP.chargeDropped,
    title: 'drop drops dropped dismiss*',
    anywhere: 'drop* dismiss* toss*',
    after: STEP.charge,
  },
  {
    step: STEP.release,
    title: 'freed frees release releases released returned acquit*',
    anywhere: 'free freed frees releas* return* acquit* leave* home',
    after: STEP.arrest,
  },
  { step: STEP.reopening, title: 'reopen* resumes resumed', anywhere: 'reopen* resum*', after: STEP.closure },
  { step: STEP.end, title: 'end ends ended', anywhere: 'end ends ended ending over', after: STEP.beginning },
  {
    step: STEP.passage,
    title: 'passes passed',
    anywhere: 'pass passes passed passage',
    after: STEP.committee | STEP.failedVote,
  },
  { step: STEP.signature, title: 'signs signed', anywhere: 'sign signs signed signing', after: STEP.passage },
  {
    step: STEP.ruling,
    title:
      'blocks blocked halts halted orders ordered rules ruled ruling bars barred allows allowed rejects rejected \
      refuses upholds upheld restores restored lifts lifted pauses strikes_down struck_down',
    anywhere:
      'block* halt* order* rule* ruling bar bars barred allow* reject* refus* uph* restor* lift* paus* struck strik*',
    after: STEP.suit | STEP.request,
  },
]

const firstSteps = [
  { words: 'arrest arrests arrested detain detains detained seized', step: STEP.arrest },
  { words: 'charged charges indicted indicts', step: STEP.charge },
  { words: 'closes closed closure shuts suspends suspended', step: STEP.closure },
  { words: 'begin begins began start starts started', step: STEP.beginning },
  { words: 'committee subcommittee panel', step: STEP.committee },
  { words: 'blocks blocked fails failed rejects rejected stalls', step: STEP.failedVote },
  { words: 'passes passed', step: STEP.passage },
  { words: 'sue sues sued suing', step: STEP.suit },
  { words: 'asks urges hears weighs considers takes_up', step: STEP.request },
]

/** A word may tell of several steps: "blocks" of a ruling and of a vote. */
function listOf(entries: readonly { words: string; step: number }[]) {
  const steps = new Map<string, number>()
  for (const { words, step } of entries)
    for (const word of words.split(/\s+/)) steps.set(word, (steps.get(word) ?? 0) | step)
  return createWordList([...steps].map(([words, value]) => ({ words, value })))
}

const inTitle = listOf([
  ...firstSteps,
  ...laterSteps.map(({ step, title }) => ({ step, words: title })),
  // These name a court.
  { step: 0, words: 'appeals_court appeals_judge appeals_panel' },
])
const anywhere = listOf(laterSteps.map(({ step, anywhere: words }) => ({ step, words })))
const lookingBack = listOf(
  ['day', 'days', 'week', 'weeks', 'month', 'months', 'year', 'years'].map((unit) => ({
    step: STEP.lookBack,
    words: `${unit}_after ${unit}_later ${unit}_on`,
  })),
)
/** "A week after the raid" begins a title; elsewhere, such words mostly tell of the past of a new event. */
const LOOK_BACK_WORDS = 5
/** Words of the lead that are read. */
const LEAD_WORDS = 35

/** The steps of a matter that an article reports in its title, and those that its title or lead mentions. */
export interface Steps {
  reported: number
  mentioned: number
}

/** Finds the steps that an article names. `courtActs`: whether its title names a court; without one, nothing is a ruling. */
export function stepsIn(title: readonly string[], lead: readonly string[], courtActs: boolean): Steps {
  // "Vows to sue" tells of no suit.
  const told = title.filter((_, at) => title[at - 1] !== 'to')
  let reported = union(inTitle.find(told)) | union(lookingBack.find(title.slice(0, LOOK_BACK_WORDS)))
  if (!courtActs) reported &= ~STEP.ruling
  const mentioned = union(anywhere.find([...title, ...lead.slice(0, LEAD_WORDS)]))
  return { reported, mentioned: mentioned | reported }
}

function union(steps: readonly number[]): number {
  return steps.reduce((all, step) => all | step, 0)
}

/** Whether one of two articles reports a later step of a matter, which the other one does not even mention. */
export function areOtherSteps(a: Steps, b: Steps): boolean {
  return goesBeyond(a, b) || goesBeyond(b, a)
}

function goesBeyond(later: Steps, earlier: Steps): boolean {
  const only = later.reported & ~earlier.mentioned
  if (only === 0) return false
  if (only & STEP.lookBack) return true
  return laterSteps.some(
    ({ step, after }) => only & step && (after === undefined || earlier.reported & after),
  )
}

import { createWordList } from './word-list.ts'

/** The steps that a matter may take, each as one bit. */
const STEP = {
  arrest: 1 << 0,
  charge: 1 << 1,
  release: 1 << 2,
  committee: 1 << 3,
  failedVote: 1 << 4,
  passage: 1 << 5,
  signature: 1 << 6,
  veto: 1 << 7,
  suit: 1 << 8,
  appeal: 1 << 9,
  verdict: 1 << 10,
  sentence: 1 << 11,
  autopsy: 1 << 12,
  lookBack: 1 << 13,
  shooting: 1 << 14,
} as const

/** The words by which a title reports the step, and those of which every report of it has one in its title or lead. */
interface Said {
  step: number
  title: string
  anywhere: string
  /** Earlier steps, one of which the other title must report. If absent, it is enough that the other has no word for the step. */
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
    after: STEP.arrest | STEP.shooting,
  },
  {
    step: STEP.release,
    title: 'freed frees release releases released returned acquit*',
    anywhere: 'free freed frees releas* return* acquit* leave* home',
    after: STEP.arrest,
  },
  {
    step: STEP.passage,
    title: 'passes passed',
    anywhere: 'pass passes passed passage',
    after: STEP.committee | STEP.failedVote,
  },
  { step: STEP.signature, title: 'signs signed', anywhere: 'sign signs signed signing', after: STEP.passage },
]

const firstSteps = [
  { words: 'shoots shoot shot shooting', step: STEP.shooting },
  { words: 'arrest arrests arrested detain detains detained seized', step: STEP.arrest },
  { words: 'committee subcommittee panel', step: STEP.committee },
  { words: 'blocks blocked fails failed rejects rejected stalls', step: STEP.failedVote },
  { words: 'passes passed', step: STEP.passage },
]

/** One word may stand for several steps. */
function listOf(entries: readonly { words: string; step: number }[]) {
  const steps = new Map<string, number>()
  for (const { words, step } of entries)
    for (const word of words.split(/\s+/)) steps.set(word, (steps.get(word) ?? 0) | step)
  return createWordList([...steps].map(([words, value]) => ({ words, value })))
}

const inTitle = listOf([
  ...firstSteps,
  ...laterSteps.map(({ step, title }) => ({ step, words: title })),
  // These name a court and not an appeal.
  { step: 0, words: 'appeals_court appeals_judge appeals_panel' },
])
const anywhere = listOf(laterSteps.map(({ step, anywhere: words }) => ({ step, words })))
const lookingBack = listOf(
  ['day', 'days', 'week', 'weeks', 'month', 'months', 'year', 'years'].map((unit) => ({
    step: STEP.lookBack,
    words: `${unit}_after ${unit}_later ${unit}_on`,
  })),
)
/** "A week after the raid" begins a title that looks back; later in a title, such words are mostly the background of a new event. */
const LOOK_BACK_WORDS = 5
/** How many words of the lead are read. */
const LEAD_WORDS = 35

/** The steps of a matter that an article reports in its title, and those that its title or lead mentions. */
export interface Steps {
  reported: number
  mentioned: number
}

/** Finds the steps that an article names. */
export function stepsIn(title: readonly string[], lead: readonly string[]): Steps {
  // "Vows to sue" does not report a suit.
  const told = title.filter((_, at) => title[at - 1] !== 'to')
  const reported = union(inTitle.find(told)) | union(lookingBack.find(title.slice(0, LOOK_BACK_WORDS)))
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

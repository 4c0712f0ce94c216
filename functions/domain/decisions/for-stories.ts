import type { Decision, StoryAct } from '../model/decision.ts'
import type { Correction, Withdrawal } from '../model/story.ts'
import { activeDecisions } from './active-decisions.ts'

/** What editors decided about how a story is shown. */
export interface StoryDecisions {
  hidden?: Withdrawal
  headline?: string
  summary?: string
  /** The id of the article that leads it. */
  lead?: string
  tags?: { topics: string[]; places: string[] }
  corrections?: Correction[]
  /** When a decision last changed what readers see. */
  changed?: string
}

/** The decisions about stories, by the id of the story. */
export type DecisionsByStory = ReadonlyMap<string, StoryDecisions>

/** Without any decision. */
export const noDecisions: DecisionsByStory = new Map()
/** The decisions about a story that editors have left alone. */
export const nothingDecided: StoryDecisions = {}

/** The active decisions about stories, by the id that they name. */
export function decisionsByStory(log: readonly Decision[]): DecisionsByStory {
  const byStory = new Map<string, StoryDecisions>()
  for (const { at, act } of activeDecisions(log)) {
    if (!isStoryAct(act)) continue
    byStory.set(act.story, after(byStory.get(act.story) ?? {}, act, at))
  }
  return byStory
}

/**
 * The decisions that apply to a story and to the stories merged into it; the first id is its own. If there is none
 * about the story itself, those about a merged one continue to apply, except that hiding only applies to the story that
 * was hidden.
 */
export function decisionsFor(
  [own = '', ...absorbed]: readonly string[],
  byStory: DecisionsByStory,
): StoryDecisions {
  const mine = byStory.get(own) ?? nothingDecided
  if (absorbed.length === 0 || byStory.size === 0) return mine
  const all = absorbed.flatMap((id) => byStory.get(id) ?? []).map(({ hidden: _, ...rest }) => rest)
  const corrections = [mine, ...all].flatMap((one) => one.corrections ?? []).sort(byTime)
  const changed = [mine, ...all]
    .flatMap((one) => one.changed ?? [])
    .sort()
    .at(-1)
  return {
    ...Object.assign({}, ...all, mine),
    ...(corrections.length > 0 && { corrections }),
    ...(changed !== undefined && { changed }),
  }
}

function after(known: StoryDecisions, act: StoryAct, at: string): StoryDecisions {
  switch (act.is) {
    case 'hide':
      return { ...known, hidden: { at, ...(act.note && { note: act.note }) }, changed: at }
    case 'show': {
      const { hidden: _, ...rest } = known
      return { ...rest, changed: at }
    }
    case 'rewrite': {
      const { headline: _headline, summary: _summary, ...rest } = known
      const { headline, summary } = act
      return { ...rest, ...(headline && { headline }), ...(summary && { summary }), changed: at }
    }
    case 'lead':
      return { ...known, lead: act.article, changed: at }
    case 'retag':
      return { ...known, tags: { topics: act.topics, places: act.places } }
    case 'correct':
      return { ...known, corrections: [...(known.corrections ?? []), { at, text: act.text }], changed: at }
  }
}

const storyActs = new Set(['hide', 'show', 'rewrite', 'lead', 'retag', 'correct'])

function isStoryAct(act: Decision['act']): act is StoryAct {
  return storyActs.has(act.is)
}

function byTime(a: Correction, b: Correction): number {
  return a.at < b.at ? -1 : a.at > b.at ? 1 : 0
}

import { isDeepStrictEqual } from 'node:util'
import { activeDecisions } from '../../domain/decisions/active-decisions.ts'
import { conflictKeys } from '../../domain/decisions/conflict-keys.ts'
import { decisionsOnEdition, type EditionDecisions } from '../../domain/decisions/for-editions.ts'
import { decisionsByStory, nothingDecided, type StoryDecisions } from '../../domain/decisions/for-stories.ts'
import type { Act, Decision } from '../../domain/model/decision.ts'

/** The decision in force that is the same as an act, so that making it again would change nothing. */
export function sameDecision(act: Act, log: readonly Decision[]): Decision | undefined {
  // Each extra edition is another one, and a story that moved since can be moved again.
  if (act.is === 'extra' || act.is === 'place') return undefined
  if (act.is === 'undo') {
    const isUndone = (number: number) =>
      log.some(({ act: { is, ...rest } }) => is === 'undo' && isDeepStrictEqual(rest, { decision: number }))
    return log.findLast((one) => isDeepStrictEqual(one.act, act) && !isUndone(one.number))
  }
  const about = new Set(conflictKeys(act))
  const last = activeDecisions(log).findLast((one) => conflictKeys(one.act).some((name) => about.has(name)))
  return last && isDeepStrictEqual(last.act, act) ? last : undefined
}

/**
 * Whether an act leaves a story or an edition as the decisions in force have it already, such as showing a story that is not
 * hidden, or undoing a decision that a later one replaced. Decisions about articles and matters are not judged: they also
 * hold against what the software decides later.
 */
export function changesNothing(act: Act, log: readonly Decision[]): boolean {
  const about = act.is === 'undo' ? log.find(({ number }) => number === act.decision)?.act : act
  if (!about) return false
  const number = (log.at(-1)?.number ?? 0) + 1
  const next = [...log, { number, at: '', by: '', why: '', act }]
  if ('edition' in about) {
    const on = (decisions: readonly Decision[]) => effective(decisionsOnEdition(about.edition, decisions))
    return isDeepStrictEqual(on(log), on(next))
  }
  if (!isAboutStory(about)) return false
  const of = (decisions: readonly Decision[]) => shown(decisionsByStory(decisions).get(about.story))
  return isDeepStrictEqual(of(log), of(next))
}

type StoryAct = Extract<Act, { is: 'hide' | 'show' | 'rewrite' | 'lead' | 'retag' | 'correct' }>

function isAboutStory(act: Act): act is StoryAct {
  return ['hide', 'show', 'rewrite', 'lead', 'retag', 'correct'].includes(act.is)
}

/** What readers see does not depend on when it was decided last. A story is hidden once. */
function shown({ changed: _, hidden, ...rest }: StoryDecisions = nothingDecided) {
  return { ...rest, isHidden: hidden !== undefined }
}

/** The schedule applies to a released edition as it does to one that was never held. */
function effective({ timing, ...rest }: EditionDecisions) {
  return { ...rest, timing: timing === 'go' ? undefined : timing }
}

import type { Decision } from '../model/decision.ts'

/** The decisions that apply, in order: all that no later decision undid. An undo can be undone itself. */
export function activeDecisions(decisions: readonly Decision[]): Decision[] {
  const undone = new Set<number>()
  for (const { number, act } of decisions.toReversed()) {
    if (act.is === 'undo' && !undone.has(number)) undone.add(act.decision)
  }
  return decisions.filter(({ number, act }) => act.is !== 'undo' && !undone.has(number))
}

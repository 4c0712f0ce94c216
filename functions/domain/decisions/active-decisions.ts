import type { Decision } from '../model/decision.ts'

/** The lines that hold, in order: all but those that a later one undid, where that undoing was not undone itself. */
export function activeDecisions(decisions: readonly Decision[]): Decision[] {
  const undone = new Set<number>()
  for (const { number, act } of decisions.toReversed()) {
    if (act.is === 'undo' && !undone.has(number)) undone.add(act.decision)
  }
  return decisions.filter(({ number, act }) => act.is !== 'undo' && !undone.has(number))
}

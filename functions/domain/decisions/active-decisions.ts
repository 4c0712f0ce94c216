import type { Undo } from '../model/decision.ts'

/** An entry of a log of decisions, of editors or of operators. */
export interface LoggedDecision {
  number: number
  act: { is: string } | Undo
}

/** The decisions that apply, in order: all that no later decision undid. An undo can be undone itself. */
export function activeDecisions<D extends LoggedDecision>(decisions: readonly D[]): D[] {
  return standing(decisions).filter(({ act }) => !isUndo(act))
}

/** The decisions that apply, and the undos that do. */
export function standing<D extends LoggedDecision>(decisions: readonly D[]): D[] {
  const undone = new Set<number>()
  for (const { number, act } of decisions.toReversed()) {
    if (isUndo(act) && !undone.has(number)) undone.add(act.decision)
  }
  return decisions.filter(({ number }) => !undone.has(number))
}

const isUndo = (act: LoggedDecision['act']): act is Undo => act.is === 'undo'

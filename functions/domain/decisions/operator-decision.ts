import type { Undo } from '../model/decision.ts'
import type { Source } from '../model/source.ts'

/**
 * What an operator changed on their pages: an entry of a log that is laid over the configuration, so that a new
 * configuration and a deployment keep it. It is apart from the editors' log, of which an editor may undo every entry.
 */
export interface OperatorDecision {
  /** From 1, without gaps. */
  number: number
  at: string
  /** The operator, as a keyed hash of their address. */
  by: string
  /** A note for other operators. */
  why: string
  act: OperatorAct
}

/** What an operator did. Stored, so its shapes must not change, and never with an address of a reader. */
export type OperatorAct = SourceAct | Undo

/** Changes which sources are read. A source that is not configured or added anymore is not changed by it. */
type SourceAct =
  | { is: 'turn-on'; source: string }
  | { is: 'turn-off'; source: string }
  /** Adds a source to those of the configuration. */
  | { is: 'add-source'; source: string; added: Source }
  /** Takes a source away that was added so. */
  | { is: 'remove-source'; source: string }

/** Keys of what a decision is about. Two decisions that share a key may contradict each other. */
export function operatorConflictKeys(act: OperatorAct): string[] {
  return act.is === 'undo' ? [`decision ${act.decision}`] : [`source ${act.source}`]
}

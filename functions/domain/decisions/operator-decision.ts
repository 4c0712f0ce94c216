import type { Undo } from '../model/decision.ts'
import type { Source } from '../model/source.ts'

/**
 * What an operator changed on their pages: an entry of a log that is applied to the configuration, so that it survives a new
 * configuration and a deployment. It is separate from the editors' log, because an editor may undo every entry of that one.
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

/** Changes which sources are read. It has no effect on a source that is no longer configured or added. */
type SourceAct =
  | { is: 'turn-on'; source: string }
  | { is: 'turn-off'; source: string }
  /** Adds a source to those of the configuration. */
  | { is: 'add-source'; source: string; added: Source }
  /** Removes a source that was added this way. */
  | { is: 'remove-source'; source: string }

/** Keys of what a decision is about. Two decisions that share a key may contradict each other. */
export function operatorConflictKeys(act: OperatorAct): string[] {
  return act.is === 'undo' ? [`decision ${act.decision}`] : [`source ${act.source}`]
}

import { conflictKeys } from '../domain/decisions/conflict-keys.ts'
import type { Act, Decision } from '../domain/model/decision.ts'
import type { Clock } from '../ports/clock.ts'
import {
  type DecisionDetails,
  type RecordResult,
  recordDecision as recordIn,
} from '../store/decisions/record-decision.ts'
import type { Decisions } from '../store/stories/decisions.ts'

/** Records a decision of an editor, unless somebody has decided about the same thing since they opened the page. */
export function recordDecision(
  act: Act,
  details: DecisionDetails,
  { decisions, clock }: { decisions: Decisions; clock: Clock },
): Promise<RecordResult<Decision>> {
  return recordIn<Act, Decision>(act, details, { decisions, clock, conflictKeys })
}

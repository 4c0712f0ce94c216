import { activeDecisions, standing } from '../domain/decisions/active-decisions.ts'
import {
  type OperatorAct,
  type OperatorDecision,
  operatorConflictKeys,
} from '../domain/decisions/operator-decision.ts'
import { plainName } from '../domain/text/clean.ts'
import { recordDecision } from '../store/decisions/record-decision.ts'
import type { Fields } from './routes/operator-routes.ts'
import type { OperatorSession } from './routes/session.ts'
import type { SourcePageDeps } from './source-deps.ts'

/** Characters of a reason. */
const MOST_WHY = 300

/** A decision that was recorded, now or before; or the one that contradicts it. */
export type Decided = { kind: 'recorded' | 'duplicate' | 'conflict'; decision: OperatorDecision }

/** Records what the operator of a session decided, with the reason in the form, unless somebody else has decided in the meantime. */
export async function decide(
  act: OperatorAct,
  { desk }: OperatorSession,
  fields: Fields,
  { decisions, clock, logger }: Pick<SourcePageDeps, 'decisions' | 'clock' | 'logger'>,
): Promise<Decided> {
  const why = plainName(fields('why')).slice(0, MOST_WHY)
  const seen = Math.max(0, Math.floor(Number(fields('seen'))) || 0)
  const details = { by: desk.operator.id, why, seen }
  const decided = await recordDecision<OperatorAct, OperatorDecision>(act, details, {
    decisions,
    clock,
    conflictKeys: operatorConflictKeys,
  })
  const { number } = decided.decision
  if (decided.kind === 'recorded') logger.info('operator decided', { number, is: act.is })
  return decided
}

/**
 * The undo that a form asks for, if there is such a decision and it applied when the page was opened. If the button is
 * pressed twice, the second answer says that the decision was already undone.
 */
export function undoIn(fields: Fields, log: readonly OperatorDecision[]): OperatorAct | undefined {
  const number = Number(fields('decision'))
  const seen = Math.max(0, Math.floor(Number(fields('seen'))) || 0)
  const since = standing(log).some(
    (one) => one.number > seen && one.act.is === 'undo' && one.act.decision === number,
  )
  const known = since ? log : activeDecisions(log)
  return known.some((one) => one.number === number) ? { is: 'undo', decision: number } : undefined
}

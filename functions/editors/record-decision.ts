import { isDeepStrictEqual } from 'node:util'
import { activeDecisions } from '../domain/decisions/active-decisions.ts'
import { conflictKeys } from '../domain/decisions/conflict-keys.ts'
import type { Act, Decision } from '../domain/model/decision.ts'
import type { Clock } from '../ports/clock.ts'
import type { Decisions } from '../store/stories/decisions.ts'

/** Who decides, and what they knew. */
export interface DecisionDetails {
  by: string
  why: string
  /** The number of the last decision when the editor opened the page. */
  seen: number
}

/** What became of a decision. */
export type RecordResult =
  | { kind: 'recorded'; decision: Decision }
  /** The same was decided since, by this or another editor. `decision` is that one. */
  | { kind: 'duplicate'; decision: Decision }
  /** Something else was decided about the same thing since, so nothing was recorded. `decision` is that one. */
  | { kind: 'conflict'; decision: Decision }

/** Records a decision, unless somebody has decided about the same thing since its editor opened the page. */
export async function recordDecision(
  act: Act,
  { by, why, seen }: DecisionDetails,
  { decisions, clock }: { decisions: Decisions; clock: Clock },
): Promise<RecordResult> {
  for (;;) {
    const last = await decisions.last()
    const since = await decisions.after(Math.min(seen, last))
    const others = activeDecisions(since).filter((one) => isConflict(one.act, act))
    const same = others.find((one) => isDeepStrictEqual(one.act, act))
    if (same) return { kind: 'duplicate', decision: same }
    const [other] = others
    if (other) return { kind: 'conflict', decision: other }
    const number = Math.max(last, since.at(-1)?.number ?? 0) + 1
    const decision: Decision = { number, at: clock().toISOString(), by, why, act }
    if (await decisions.append(decision)) return { kind: 'recorded', decision }
  }
}

function isConflict(a: Act, b: Act): boolean {
  const theirs = new Set(conflictKeys(a))
  return conflictKeys(b).some((one) => theirs.has(one))
}

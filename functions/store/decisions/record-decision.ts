import { isDeepStrictEqual } from 'node:util'
import { type LoggedDecision, standing } from '../../domain/decisions/active-decisions.ts'
import type { Clock } from '../../ports/clock.ts'
import type { DecisionLog } from './decision-log.ts'

/** Who decides, and what they knew. */
export interface DecisionDetails {
  by: string
  why: string
  /** The number of the last decision when the page was opened. */
  seen: number
}

/** What became of a decision. */
export type RecordResult<D> =
  | { kind: 'recorded'; decision: D }
  /** The same was decided since, by this or another person. `decision` is that one. */
  | { kind: 'duplicate'; decision: D }
  /** Something else was decided about the same thing since, so nothing was recorded. `decision` is that one. */
  | { kind: 'conflict'; decision: D }

/** A log, the time, and what a decision is about: two that share a key may contradict each other. */
interface RecordDeps<A, D extends LoggedDecision & { act: A }> {
  decisions: Pick<DecisionLog<A, D>, 'append' | 'after' | 'last'>
  clock: Clock
  conflictKeys: (act: A) => string[]
}

/** Records a decision, unless somebody has decided about the same thing since its author opened the page. */
export async function recordDecision<
  A extends LoggedDecision['act'],
  D extends { number: number; at: string; by: string; why: string; act: A },
>(
  act: A,
  { by, why, seen }: DecisionDetails,
  { decisions, clock, conflictKeys }: RecordDeps<A, D>,
): Promise<RecordResult<D>> {
  const about = new Set(conflictKeys(act))
  for (;;) {
    const last = await decisions.last()
    const since = await decisions.after(Math.min(seen, last))
    const others = standing(since).filter((one) => conflictKeys(one.act).some((key) => about.has(key)))
    const same = others.find((one) => isDeepStrictEqual(one.act, act))
    if (same) return { kind: 'duplicate', decision: same }
    const [other] = others
    if (other) return { kind: 'conflict', decision: other }
    const number = Math.max(last, since.at(-1)?.number ?? 0) + 1
    const decision = { number, at: clock().toISOString(), by, why, act } as D
    if (await decisions.append(decision)) return { kind: 'recorded', decision }
  }
}

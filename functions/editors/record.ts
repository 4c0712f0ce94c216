import { isDeepStrictEqual } from 'node:util'
import { activeDecisions } from '../domain/decisions/active-decisions.ts'
import { conflictKeys } from '../domain/decisions/conflict-keys.ts'
import type { Act, Decision } from '../domain/model/decision.ts'
import type { Clock } from '../ports/clock.ts'
import type { Decisions } from '../store/stories/decisions.ts'

export interface Deciding {
  by: string
  why: string
  /** The number of the last decision that stood when the editor looked. */
  seen: number
}

export type Recorded =
  | { is: 'recorded'; decision: Decision }
  /** The very same was decided since they looked, by them or by another. */
  | { is: 'known'; decision: Decision }
  /** Somebody decided something else about the same since they looked; nothing was entered. */
  | { is: 'conflict'; decision: Decision }

/** Enters a decision, unless somebody has decided about the same thing since its editor looked. */
export async function record(
  act: Act,
  { by, why, seen }: Deciding,
  { decisions, clock }: { decisions: Decisions; clock: Clock },
): Promise<Recorded> {
  for (;;) {
    const last = await decisions.last()
    const since = await decisions.after(Math.min(seen, last))
    const others = activeDecisions(since).filter((one) => meet(one.act, act))
    const same = others.find((one) => isDeepStrictEqual(one.act, act))
    if (same) return { is: 'known', decision: same }
    const [other] = others
    if (other) return { is: 'conflict', decision: other }
    const number = Math.max(last, since.at(-1)?.number ?? 0) + 1
    const decision: Decision = { number, at: clock().toISOString(), by, why, act }
    if (await decisions.append(decision)) return { is: 'recorded', decision }
  }
}

function meet(a: Act, b: Act): boolean {
  const theirs = new Set(conflictKeys(a))
  return conflictKeys(b).some((one) => theirs.has(one))
}

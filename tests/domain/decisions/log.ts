import type { Act, Decision } from '../../../functions/domain/model/decision.ts'

/** A log of these acts, of which the first was on 1 November at noon and each other one a day later. */
export function logOf(...acts: Act[]): Decision[] {
  return acts.map((act, n) => ({ number: n + 1, at: timeOf(n + 1), by: 'ana', why: '', act }))
}

/** When the decision of this number was made. */
export function timeOf(number: number): string {
  return new Date(Date.UTC(2026, 10, number, 12)).toISOString()
}

import type { StatusChange } from '../model/matter.ts'
import type { DecidedStatus } from './for-matters.ts'

/**
 * The changes of a matter with the statuses that editors set, in the order in which they decided. A status holds from its
 * day until the time of the decision: what was found between the two gives way to it, and what happens later counts again.
 */
export function withDecidedStatuses(
  changes: readonly StatusChange[],
  decided: readonly DecidedStatus[] = [],
): StatusChange[] {
  let all = [...changes]
  for (const one of decided) {
    const { status, day } = one
    all = [...all.filter((change) => !isCovered(change.day, one)), { status, day, by: 'editor', outlets: [] }]
  }
  return all.sort((a, b) => (a.day < b.day ? -1 : a.day > b.day ? 1 : 0))
}

/** The changes of a matter, and of another those that it does not have on the same day. */
export function withChangesOf(own: readonly StatusChange[], other: readonly StatusChange[]): StatusChange[] {
  const known = new Set(own.map(({ status, day }) => `${status} ${day}`))
  return [...own, ...other.filter(({ status, day }) => !known.has(`${status} ${day}`))]
}

/** Whether a day is in the time of which an editor knew the status. */
function isCovered(day: string, decided: DecidedStatus): boolean {
  return day >= decided.day && day <= decided.at.slice(0, 10)
}

import { inOrder, type MatterDate, type MatterKind, type StatusChange, waiting } from '../model/matter.ts'
import type { DecidedStatus } from './for-matters.ts'

/**
 * The changes of a matter with the statuses that editors set, in the order in which they decided. A status holds from its
 * day until the time of the decision: what was found between the two gives way to it, and what happens later counts again.
 */
export function withDecidedStatuses(
  changes: readonly StatusChange[],
  decided: readonly DecidedStatus[] | undefined,
  kind: MatterKind,
): StatusChange[] {
  if (!decided) return [...changes]
  let all = [...changes]
  for (const one of decided) {
    const { status, day } = one
    all = [...all.filter((change) => !isCovered(change.day, one)), { status, day, by: 'editor', outlets: [] }]
  }
  // A rule that was withdrawn does not take effect on its day.
  const ordered = inOrder(all, kind)
  return ordered.filter(({ by }, at) => by !== 'date' || (at > 0 && waiting.has(ordered[at - 1]!.status)))
}

/** The changes of a matter, and of one that was merged into it those that it does not have on the same day. */
export function withChangesOf(
  own: { kind: MatterKind; changes: readonly StatusChange[] },
  other: { kind: MatterKind; changes: readonly StatusChange[] },
): StatusChange[] {
  // A bill is not argued, and a case not passed.
  if (own.kind !== other.kind) return [...own.changes]
  const known = new Set(own.changes.map(({ status, day }) => `${status} ${day}`))
  return inOrder(
    [...own.changes, ...other.changes.filter(({ status, day }) => !known.has(`${status} ${day}`))],
    own.kind,
  )
}

/** The dates of a matter, and of one that was merged into it those that it does not have. The earliest first. */
export function withDatesOf<D extends Pick<MatterDate, 'day' | 'kind'>>(
  own: readonly D[],
  other: readonly D[],
): D[] {
  const known = new Set(own.map(({ kind, day }) => `${kind} ${day}`))
  return [...own, ...other.filter(({ kind, day }) => !known.has(`${kind} ${day}`))].sort((a, b) =>
    a.day < b.day ? -1 : 1,
  )
}

/** What a story that was taken out of a matter leaves behind: the steps and dates that other stories report. */
export function withoutStory<T extends { story?: string }>(all: readonly T[], ids: readonly string[]): T[] {
  return all.filter(({ story }) => story === undefined || !ids.includes(story))
}

/** Whether a day is in the time of which an editor knew the status. */
function isCovered(day: string, decided: DecidedStatus): boolean {
  return day >= decided.day && day <= decided.at.slice(0, 10)
}

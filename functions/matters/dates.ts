import type { MatterDate, StatusChange } from '../domain/model/matter.ts'
import type { Group } from './group.ts'

/** The days that official documents set: comments close, a rule takes effect. The earliest first, each once. */
export function datesOf(group: Group): MatterDate[] {
  const dates = new Map<string, MatterDate>()
  for (const { from, claims } of group.stories.values()) {
    if (!claims.some(({ where }) => where === 'document')) continue
    for (const { kind, status } of from.story.articles) {
      if (kind !== 'official' || !status) continue
      for (const [day, what] of [
        [status.commentsClose, 'comments'],
        [status.effective, 'effective'],
      ] as const) {
        if (day) dates.set(`${what} ${day}`, { day, kind: what, story: from.story.id })
      }
    }
  }
  return [...dates.values()].sort((a, b) => (a.day + a.kind < b.day + b.kind ? -1 : 1))
}

/** Changes that come with the calendar: a final rule takes effect on its day, unless something stops it before. */
export function withPassedDays(
  changes: readonly StatusChange[],
  dates: readonly MatterDate[],
  today: string,
): StatusChange[] {
  const all = [...changes]
  for (const { day, kind, story } of dates) {
    if (kind !== 'effective' || day > today) continue
    const before = changes.filter((one) => one.day <= day).at(-1)
    if (before?.status !== 'final' || changes.some(({ status }) => status === 'effective')) continue
    all.push({
      status: 'effective',
      day,
      by: 'date',
      story,
      outlets: before.outlets,
      ...(before.url && { url: before.url }),
    })
  }
  return all.sort((a, b) => (a.day < b.day ? -1 : a.day > b.day ? 1 : 0))
}

/** While comments are open, that is the status of a proposal. */
export function currentStatus(
  changes: readonly StatusChange[],
  dates: readonly MatterDate[],
  today: string,
): StatusChange | undefined {
  const last = changes.at(-1)
  const open = dates.find(({ kind, day }) => kind === 'comments' && day >= today)
  return last?.status === 'proposed' && open ? { ...last, status: 'comment-period' } : last
}

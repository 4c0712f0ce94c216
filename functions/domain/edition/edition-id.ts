import type { Edition } from '../model/edition.ts'

type Last = Pick<Edition, 'id'> | undefined

/**
 * The day where the publication is at home, and what tells it from the others of that day. Of two clocks that disagree
 * about the day the later one counts, so that ids never go back.
 */
export function editionId(day: string, frequency: Edition['frequency'], last: Last): string {
  const latest = hasEdition(day, last) ? dayOf(last) : day
  const id = frequency === 'daily' ? `${latest}-daily` : latest
  if (last?.id !== id && !last?.id.startsWith(`${id}-x`)) return id
  const number = Number(last.id.split('-x')[1] ?? 1)
  return `${id}-x${number + 1}`
}

/** An id of that day for an edition beside the schedule's, which no turn of the schedule ever has. */
export function extraEditionId(day: string, frequency: Edition['frequency'], last: Last): string {
  const id = editionId(day, frequency, last)
  return isBesideSchedule({ id }) ? id : `${id}-x2`
}

export function isBesideSchedule({ id }: Pick<Edition, 'id'>): boolean {
  return id.includes('-x')
}

/** Whether the last edition is of a later day: by a clock that was ahead, or since that one was sent early. */
export function isLater(last: Last, day: string): boolean {
  return last !== undefined && dayOf(last) > day
}

function hasEdition(day: string, last: Last): last is NonNullable<Last> {
  return last !== undefined && dayOf(last) >= day
}

function dayOf({ id }: Pick<Edition, 'id'>): string {
  return id.slice(0, 10)
}

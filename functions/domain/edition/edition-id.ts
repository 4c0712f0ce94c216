import type { Edition } from '../model/edition.ts'
import { extraNumber } from './extra-edition.ts'

type Last = Pick<Edition, 'id'> | undefined

/**
 * The id of the next edition: the day in the publication's zone, the kind if it is not weekly, and a number if that day
 * has such an edition already. If the last edition has a later day, its day counts, so that ids never go back.
 */
export function editionId(day: string, frequency: Edition['frequency'], last: Last): string {
  const latest = hasEdition(day, last) ? dayOf(last) : day
  const id = frequency === 'weekly' ? latest : `${latest}-${frequency}`
  if (last?.id !== id && !last?.id.startsWith(`${id}-x`)) return id
  const number = Number(last.id.split('-x')[1] ?? 1)
  return `${id}-x${number + 1}`
}

/** The id of an extra edition on that day. No scheduled edition has such an id. */
export function extraEditionId(day: string, frequency: Edition['frequency'], last: Last): string {
  const id = editionId(day, frequency, last)
  return isBesideSchedule({ id }) ? id : `${id}-x2`
}

/** The id of the alert of a day and a time such as `14:00`: later ones have greater ids. */
export function alertId(day: string, time: string): string {
  return `${day}-alert-${time.slice(0, 2)}`
}

/** Whether an edition is not the scheduled one of its day. */
export function isBesideSchedule(edition: Pick<Edition, 'id'>): boolean {
  return extraNumber(edition) !== undefined
}

/** Whether the last edition is of a later day, because a clock was ahead or it was sent early. */
export function isLater(last: Last, day: string): boolean {
  return last !== undefined && dayOf(last) > day
}

function hasEdition(day: string, last: Last): last is NonNullable<Last> {
  return last !== undefined && dayOf(last) >= day
}

function dayOf({ id }: Pick<Edition, 'id'>): string {
  return id.slice(0, 10)
}

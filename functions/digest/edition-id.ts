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

/** Whether the last edition was frozen on that day or later, so that the schedule's turn of that day needs no other. */
export function hasEdition(day: string, last: Last): last is NonNullable<Last> {
  return last !== undefined && dayOf(last) >= day
}

function dayOf({ id }: Pick<Edition, 'id'>): string {
  return id.slice(0, 10)
}

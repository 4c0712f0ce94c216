import type { Edition } from '../model/edition.ts'

/** Which one beside the schedule's it is on its day: 1 for the first, undefined for the schedule's own. */
export function extraNumber({ id }: Pick<Edition, 'id'>): number | undefined {
  const [, number] = id.split('-x')
  return number === undefined ? undefined : Number(number) - 1
}

import type { Edition } from '../model/edition.ts'

/** The number of an extra edition on its day, from 1; `undefined` for the scheduled edition. */
export function extraNumber({ id }: Pick<Edition, 'id'>): number | undefined {
  const [, number] = id.split('-x')
  return number === undefined ? undefined : Number(number) - 1
}

import type { Edition } from '../model/edition.ts'

/** The day where the publication is at home, and what tells it from the others of that day. */
export function editionId(
  day: string,
  frequency: Edition['frequency'],
  last: Pick<Edition, 'id'> | undefined,
): string {
  const id = frequency === 'daily' ? `${day}-daily` : day
  if (last?.id !== id && !last?.id.startsWith(`${id}-x`)) return id
  const number = Number(last.id.split('-x')[1] ?? 1)
  return `${id}-x${number + 1}`
}

import { isoDate } from '../dates/parse-date.ts'
import { type Loss, noDate } from '../losses.ts'
import type { Members } from './json/members.ts'

/** The first of these members that exists, as ISO 8601 in UTC. A date that can't be read is noted. */
export function dateOf(
  members: Members,
  names: readonly string[],
  now: Date | undefined,
  note: (loss: Loss) => void,
): string | undefined {
  const text = names.map((name) => members.text(name, 'date')).find((found) => found !== undefined)
  const date = isoDate(text, now)
  if (text !== undefined && date === undefined) note(noDate)
  return date
}

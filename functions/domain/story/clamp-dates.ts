import type { Story } from '../model/story.ts'
import { parseDate } from '../time.ts'

/** The stories whose dates were found in order, with the `latest` that they were checked against. */
const inOrder = new WeakMap<Story, string>()

/** Feed validators take earlier dates for an error. */
const EARLIEST = '1990-01-01T00:00:00.000Z'

/**
 * Corrects dates of a story that are invalid, before 1990 or after `latest` (see `endOfDay`). A wrong clock would
 * otherwise keep it at the top of every list. Nearly always it returns the same object.
 */
export function clampDates(story: Story, latest: string): Story {
  if (inOrder.get(story) === latest) return story
  const firstSeen = timelyDate(story.firstSeen, latest, EARLIEST)
  const published = timelyDate(story.published, latest, firstSeen)
  const updated = timelyDate(story.updated, latest, published)
  const same = firstSeen === story.firstSeen && published === story.published && updated === story.updated
  if (!same) return { ...story, firstSeen, published, updated }
  inOrder.set(story, latest)
  return story
}

/** The date, or `otherwise`, which is between `EARLIEST` and `latest`, if the date is not. */
function timelyDate(text: string, latest: string, otherwise: string): string {
  const inTime = (at: string | undefined): at is string => at !== undefined && at >= EARLIEST && at <= latest
  if (/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/.test(text) && inTime(text) && parseDate(text)) return text
  const at = parseDate(text)?.toISOString()
  return inTime(at) ? at : otherwise
}

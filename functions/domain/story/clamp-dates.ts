import type { Story } from '../model/story.ts'
import { parseDate } from '../time.ts'

/** The stories that were found in order, and as of when: nearly all, each time. */
const inOrder = new WeakMap<Story, string>()

/** Validators hold everything before for a slip. */
const earliest = '1990-01-01T00:00:00.000Z'

/**
 * The story with dates that are dates, none before there were feeds and none later than `latest` (see `endOfDay`): a
 * slip in a clock would otherwise keep it on top of every list. Nearly always it is the same object.
 */
export function clampDates(story: Story, latest: string): Story {
  if (inOrder.get(story) === latest) return story
  const firstSeen = timelyDate(story.firstSeen, latest, earliest)
  const published = timelyDate(story.published, latest, firstSeen)
  const updated = timelyDate(story.updated, latest, published)
  const same = firstSeen === story.firstSeen && published === story.published && updated === story.updated
  if (!same) return { ...story, firstSeen, published, updated }
  inOrder.set(story, latest)
  return story
}

/** `otherwise` lies between `earliest` and `latest` itself. */
function timelyDate(text: string, latest: string, otherwise: string): string {
  const inTime = (at: string | undefined): at is string => at !== undefined && at >= earliest && at <= latest
  if (/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/.test(text) && inTime(text) && parseDate(text)) return text
  const at = parseDate(text)?.toISOString()
  return inTime(at) ? at : otherwise
}

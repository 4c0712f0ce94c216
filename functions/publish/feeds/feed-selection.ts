import type { Story } from '../../domain/model/story.ts'
import { firstWithRoom } from '../../domain/story/outlet-limits.ts'
import { DAY_MS } from '../../domain/time.ts'
import type { Context } from '../context.ts'
import { dayOfStory } from '../stories/story-index.ts'

/** For how many days a story counts as recent in a feed. */
const RECENT_DAYS = 14

type Calendar = Pick<Context, 'locale' | 'site'>

/** The stories of the last fourteen days, from a list that has the newest first. */
export function recentStories(stories: readonly Story[], { locale, site }: Calendar): readonly Story[] {
  const { timeZone } = site.configuration.publication.schedule
  const since = new Date(Date.parse(locale.today) - RECENT_DAYS * DAY_MS).toISOString().slice(0, 10)
  let [from, to] = [0, stories.length]
  while (from < to) {
    const middle = (from + to) >> 1
    if (dayOfStory(stories[middle]!, timeZone) < since) to = middle
    else from = middle + 1
  }
  return stories.slice(0, from)
}

/**
 * The newest stories for a feed with room for this many. No source has more than a quarter of them while others have
 * recent stories. The source and outlet of the lead article count.
 */
export function selectForFeed(stories: readonly Story[], slots: number, calendar: Calendar): Story[] {
  const fresh = recentStories(stories, calendar)
  const first = firstWithRoom(fresh, slots, ({ lead }) => lead)
  return first.length < slots
    ? [...first, ...stories.slice(fresh.length, fresh.length + slots - first.length)]
    : first
}

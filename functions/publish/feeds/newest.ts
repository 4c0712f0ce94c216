import type { Story } from '../../domain/model/story.ts'
import { firstWithRoom } from '../../domain/story/outlet-limits.ts'
import { DAY_MS } from '../../domain/time.ts'
import type { Context } from '../context.ts'
import { dayOfStory } from '../stories/story-index.ts'

/** A story counts as new in a feed for this many days. */
const newForDays = 14

type Calendar = Pick<Context, 'locale' | 'site'>

/** The stories of the last fourteen days, from a list with the newest first. */
export function newOnes(stories: readonly Story[], { locale, site }: Calendar): readonly Story[] {
  const { timeZone } = site.configuration.publication.schedule
  const since = new Date(Date.parse(locale.today) - newForDays * DAY_MS).toISOString().slice(0, 10)
  const old = stories.findIndex((story) => dayOfStory(story, timeZone) < since)
  return old < 0 ? stories : stories.slice(0, old)
}

/**
 * The newest stories for a feed with this many places. No source has more than a quarter of them while others have
 * something new. The source and outlet of the lead article count.
 */
export function newest(stories: readonly Story[], places: number, calendar: Calendar): Story[] {
  const fresh = newOnes(stories, calendar)
  const first = firstWithRoom(fresh, places, ({ lead }) => lead)
  return first.length < places
    ? [...first, ...stories.slice(fresh.length, fresh.length + places - first.length)]
    : first
}

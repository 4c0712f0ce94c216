import { sitePaths } from '../../domain/site-paths.ts'
import { outletKey } from '../../domain/story/coverage.ts'
import type { Context } from '../context.ts'
import type { SiteFile } from '../site/site.ts'
import { splitPerStory } from '../site/split-per-story.ts'
import type { PublicStory } from '../stories/public-story.ts'
import type { DayOfStories } from '../stories/story-index.ts'

const MONTHS_BACK = 12
const texts = splitPerStory<string>()

/** The months that can be searched, newest first. */
export function searchedMonths({ index, locale }: Context): string[] {
  const [year, month] = locale.today.split('-').map(Number) as [number, number]
  const first = new Date(Date.UTC(year, month - 1 - MONTHS_BACK, 1)).toISOString().slice(0, 7)
  const months = new Set([...index.byDay.keys()].map((day) => day.slice(0, 7)))
  return [...months].filter((one) => one >= first)
}

/** The search index of one month, for the search script. With a file a month, a new story changes only one. */
export function searchFile(month: string, days: readonly DayOfStories[], context: Context): SiteFile {
  const key = context.stampOf()
  const rows = () =>
    days.flatMap(({ day, stories }) =>
      stories
        .filter(({ withdrawn }) => !withdrawn)
        .map((story) => texts(story, key, () => JSON.stringify(searchRow(context.show(story), day)))),
    )
  const madeOf = days.map(({ day, stories }) => `${day} ${context.stamps(stories)}`)
  return {
    ...context.file(
      sitePaths.searchIndex(month),
      madeOf,
      { leads: false },
      () => `[${rows().join(',\n')}]\n`,
    ),
    cacheControl: 'public, max-age=300',
  }
}

/** The entry of a story in the search index. */
export function searchRow(story: PublicStory, day: string) {
  const { id, headline, language, outlet, articles, topics, places } = story
  const outlets = new Map<string, string>()
  for (const one of [{ outlet }, ...articles]) {
    if (!outlets.has(outletKey(one))) outlets.set(outletKey(one), one.outlet)
  }
  return { id, headline, day, lang: language, outlets: [...outlets.values()].slice(0, 20), topics, places }
}

import type { Context } from '../context.ts'
import { dayOfStory } from '../shelf.ts'
import type { ShownStory } from '../shown.ts'
import type { SiteFile } from '../site.ts'

const monthsBack = 12

/** The months that can be searched, the newest first. */
export function searchedMonths({ shelf, locale }: Context): string[] {
  const [year, month] = locale.today.split('-').map(Number) as [number, number]
  const first = new Date(Date.UTC(year, month - 1 - monthsBack, 1)).toISOString().slice(0, 7)
  const months = new Set([...shelf.byDay.keys()].map((day) => day.slice(0, 7)))
  return [...months].filter((one) => one >= first)
}

/** What the search script looks through: a file for each month, so that a new story changes one. */
export function* searchFiles(context: Context): Iterable<SiteFile> {
  const { shelf, site } = context
  const { timeZone } = site.configuration.publication.schedule
  const byMonth = Map.groupBy(shelf.byDay, ([day]) => day.slice(0, 7))
  for (const month of searchedMonths(context)) {
    const stories = byMonth.get(month)!.flatMap(([, ofDay]) => ofDay)
    const path = `/search/${month}.json`
    const file = context.file(path, [context.stamps(stories)], { leads: false }, () => '')
    yield {
      ...file,
      contentType: 'application/json; charset=utf-8',
      cacheControl: 'public, max-age=300',
      body: () =>
        `[${stories.map((story) => JSON.stringify(row(context.show(story), dayOfStory(story, timeZone)))).join(',\n')}]\n`,
    }
  }
}

function row(story: ShownStory, day: string) {
  const { id, headline, language, outlet, articles, topics, places } = story
  const outlets = new Set([outlet, ...articles.map((article) => article.outlet)])
  return { id, headline, day, lang: language, outlets: [...outlets].slice(0, 20), topics, places }
}

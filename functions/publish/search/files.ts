import type { Story } from '../../domain/model/story.ts'
import { sitePaths } from '../../domain/site-paths.ts'
import { outletKey } from '../../domain/story/coverage.ts'
import type { Context, Contexts } from '../context.ts'
import type { SiteFile } from '../site/site.ts'
import type { DayOfStories } from '../stories/story-index.ts'
import { terms } from './browser/words.js'

const MONTHS_BACK = 12
/** More headlines of one event hardly have new words. */
const MAX_ARTICLES = 60
const MAX_OUTLETS = 20

/** The months that can be searched, newest first. */
export function searchedMonths({ index, locale }: Context): string[] {
  const [year, month] = locale.today.split('-').map(Number) as [number, number]
  const first = new Date(Date.UTC(year, month - 1 - MONTHS_BACK, 1)).toISOString().slice(0, 7)
  const months = new Set([...index.byDay.keys()].map((day) => day.slice(0, 7)))
  return [...months].filter((one) => one >= first)
}

/** The search index of one month, for the search script. With a file a month, a new story changes only one. */
export function searchFile(month: string, days: readonly DayOfStories[], contexts: Contexts): SiteFile {
  const { en } = contexts
  const key = en.stampOf()
  const rows = () =>
    days.flatMap(({ day, stories }) =>
      stories
        .filter(({ withdrawn }) => !withdrawn)
        .map((story) =>
          en.memory.each('search row', story, key, () => JSON.stringify(searchRow(story, day, contexts))),
        ),
    )
  const madeOf = days.map(({ day, stories }) => `${day} ${en.stamps(stories)}`)
  return en.file(sitePaths.searchIndex(month), madeOf, { leads: false }, () => `[${rows().join(',\n')}]\n`)
}

/**
 * The entry of a story in the search index, for readers of both languages: what a result shows, and in `words` the terms
 * of summaries and coverage that no headline has.
 */
export function searchRow(story: Story, day: string, { en, es }: Contexts) {
  const { id, headline, summary, language, outlet, articles, topics, places } = en.show(story)
  const other = es.show(story)
  const isOther = other.headline !== headline
  const outlets = new Map<string, string>()
  for (const one of [{ outlet }, ...articles]) {
    if (!outlets.has(outletKey(one))) outlets.set(outletKey(one), one.outlet)
  }
  const known = new Set(terms(isOther ? `${headline}\n${other.headline}` : headline))
  const titles = articles.slice(0, MAX_ARTICLES).map(({ title }) => title)
  const words = terms([summary, ...(isOther ? [other.summary] : []), ...titles].join('\n'))
  return {
    id,
    headline,
    day,
    lang: language,
    ...(isOther && { es: { headline: other.headline, lang: other.language, outlet: other.outlet } }),
    outlets: [...outlets.values()].slice(0, MAX_OUTLETS),
    topics,
    places,
    words: words.filter((term) => !known.has(term)).join(' '),
  }
}

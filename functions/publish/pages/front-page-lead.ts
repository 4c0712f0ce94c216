import type { Story } from '../../domain/model/story.ts'
import { independentOutlets } from '../../domain/story/coverage.ts'
import { newestFirst } from '../../domain/story/newest-first.ts'
import { countBefore } from '../../domain/story/outlet-limits.ts'
import { daysBetween } from '../../domain/time.ts'
import type { Locale } from '../../i18n/locale.ts'
import { dayOfStory, isOfficial } from '../stories/story-index.ts'

/**
 * The stories that open the front page, the weightiest first: each outlet that has it on its own counts one, a final
 * official act five, and a day's age takes away two fifths. For readers of Spanish what is told in Spanish counts double.
 * Each further story of the same source or outlet loses as much as by a day's age. Of the same weight, a report stands
 * before analysis and opinion, and the newer before the older.
 */
export function byWeight(
  recent: readonly Story[],
  { today, lang }: Pick<Locale, 'today' | 'lang'>,
  timeZone: string,
): Story[] {
  const seen = new Map<string, number>()
  const weigh = (story: Story) => {
    const age = Math.max(0, daysBetween(dayOfStory(story, timeZone), today))
    const act = isOfficial(story) && story.status?.stage === 'final' ? 5 : 0
    const own = lang === 'es' && isInSpanish(story) ? 2 : 1
    return (independentOutlets(story.articles) + act) * own * 0.6 ** age
  }
  return recent
    .map((story) => ({ story, weight: weigh(story), report: Number(isReport(story)) }))
    .sort(heavierFirst)
    .map((one) => ({ ...one, weight: one.weight * 0.6 ** countBefore(one.story.lead, seen) }))
    .sort(heavierFirst)
    .map(({ story }) => story)
}

interface Weighed {
  story: Story
  weight: number
  report: number
}

function heavierFirst(a: Weighed, b: Weighed): number {
  return b.weight - a.weight || b.report - a.report || newestFirst(a.story, b.story)
}

/** The same stories, for readers of Spanish those first that are told in Spanish. */
export function inReadersOrder(stories: readonly Story[], lang: Locale['lang']): Story[] {
  if (lang === 'en') return [...stories]
  return [...stories.filter(isInSpanish), ...stories.filter((story) => !isInSpanish(story))]
}

function isReport({ kind }: Story): boolean {
  return kind === 'news' || kind === 'official'
}

/** Whether somebody tells it in Spanish. */
export function isInSpanish({ articles }: Story): boolean {
  return articles.some(({ language }) => language === 'es')
}

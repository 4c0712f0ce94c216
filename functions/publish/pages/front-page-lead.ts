import type { Story } from '../../domain/model/story.ts'
import { frontPageWeight, isInSpanish, LEFT_AFTER_DAY } from '../../domain/story/importance.ts'
import { newestFirst } from '../../domain/story/newest-first.ts'
import { countBefore } from '../../domain/story/outlet-limits.ts'
import { daysBetween } from '../../domain/time.ts'
import type { Locale } from '../../i18n/locale.ts'
import { dayOfStory } from '../stories/story-index.ts'

/**
 * Sorts stories for the top of the front page by their weight. Each further story of the same source or outlet loses as
 * much as by a day of age. Among stories of equal weight, reports come before background, and newer before older.
 */
export function byWeight(
  recent: readonly Story[],
  { today, lang }: Pick<Locale, 'today' | 'lang'>,
  timeZone: string,
): Story[] {
  const seen = new Map<string, number>()
  const ages = new Map<string, number>()
  const ageOf = (day: string) => {
    const age = ages.get(day) ?? daysBetween(day, today)
    ages.set(day, age)
    return age
  }
  const weigh = (story: Story) => frontPageWeight(story, ageOf(dayOfStory(story, timeZone)), lang)
  return recent
    .map((story) => ({ story, weight: weigh(story), report: Number(isReport(story)) }))
    .sort(heavierFirst)
    .map((one) => ({ ...one, weight: one.weight * LEFT_AFTER_DAY ** countBefore(one.story.lead, seen) }))
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

/** Sorts the stories of a day: for readers of Spanish, those with an article in Spanish are first. */
export function inReadersOrder(stories: readonly Story[], lang: Locale['lang']): Story[] {
  if (lang === 'en') return [...stories]
  return [...stories.filter(isInSpanish), ...stories.filter((story) => !isInSpanish(story))]
}

function isReport({ kind, form }: Story): boolean {
  return (kind === 'news' || kind === 'official') && form === undefined
}

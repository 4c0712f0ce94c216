import type { Story, StoryArticle } from '../../domain/model/story.ts'
import { editionWeight, type SourceKinds } from '../../domain/story/importance.ts'
import { newestFirst } from '../../domain/story/newest-first.ts'
import { type Brought, countBefore } from '../../domain/story/outlet-limits.ts'

/**
 * What each further story with the same lead outlet loses, so that an outlet does not rise by publishing much. An
 * aggregator names an outlet for each of its entries, so it is also counted as one source.
 */
const VOLUME = 0.75

/** The stories by weight, no source and no outlet favoured for its volume. */
export function rank(stories: readonly Story[], kinds: SourceKinds, now: Date): Story[] {
  const seen = new Map<string, number>()
  return [...stories]
    .map((story) => ({ story, weight: editionWeight(story, kinds, now) }))
    .sort(heavierFirst)
    .map(({ story, weight }) => {
      return { story, weight: weight - VOLUME * countBefore(broughtBy(story.lead, kinds), seen) }
    })
    .sort(heavierFirst)
    .map(({ story }) => story)
}

function broughtBy({ source, outlet }: StoryArticle, kinds: SourceKinds): Brought {
  return kinds.get(source) === 'aggregator' ? { source, outlet } : { outlet }
}

function heavierFirst(a: { story: Story; weight: number }, b: { story: Story; weight: number }): number {
  return b.weight - a.weight || newestFirst(a.story, b.story)
}

import type { Source } from '../../domain/model/source.ts'
import type { Story, StoryArticle } from '../../domain/model/story.ts'
import { independentOutlets } from '../../domain/story/coverage.ts'
import { newestFirst } from '../../domain/story/newest-first.ts'
import { type Brought, countBefore } from '../../domain/story/outlet-limits.ts'

export type SourceKinds = ReadonlyMap<string, Source['kind']>

const DAY = 86_400_000
/**
 * What each further story with the same lead outlet loses, so that an outlet does not rise by publishing much. An
 * aggregator names an outlet for each of its entries, so it is also counted as one source.
 */
const VOLUME = 0.75

/** Coverage counts most, in doublings; then official weight, the spread of kinds of source, and recency. */
function weight(story: Story, kinds: SourceKinds, now: Date): number {
  const coverage = 3 * Math.log2(1 + independentOutlets(story.articles))
  const official = story.articles.some(({ kind }) => kind === 'official') ? 1.5 : 0
  const binding = story.status ? 1 : 0
  const spread = new Set(story.articles.map(({ source }) => kinds.get(source))).size - 1
  const days = Math.max(0, now.getTime() - new Date(story.published).getTime()) / DAY
  return coverage + official + binding + Math.min(spread, 3) * 0.75 + 1.5 * Math.exp(-days / 4)
}

/** The stories by weight, no source and no outlet favoured for its volume. */
export function rank(stories: readonly Story[], kinds: SourceKinds, now: Date): Story[] {
  const seen = new Map<string, number>()
  return [...stories]
    .map((story) => ({ story, weight: weight(story, kinds, now) }))
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

import type { Story, StoryArticle } from '../../../domain/model/story.ts'
import type { SourceKinds } from '../../../domain/story/importance.ts'
import { newestFirst } from '../../../domain/story/newest-first.ts'
import { type Brought, countBefore } from '../../../domain/story/outlet-limits.ts'
import type { Geography } from '../sections/geography.ts'
import { editionWeight } from './weight.ts'

/**
 * What a doubling of the stories with the same lead outlet takes from their weight, so that publishing much is no advantage
 * and a ruling that a wire service reports among much else is still one. An aggregator names an outlet for each entry, so it
 * also counts as one source.
 */
const VOLUME = 0.75

/** Sorts stories by weight, without an advantage for sources and outlets that publish much. */
export function rank(
  stories: readonly Story[],
  kinds: SourceKinds,
  { now, geography }: { now: Date; geography: Geography },
): Story[] {
  const seen = new Map<string, number>()
  return [...stories]
    .map((story) => ({ story, weight: editionWeight(story, { kinds, geography, now }) }))
    .sort(heavierFirst)
    .map(({ story, weight }) => {
      return {
        story,
        weight: weight - VOLUME * Math.log2(1 + countBefore(broughtBy(story.lead, kinds), seen)),
      }
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

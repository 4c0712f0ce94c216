import type { StoryClaims } from './claims.ts'
import { attach, type Group } from './group.ts'
import type { KnownMatters } from './known-matters.ts'
import { isPossible } from './likeness.ts'
import { sharedWords } from './words.ts'

/** Words that a story must share with a matter that only its text names. */
const SHARED_WORDS = 3
/** Words that it must share with the matter of the story that it continues. */
const SHARED_WORDS_OF_SEQUEL = 3

/** Adds stories that name a known matter in their text alone, or that continue one of its stories, if they are alike. */
export function attachCoverage(others: readonly StoryClaims[], matters: KnownMatters): void {
  if (others.every(({ inText, story }) => inText.length === 0 && story.follows === undefined)) return
  const byStory = new Map<string, Group[]>()
  for (const group of matters.groups) {
    for (const id of group.stories.keys()) byStory.set(id, [...(byStory.get(id) ?? []), group])
  }
  for (const from of others) {
    const fits = new Set<Group>()
    for (const key of from.inText) {
      const group = matters.find(from, [key])
      if (typeof group === 'object' && sharedWords(group.words, from.words) >= SHARED_WORDS) fits.add(group)
    }
    for (const group of byStory.get(from.story.follows ?? '') ?? []) {
      if (isPossible(group, from) && sharedWords(group.words, from.words) >= SHARED_WORDS_OF_SEQUEL)
        fits.add(group)
    }
    if (fits.size === 0) continue
    for (const group of fits) attach(group, from, [])
    byStory.set(from.story.id, [...fits])
  }
}

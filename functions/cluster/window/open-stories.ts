import { createRedirects } from '../../domain/story/redirects.ts'
import { documentsDiffer } from '../features/documents.ts'
import type { ArticleFeatures } from '../features/features.ts'
import { createStoryIndex } from '../indexes/story-index.ts'
import { findNearestStories, type NearestStories, type ScoredStory } from '../nearest-stories.ts'
import type { Pins } from '../pins.ts'
import type { Settings } from '../settings.ts'
import { type ClusteredArticle, isFounderOf } from './clustered-article.ts'
import {
  absorbStory,
  addMember,
  byAge,
  createStory,
  type OpenStory,
  similarity,
  storyQuery,
  timeDecay,
} from './open-story.ts'

/** The stories in the window: finds the nearest to an article, and merges those that turn out to be one. */
export interface OpenStories {
  /** The story with this id, or the story that it was merged into. */
  get(id: string): OpenStory | undefined
  /** Finds the stories that are nearest to an article. */
  nearest(article: ArticleFeatures): NearestStories
  /** Adds an article, the latest of all, to its story or to the story that this one was merged into. */
  add(article: ClusteredArticle): void
  /** The one of these stories that is most similar to the story, if it is similar enough to be merged. */
  nearestMergeable(story: OpenStory, others: readonly OpenStory[]): ScoredStory | undefined
  /**
   * Merges two stories; the older one remains. `seq` is the number of the log entry that decides it.
   * @throws {Error} if one of them was merged before.
   */
  merge(a: OpenStory, b: OpenStory, seq: number): { from: OpenStory; into: OpenStory }
  /** Rebuilds a story from its remaining articles; without any, the story is removed. */
  rebuild(story: OpenStory, members: readonly ClusteredArticle[]): void
  /** Applies a merge from the log. Returns whether it counts (see `Redirects`). */
  applyMerge(merge: { from: string; into: string }, seq: number): boolean
  /** Removes the redirects that were decided before this log entry. */
  evictRedirects(before: number): void
}

/** Creates the collection of open stories, with an index of their terms. */
export function createOpenStories(settings: Settings, pins: Pins): OpenStories {
  const byId = new Map<string, OpenStory>()
  const redirects = createRedirects()
  const index = createStoryIndex(settings)

  const get = (id: string) => byId.get(redirects.living(id))
  /** The story with another age. The index sorts stories by age, so it must replace the old one. */
  const withFounded = (story: OpenStory, founded: number | undefined): OpenStory => {
    if (story.founded === founded) return story
    const updated = { ...story, founded, slot: undefined }
    if (story.slot !== undefined) index.replace(story, updated)
    return updated
  }

  const mergeInto = (from: OpenStory, into: OpenStory): OpenStory => {
    byId.delete(from.id)
    absorbStory(into, from)
    const founder = from.members.values().find((member) => isFounderOf(member, into.id))
    const merged = founder ? withFounded(into, founder.features.day) : into
    byId.set(merged.id, merged)
    index.replace(from, merged)
    return merged
  }

  return {
    get,
    nearest: (article) => findNearestStories(index.candidates(article.vector), article, pins, settings),
    add(article) {
      const storyId = redirects.living(article.placement.story)
      const known = byId.get(storyId)
      const founded = isFounderOf(article, storyId) ? article.features.day : known?.founded
      const story = known ? withFounded(known, founded) : createStory(storyId, founded)
      byId.set(storyId, story)
      addMember(story, article)
      index.add(story, article.features.vector)
    },
    nearestMergeable(story, others) {
      const query = storyQuery(story, settings)
      let best: ScoredStory | undefined
      for (const other of others) {
        const score = similarity(query, other, settings) * timeDecay(query.day, other, settings)
        if (score < settings.mergeThreshold || score <= (best?.score ?? 0)) continue
        if (documentsDiffer(story.documents, other.documents)) continue
        if (!pins.divide(story.members.keys(), other.members)) best = { story: other, score }
      }
      return best
    },
    merge(a, b, seq) {
      const [into, from] = byAge(a, b) <= 0 ? [a, b] : [b, a]
      if (!redirects.add({ from: from.id, into: into.id }, seq))
        throw new Error(
          `The clusterer was about to merge the story ${from.id} into ${into.id}, but one of them is already part of another. ` +
            'Nothing was stored. Start the digest again, and report this with the log.',
        )
      return { from, into: mergeInto(from, into) }
    },
    rebuild(story, members) {
      index.remove(story)
      byId.delete(story.id)
      if (members.length === 0) return
      const founder = members.find((member) => isFounderOf(member, story.id))
      const rebuilt = createStory(story.id)
      if (founder) rebuilt.founded = founder.features.day
      byId.set(story.id, rebuilt)
      for (const member of members) {
        addMember(rebuilt, member)
        index.add(rebuilt, member.features.vector)
      }
    },
    applyMerge(merge, seq) {
      const counts = redirects.add(merge, seq)
      const from = byId.get(merge.from)
      const storyId = redirects.living(merge.from)
      if (from && from.id !== storyId) mergeInto(from, byId.get(storyId) ?? createStory(storyId))
      return counts
    },
    evictRedirects: redirects.forget,
  }
}

import { createRedirects } from '../../domain/story/links/redirects.ts'
import type { Unmerge } from '../../domain/story/links/story-merge.ts'
import type { ArticleFeatures } from '../features/features.ts'
import { createStoryIndex } from '../indexes/story-index.ts'
import type { Pins } from '../pins/pins.ts'
import { findNearestStories, type NearestStories, type StoryScorer } from '../score/nearest-stories.ts'
import type { Rarity } from '../score/rarity.ts'
import type { Settings } from '../settings.ts'
import { type ClusteredArticle, isFounderOf } from './clustered-article.ts'
import { addMember, addMembers, createStory, type OpenStory } from './open-story.ts'
import { createWordCounts } from './word-counts.ts'

/** The stories in the window: finds the nearest to an article, and merges those that turn out to be one. */
export interface OpenStories {
  /** The story with this id, or the story that it was merged into. */
  get(id: string): OpenStory | undefined
  /** Finds the stories that are nearest to an article. */
  nearest(article: ArticleFeatures): NearestStories
  /** How rare words are among the stories of an article's days, apart from one story. */
  rarityFor(article: ArticleFeatures, story: OpenStory): Rarity
  /** Adds an article, the latest of all, to its story or to the story that this one was merged into. */
  add(article: ClusteredArticle): void
  /**
   * Merges a story into another one. `seq` is the number of the log entry that decides it.
   * @throws {Error} if one of them was merged before.
   */
  merge(from: OpenStory, into: OpenStory, seq: number): void
  /** The story whose merge made these two one; `undefined` if no merge did. */
  joinedBy(a: string, b: string): string | undefined
  /** Whether a story is merged by this log entry, or by one that is not known (0 and 1). */
  isMergeOf(story: string, seq: number): boolean
  /** Whether a story is this one, or was merged into it. */
  isWithin(story: string, merged: string): boolean
  /** Takes a merge back: the story has its articles again, with those of the stories merged into it. */
  unmerge(story: string): Unmerge | undefined
  /** Rebuilds a story from its remaining articles; without any, the story is removed. */
  rebuild(story: OpenStory, members: readonly ClusteredArticle[]): void
  /** Applies a merge from the log. Returns whether it counts (see `Redirects`). */
  applyMerge(merge: { from: string; into: string }, seq: number): boolean
  /** Removes the redirects that were decided before this log entry. */
  evictRedirects(before: number): void
}

/** Creates the collection of open stories, with an index of their terms and counts of their words. */
export function createOpenStories(settings: Settings, pins: Pins, scorer: StoryScorer): OpenStories {
  const byId = new Map<string, OpenStory>()
  const redirects = createRedirects()
  const index = createStoryIndex(settings)
  const counts = createWordCounts()

  const get = (id: string) => byId.get(redirects.living(id))

  const put = (story: OpenStory, member: ClusteredArticle) => {
    const added = addMember(story, member)
    index.add(story, member.features.vector)
    if (story.founded !== undefined) counts.add(story.founded, added, false)
  }
  const take = (story: OpenStory) => {
    byId.delete(story.id)
    index.remove(story)
    if (story.founded !== undefined) counts.remove(story.founded, story.terms)
  }
  /** Puts a story with these members in place of all that is known of it. */
  const build = (id: string, members: readonly ClusteredArticle[]): OpenStory => {
    const story = createStory(id)
    const founder = members.find((member) => isFounderOf(member, id))
    if (founder) story.founded = founder.features.day
    byId.set(id, story)
    addMembers(story, members)
    for (const { features } of members) index.add(story, features.vector)
    if (story.founded !== undefined) counts.add(story.founded, story.terms, true)
    return story
  }
  const mergeInto = (from: OpenStory, id: string): OpenStory => {
    const into = byId.get(id)
    take(from)
    if (into) take(into)
    return build(id, [...from.members.values(), ...(into?.members.values() ?? [])].sort(byOrder))
  }

  return {
    get,
    nearest: (article) =>
      findNearestStories(index.candidates(article.vector, article.day), article, counts.at(article.day), {
        pins,
        settings,
        scorer,
      }),
    rarityFor(article, { founded }) {
      const days = counts.at(article.day)
      return scorer.rarityFor(days, days.includes(founded))
    },
    add(article) {
      const id = redirects.living(article.placement.story)
      const known = byId.get(id)
      if (!known) build(id, [article])
      else if (isFounderOf(article, id) && known.founded !== article.features.day) {
        take(known)
        build(id, [...known.members.values(), article])
      } else put(known, article)
    },
    merge(from, into, seq) {
      if (!redirects.add({ from: from.id, into: into.id }, seq))
        throw new Error(
          `The clusterer was about to merge the story ${from.id} into ${into.id}, but one of them is already part of another. ` +
            'Nothing was stored. Start the digest again, and report this with the log.',
        )
      mergeInto(from, into.id)
    },
    joinedBy: redirects.joinedBy,
    isWithin: (story, merged) => redirects.pathOf(story).includes(merged),
    isMergeOf(story, seq) {
      const entry = redirects.entryOf(story)
      return entry !== undefined && (entry === seq || entry <= 1)
    },
    unmerge(id) {
      const whole = get(id)
      const from = redirects.remove(id)
      if (from === undefined) return undefined
      if (whole) {
        take(whole)
        const parts = Map.groupBy(whole.members.values(), ({ placement }) =>
          redirects.living(placement.story),
        )
        for (const [part, members] of parts) build(part, members)
      }
      return { story: id, from }
    },
    rebuild(story, members) {
      take(story)
      if (members.length > 0) build(story.id, members)
    },
    applyMerge(merge, seq) {
      const counts = redirects.add(merge, seq)
      const from = byId.get(merge.from)
      const storyId = redirects.living(merge.from)
      if (from && from.id !== storyId) mergeInto(from, storyId)
      return counts
    },
    evictRedirects: redirects.forget,
  }
}

const byOrder = (a: ClusteredArticle, b: ClusteredArticle) => a.order - b.order

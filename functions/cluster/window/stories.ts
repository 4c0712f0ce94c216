import { createRedirects } from '../../domain/story/redirects.ts'
import { documentsDiffer } from '../features/documents.ts'
import type { ArticleFeatures } from '../features/features.ts'
import { type Near, type Nearest, nearestOf } from '../indexes/nearest.ts'
import { createStoryIndex } from '../indexes/story-index.ts'
import type { Pins } from '../pins.ts'
import type { Settings } from '../settings.ts'
import { absorb, byAge, emptyStory, enter, fading, likeness, type OpenStory, sideOf } from './open-story.ts'
import { founds, type WindowEntry } from './window-entry.ts'

/** The stories in the window: which is nearest to an article, and which have turned out to be one. */
export interface OpenStories {
  /** The story of this id, or the one that took it in. */
  get(id: string): OpenStory | undefined
  /** What an article is near to. */
  nearest(article: ArticleFeatures): Nearest
  /** Puts an article that came after all others into its story, or into the story that this one was merged into. */
  put(article: WindowEntry): void
  /** Which of these is nearest to the story, and near enough to be one with it. */
  twin(story: OpenStory, others: readonly OpenStory[]): Near | undefined
  /** Merges two stories and says which one remains. `entry` is the number of the log entry that decides it. */
  join(a: OpenStory, b: OpenStory, entry: number): { from: OpenStory; into: OpenStory }
  /** Makes the story anew from those of its articles that are left. */
  rebuild(story: OpenStory, left: readonly WindowEntry[]): void
  /** Applies a merge that another desk or an earlier run decided, and says whether it counts (see `Redirects`). */
  redirect(merge: { from: string; into: string }, entry: number): boolean
  /** Drops the redirects that were decided before this log entry. */
  forget(before: number): void
}

export function createOpenStories(settings: Settings, pins: Pins): OpenStories {
  const byId = new Map<string, OpenStory>()
  const redirects = createRedirects()
  const index = createStoryIndex(settings)

  const get = (id: string) => byId.get(redirects.living(id))
  /** The story with the age of its founder; the index keeps stories by age. */
  const aged = (story: OpenStory, founded: number | undefined): OpenStory => {
    if (story.founded === founded) return story
    const same = { ...story, founded, number: undefined }
    if (story.number !== undefined) index.replace(story, same)
    return same
  }

  const unite = (from: OpenStory, into: OpenStory): OpenStory => {
    byId.delete(from.id)
    absorb(into, from)
    const founder = from.members.values().find((member) => founds(member, into.id))
    const whole = founder ? aged(into, founder.kept.day) : into
    byId.set(whole.id, whole)
    index.replace(from, whole)
    return whole
  }

  return {
    get,
    nearest: (article) => nearestOf(index.candidates(article.vector), article, pins, settings),
    put(article) {
      const home = redirects.living(article.placement.story)
      const known = byId.get(home)
      const founded = founds(article, home) ? article.kept.day : known?.founded
      const story = known ? aged(known, founded) : emptyStory(home, founded)
      byId.set(home, story)
      enter(story, article)
      index.add(story, article.kept.vector)
    },
    twin(story, others) {
      const side = sideOf(story, settings)
      let best: Near | undefined
      for (const other of others) {
        const score = likeness(side, other, settings) * fading(side.day, other, settings)
        if (score < settings.merge || score <= (best?.score ?? 0)) continue
        if (documentsDiffer(story.documents, other.documents)) continue
        if (!pins.divide(story.members.keys(), other.members)) best = { story: other, score }
      }
      return best
    },
    join(a, b, entry) {
      const [into, from] = byAge(a, b) <= 0 ? [a, b] : [b, a]
      if (!redirects.add({ from: from.id, into: into.id }, entry))
        throw new Error(
          `The clusterer was about to merge the story ${from.id} into ${into.id}, but one of them is already part of another. ` +
            'Nothing was stored. Start the digest again, and report this with the log.',
        )
      return { from, into: unite(from, into) }
    },
    rebuild(story, left) {
      index.remove(story)
      byId.delete(story.id)
      if (left.length === 0) return
      const founder = left.find((member) => founds(member, story.id))
      const fresh = emptyStory(story.id)
      if (founder) fresh.founded = founder.kept.day
      byId.set(story.id, fresh)
      for (const member of left) {
        enter(fresh, member)
        index.add(fresh, member.kept.vector)
      }
    },
    redirect(merge, entry) {
      const counts = redirects.add(merge, entry)
      const from = byId.get(merge.from)
      const home = redirects.living(merge.from)
      if (from && from.id !== home) unite(from, byId.get(home) ?? emptyStory(home))
      return counts
    },
    forget: redirects.forget,
  }
}

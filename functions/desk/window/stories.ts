import type { Kept } from './kept.ts'
import {
  absorb,
  byAge,
  emptyStory,
  enter,
  fading,
  isClosed,
  likeness,
  type OpenStory,
  sideOf,
  sideOfArticle,
} from './open-story.ts'
import type { Pins } from './pins.ts'
import type { Settings } from './settings.ts'
import { createStoryIndex } from './story-index.ts'

export interface Near {
  story: OpenStory
  score: number
}

/** The stories in the window: which is nearest to an article, and which have turned out to be one. */
export interface Stories {
  /** The story of this id, or the one that took it in. */
  get(id: string): OpenStory | undefined
  /** The nearest open story, and the nearest closed one. */
  nearest(article: Kept): { open?: Near; closed?: Near }
  /** Puts an article into the story of this id, or the one that took it in. A story is as old as its founder. */
  put(id: string, article: Kept, founds: boolean): OpenStory
  /** The story nearest to this one, where the two are near enough to be one. */
  twin(story: OpenStory): Near | undefined
  /** Makes two stories one and says which lives. */
  join(a: OpenStory, b: OpenStory): { from: OpenStory; into: OpenStory }
  /** Makes the story anew from those of its articles that are left. */
  rebuild(story: OpenStory, left: readonly Kept[], founder: Kept | undefined): void
  /** Remembers what an earlier merge decided. */
  redirect(from: string, into: string): void
}

export function createStories(settings: Settings, pins: Pins): Stories {
  const byId = new Map<string, OpenStory>()
  const tombstones = new Map<string, string>()
  const index = createStoryIndex(settings)

  const get = (id: string) => {
    let current = id
    for (let into = tombstones.get(current); into !== undefined; into = tombstones.get(current))
      current = into
    return byId.get(current)
  }
  const follow = (id: string): string => {
    const into = tombstones.get(id)
    return into === undefined ? id : follow(into)
  }

  return {
    get,
    nearest(article) {
      const side = sideOfArticle(article)
      const found: { open?: Near; closed?: Near } = {}
      for (const story of index.candidates(article.vector)) {
        const alike = likeness(side, story, settings)
        const closed = isClosed(story, article.day, settings)
        const score = closed ? alike : alike * fading(article.day, story, settings)
        const which = closed ? 'closed' : 'open'
        if (score <= (found[which]?.score ?? 0)) continue
        if (!closed && pins.divide([article.id], story.members)) continue
        found[which] = { story, score }
      }
      return found
    },
    put(id, article, founds) {
      const home = follow(id)
      const story = byId.get(home) ?? emptyStory(home)
      byId.set(home, story)
      if (founds && home === id) {
        index.remove(story, story.sum.terms)
        story.founded = article.day
        index.add(story, story.sum.terms)
      }
      enter(story, article)
      index.add(story, article.vector.terms)
      return story
    },
    twin(story) {
      const side = sideOf(story)
      let best: Near | undefined
      for (const other of index.candidates(story.sum)) {
        if (other === story || isClosed(other, side.day, settings)) continue
        const score = likeness(side, other, settings) * fading(side.day, other, settings)
        if (score < settings.merge || score <= (best?.score ?? 0)) continue
        if (!pins.divide(story.members, other.members)) best = { story: other, score }
      }
      return best
    },
    join(a, b) {
      const [into, from] = byAge(a, b) <= 0 ? [a, b] : [b, a]
      index.remove(from, from.sum.terms)
      byId.delete(from.id)
      tombstones.set(from.id, into.id)
      absorb(into, from)
      index.add(into, from.sum.terms)
      return { from, into }
    },
    rebuild(story, left, founder) {
      index.remove(story, story.sum.terms)
      byId.delete(story.id)
      if (left.length === 0) return
      const fresh = emptyStory(story.id)
      if (founder) fresh.founded = founder.day
      for (const member of left) enter(fresh, member)
      byId.set(story.id, fresh)
      index.add(fresh, fresh.sum.terms)
    },
    redirect(from, into) {
      tombstones.set(from, into)
    },
  }
}

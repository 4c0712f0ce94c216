import { documentsDiffer } from './documents.ts'
import type { Kept } from './kept.ts'
import { type Near, type Nearest, nearestOf } from './nearest.ts'
import { absorb, byAge, emptyStory, enter, fading, likeness, type OpenStory, sideOf } from './open-story.ts'
import type { Pins } from './pins.ts'
import type { Settings } from './settings.ts'
import { createStoryIndex } from './story-index.ts'

/** The stories in the window: which is nearest to an article, and which have turned out to be one. */
export interface Stories {
  /** The story of this id, or the one that took it in. */
  get(id: string): OpenStory | undefined
  /** What an article is near to. */
  nearest(article: Kept): Nearest
  /** Puts an article into the story of this id, or the one that took it in. A story is as old as its founder. */
  put(id: string, article: Kept, founds: boolean): OpenStory
  /** Which of these is nearest to the story, and near enough to be one with it. */
  twin(story: OpenStory, others: readonly OpenStory[]): Near | undefined
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
  /** The story with the age of its founder; the index keeps stories by age. */
  const aged = (story: OpenStory, founded: number | undefined): OpenStory => {
    if (story.founded === founded) return story
    const same = { ...story, founded, number: undefined }
    if (story.number !== undefined) index.replace(story, same)
    return same
  }

  return {
    get,
    nearest: (article) => nearestOf(index.candidates(article.vector), article, pins, settings),
    put(id, article, founds) {
      const home = follow(id)
      const known = byId.get(home)
      const founded = founds && home === id ? article.day : known?.founded
      const story = known ? aged(known, founded) : emptyStory(home, founded)
      byId.set(home, story)
      enter(story, article)
      index.add(story, article.vector)
      return story
    },
    twin(story, others) {
      const side = sideOf(story, settings)
      let best: Near | undefined
      for (const other of others) {
        const score = likeness(side, other, settings) * fading(side.day, other, settings)
        if (score < settings.merge || score <= (best?.score ?? 0)) continue
        if (documentsDiffer(story.documents, other.documents)) continue
        if (!pins.divide(story.members, other.members)) best = { story: other, score }
      }
      return best
    },
    join(a, b) {
      const [into, from] = byAge(a, b) <= 0 ? [a, b] : [b, a]
      byId.delete(from.id)
      tombstones.set(from.id, into.id)
      absorb(into, from)
      index.replace(from, into)
      return { from, into }
    },
    rebuild(story, left, founder) {
      index.remove(story)
      byId.delete(story.id)
      if (left.length === 0) return
      const fresh = emptyStory(story.id)
      if (founder) fresh.founded = founder.day
      byId.set(story.id, fresh)
      for (const member of left) {
        enter(fresh, member)
        index.add(fresh, member.vector)
      }
    },
    redirect(from, into) {
      tombstones.set(from, into)
    },
  }
}

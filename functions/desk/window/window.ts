import type { Placement } from '../../model/article.ts'
import type { Merge } from '../../model/merge.ts'
import type { Rarity } from '../text/rarity.ts'
import { dot } from '../text/vector.ts'
import { createCopies } from './copies.ts'
import { type Kept, keep } from './kept.ts'
import type { OpenStory } from './open-story.ts'
import { createPins, type Pin } from './pins.ts'
import type { Settings } from './settings.ts'
import { createStories } from './stories.ts'
import { storyId } from './story-id.ts'
import type { WindowArticle } from './window-article.ts'

/** What was placed lately, in memory, and where the next article belongs. The same calls give the same answers. */
export interface Window {
  /** Where the article belongs. One that is already here keeps its place, whatever it says now. */
  place(article: WindowArticle): Placed
  /** New text for an article that is here: later ones are compared with it, its place stays. */
  edit(article: WindowArticle): void
  /** Settles two articles for ever; `placements` tells who had to move. */
  pin(pin: Pin): { placements: Map<string, Placement>; merges: Merge[] }
  /** Takes what was placed before, oldest first, and goes on as if it had never been away. */
  restore(
    articles: readonly { article: WindowArticle; placement: Placement }[],
    merges: readonly Merge[],
  ): void
  /** Drops what was published, or first seen, before this time. */
  forget(before: string): void
  /** The story an article is in now, after every merge. */
  storyOf(article: string): string | undefined
  readonly size: number
}

export interface Placed {
  placement: Placement
  merges: Merge[]
}

export interface WindowOptions {
  rarity: Rarity
  settings: Settings
  pins?: readonly Pin[]
}

interface Decision {
  placement: Placement
  /** Other stories that the article is near to. */
  rivals?: OpenStory[]
}

const founding = 'new story'
/** Enough of a large story's articles to name one that is like the newcomer. */
const mostAsked = 64

interface Resident {
  kept: Kept
  placement: Placement
}

export function createWindow({ rarity, settings, pins: settled = [] }: WindowOptions): Window {
  const residents = new Map<string, Resident>()
  const pins = createPins(settled)
  const copies = createCopies(settings)
  const stories = createStories(settings, pins)

  const storyOf = (id: string) => {
    const resident = residents.get(id)
    return resident && stories.get(resident.placement.story)
  }

  const decide = (article: Kept): Decision => {
    for (const partner of pins.together(article.id)) {
      const story = storyOf(partner)
      if (story)
        return {
          placement: { story: story.id, copyOf: article.id, rule: 'pinned together', score: 1, partner },
        }
    }
    const allowed = (id: string) => {
      const story = storyOf(id)
      return story !== undefined && id !== article.id && !pins.divide([article.id], story.members)
    }
    const copy = copies.find(article, allowed)
    if (copy) {
      const { placement } = residents.get(copy.of)!
      const story = stories.get(placement.story)!.id
      return {
        placement: { story, copyOf: placement.copyOf, rule: copy.rule, score: copy.score, partner: copy.of },
      }
    }
    const { open, closed } = stories.nearest(article)
    const [nearest, ...rivals] = open
    if (nearest) {
      const { story, score } = nearest
      const partner = nearestMember(article, story)
      return {
        placement: { story: story.id, copyOf: article.id, rule: 'same event', score, partner },
        rivals: rivals.map((rival) => rival.story),
      }
    }
    const founded: Placement = {
      story: storyId(article.id, article.firstSeen),
      copyOf: article.id,
      rule: founding,
      score: 1,
    }
    if (closed && closed.score >= settings.follow) founded.follows = closed.story.id
    return { placement: founded }
  }

  const nearestMember = (article: Kept, story: OpenStory) => {
    let best: string | undefined
    let nearest = -1
    for (const id of [...story.members].slice(0, mostAsked)) {
      const score = dot(article.vector, residents.get(id)!.kept.vector)
      if (score > nearest) [best, nearest] = [id, score]
    }
    return best
  }

  const settle = (article: Kept, placement: Placement): OpenStory => {
    residents.set(article.id, { kept: article, placement })
    copies.add(article)
    return stories.put(placement.story, article, placement.rule === founding)
  }

  /** An article near to several stories may show that they are one. */
  const mergeTwins = (start: OpenStory, rivals: readonly OpenStory[], partner: string): Merge[] => {
    const merges: Merge[] = []
    const left = new Set(rivals)
    let story = start
    for (let twin = stories.twin(story, [...left]); twin; twin = stories.twin(story, [...left])) {
      left.delete(twin.story)
      const { from, into } = stories.join(story, twin.story)
      merges.push({
        from: from.id,
        into: into.id,
        reason: { rule: 'same event', score: twin.score, partner },
      })
      story = into
    }
    return merges
  }

  return {
    place(article) {
      const known = residents.get(article.id)
      if (known) return { placement: known.placement, merges: [] }
      const kept = keep(article, rarity, settings)
      const { placement, rivals = [] } = decide(kept)
      const story = settle(kept, placement)
      return { placement, merges: mergeTwins(story, rivals, article.id) }
    },
    edit(article) {
      const known = residents.get(article.id)
      if (!known) return
      copies.remove(known.kept)
      known.kept = keep(article, rarity, settings)
      copies.add(known.kept)
      const story = stories.get(known.placement.story)
      if (story) rebuild(story)
    },
    pin(pin) {
      pins.set(pin)
      return { placements: new Map(), merges: [] }
    },
    restore(articles, merges) {
      for (const { from, into } of merges) stories.redirect(from, into)
      for (const { article, placement } of articles) settle(keep(article, rarity, settings), placement)
    },
    forget(before) {
      const day = Date.parse(before) / 86_400_000
      const left = new Set<OpenStory>()
      for (const [id, { kept, placement }] of residents) {
        if (kept.day === undefined || kept.day >= day) continue
        residents.delete(id)
        copies.remove(kept)
        const story = stories.get(placement.story)
        if (story) left.add(story)
      }
      for (const story of left) rebuild(story)
    },
    storyOf: (id) => storyOf(id)?.id,
    get size() {
      return residents.size
    },
  }

  function rebuild(story: OpenStory): void {
    const left = [...story.members].flatMap((id) => residents.get(id) ?? [])
    const founder = left.find(({ placement }) => placement.rule === founding && placement.story === story.id)
    stories.rebuild(
      story,
      left.map(({ kept }) => kept),
      founder?.kept,
    )
  }
}

import type { Placement } from '../../model/article.ts'
import type { Merge } from '../../model/merge.ts'
import type { Rarity } from '../text/rarity.ts'
import { createCalendar } from './calendar.ts'
import { createCopies } from './copies.ts'
import { decide } from './decide.ts'
import { keep } from './kept.ts'
import { mergePinned, mergeTwins } from './merging.ts'
import type { OpenStory } from './open-story.ts'
import { part } from './parting.ts'
import { createPins, type Pin } from './pins.ts'
import { admit, dismiss, type Room, rebuild, settle, storyOf } from './room.ts'
import type { Settings } from './settings.ts'
import { createStories } from './stories.ts'
import type { WindowArticle } from './window-article.ts'

/** What was placed lately, in memory, and where the next article belongs. The same calls give the same answers. */
export interface Window {
  /** Where the article belongs. One that is already here keeps its place, whatever it says now. */
  place(article: WindowArticle): Placed
  /** New text for an article that is here: later ones are compared with it, its place stays. */
  edit(article: WindowArticle): void
  /** Settles two articles for ever. `placements` tells who had to move: the one case in which a story is left. */
  pin(pin: Pin): { placements: Map<string, Placement>; merges: Merge[] }
  /** Takes what was placed before, in that order and with the latest placements, and goes on as if never cold. */
  restore(
    articles: readonly { article: WindowArticle; placement: Placement }[],
    merges: readonly Merge[],
  ): void
  /** Takes an article out, as if it had never come. */
  remove(article: string): void
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

export function createWindow({ rarity, settings, pins: settled = [] }: WindowOptions): Window {
  const pins = createPins(settled)
  const room: Room = {
    residents: new Map(),
    copies: createCopies(settings),
    calendar: createCalendar(),
    stories: createStories(settings, pins),
    pins,
    settings,
  }
  const { residents } = room

  return {
    place(article) {
      const known = residents.get(article.id)
      if (known) return { placement: known.placement, merges: [] }
      const kept = keep(article, rarity, settings)
      const { placement, rivals } = decide(room, kept)
      settle(room, kept, placement)
      const merges = [...mergePinned(room, kept.id), ...mergeTwins(room, rivals, kept.id)]
      return { placement, merges }
    },
    edit(article) {
      const known = residents.get(article.id)
      if (!known) return
      admit(room, keep(article, rarity, settings), known.placement)
      const story = storyOf(room, article.id)
      if (story) rebuild(room, story)
    },
    pin(pin) {
      pins.set(pin)
      return pin.put === 'apart'
        ? { placements: part(room, pin), merges: [] }
        : { placements: new Map(), merges: mergePinned(room, pin.a) }
    },
    restore(articles, merges) {
      for (const { from, into } of merges) room.stories.redirect(from, into)
      for (const { article, placement } of articles) settle(room, keep(article, rarity, settings), placement)
    },
    remove(article) {
      const story = storyOf(room, article)
      dismiss(room, article)
      if (story) rebuild(room, story)
    },
    forget(before) {
      const left = new Set<OpenStory>()
      for (const { id } of room.calendar.before(Date.parse(before) / 86_400_000)) {
        const story = storyOf(room, id)
        if (story) left.add(story)
        dismiss(room, id)
      }
      for (const story of left) rebuild(room, story)
    },
    storyOf: (id) => storyOf(room, id)?.id,
    get size() {
      return residents.size
    },
  }
}

import type { Placement } from '../domain/model/article.ts'
import type { Merge } from '../domain/story/story-merge.ts'
import { DAY_MS } from '../domain/time.ts'
import { assign } from './assign.ts'
import { createCopies } from './copies.ts'
import { extractFeatures } from './features/features.ts'
import { mergePinned, mergeTwins } from './merge.ts'
import { createPins, type Pin } from './pins.ts'
import type { Settings } from './settings.ts'
import { splitStory } from './split.ts'
import type { Rarity } from './text/rarity.ts'
import { forget } from './window/forget.ts'
import { createOpenStories } from './window/stories.ts'
import type { WindowArticle } from './window/window-article.ts'
import { dismiss, rebuild, settle, storyOf, type WindowState } from './window/window-state.ts'

/** What was placed lately, in memory, and where the next article belongs. The same calls give the same answers. */
export interface Clusterer {
  /**
   * Where the article belongs. One that is already here keeps its place, whatever it says now. `entry` is the number of
   * the log entry that decides it, also in the methods below.
   */
  place(article: WindowArticle, entry?: number, joined?: number): Placed
  /**
   * Pins two articles together or apart for good. `placements` holds the articles that had to move, in the order in which
   * they moved. In no other case does an article leave its story.
   */
  pin(pin: Pin, entry?: number): { placements: Map<string, Placement>; merges: Merge[] }
  /**
   * Takes what another process decided, or this one before it restarted: merges, and articles in the order in which
   * they came, were edited or were moved. An article that is here already gets its new text and its new place. Given
   * the last word about each article in the order of the log, a window is the same as one that never restarted.
   * Returns the merges that do not count.
   */
  restore(articles: readonly Restored[], merges: readonly RestoredMerge[]): RestoredMerge[]
  /** Takes an article out, as if it had never come. */
  remove(article: string): void
  /** Drops articles that were published, or first seen, before this time, or joined their story before this log entry. */
  forget(before: string, entry?: number): void
  /** The story an article is in now, after every merge. */
  storyOf(article: string): string | undefined
  readonly size: number
}

interface Placed {
  placement: Placement
  merges: Merge[]
}

interface Restored {
  article: WindowArticle
  placement: Placement
  /** The number of the log entry in which it joined its story. */
  joined?: number
}

export interface RestoredMerge extends Pick<Merge, 'from' | 'into'> {
  entry?: number
}

export interface ClustererOptions {
  rarity: Rarity
  settings: Settings
  pins?: readonly Pin[]
}

export function createClusterer({ rarity, settings, pins: settled = [] }: ClustererOptions): Clusterer {
  const pins = createPins(settled)
  const room: WindowState = {
    residents: new Map(),
    copies: createCopies(settings),
    stories: createOpenStories(settings, pins),
    pins,
    settings,
    arrivals: 0,
    horizon: { day: Number.NEGATIVE_INFINITY, entry: 0 },
    passing: new Set(),
  }
  const { residents } = room

  return {
    place(article, entry = 0, joined = entry) {
      const known = residents.get(article.id)
      if (known) return { placement: known.placement, merges: [] }
      const kept = extractFeatures(article, rarity, settings)
      const { placement, rivals } = assign(room, kept)
      settle(room, kept, placement, joined)
      const merges = [...mergePinned(room, kept.id, entry), ...mergeTwins(room, rivals, kept.id, entry)]
      return { placement, merges }
    },
    pin(pin, entry = 0) {
      pins.set(pin)
      return pin.put === 'apart'
        ? { placements: splitStory(room, pin, entry), merges: [] }
        : { placements: new Map(), merges: mergePinned(room, pin.a, entry) }
    },
    restore(articles, merges) {
      const without = merges.filter((merge) => !room.stories.redirect(merge, merge.entry ?? 0))
      for (const { article, placement, joined = 0 } of articles)
        settle(room, extractFeatures(article, rarity, settings), placement, joined)
      return without
    },
    remove(article) {
      const story = storyOf(room, article)
      dismiss(room, article)
      if (story) rebuild(room, story)
    },
    forget: (before, entry = 0) => forget(room, { day: Date.parse(before) / DAY_MS, entry }),
    storyOf: (id) => storyOf(room, id)?.id,
    get size() {
      return residents.size
    },
  }
}

import type { Placement } from '../domain/model/article.ts'
import type { Merge, Unmerge } from '../domain/story/links/story-merge.ts'
import { DAY_MS } from '../domain/time.ts'
import { assign } from './assign.ts'
import { createCopyIndex } from './copy-index.ts'
import { extractFeatures } from './features/features.ts'
import { createTranslationIndex } from './indexes/translation-index.ts'
import { type Occasion, type Reconsider, reconsiderStories } from './moves.ts'
import { mergePinned, pinnedStories, type SeenSince } from './pins/merge.ts'
import { createPins, type Pin } from './pins/pins.ts'
import { type Split, splitStory } from './pins/split.ts'
import { type PinEffects, undoEffects } from './pins/undo-pin.ts'
import { createStoryScorer } from './score/nearest-stories.ts'
import type { PairModel } from './score/story-score.ts'
import type { Settings } from './settings.ts'
import type { Idf } from './text/idf.ts'
import { evictExpired } from './window/evict.ts'
import { createOpenStories } from './window/open-stories.ts'
import { noFacts, type StoryFacts } from './window/story-facts.ts'
import type { WindowArticle } from './window/window-article.ts'
import {
  rebuildStory,
  removeArticle,
  storyOf,
  upsertArticle,
  type WindowState,
} from './window/window-state.ts'

/**
 * Groups a stream of articles into stories (single-pass clustering over a sliding window, in memory and deterministic):
 * 1. `features/` turns an article into the words of its title and lead, what these say happened and whom they name
 *    (`evidence/`), shingles, and identities such as its canonical address.
 * 2. `assign.ts` looks for an editor's pin, then for a copy (`copy-index.ts`: equal identities, or candidates that share
 *    shingles and are compared by `text/alignment.ts`), then for a translation, then for the story with the highest score,
 *    and otherwise starts a new story, which may follow an earlier one.
 * 3. `indexes/` is an inverted index from terms to stories. It yields a few candidates at a cost that does not grow.
 * 4. `score/` compares the article with each of the latest articles of a candidate, by words that few other stories from
 *    the same days have, by what happened and by the time between them. The mean must reach a threshold. An article
 *    never joins a story whose articles name something else, such as another state or court.
 * 5. `pins/` merges stories that an editor pins together; `Redirects` remembers which story went into which.
 * 6. `moves.ts` moves articles of which an edit shows that they are about another event.
 * 7. `window/` holds the state; articles are evicted after some weeks, and stories are rebuilt from what remains.
 * `settings.ts` holds the thresholds. The same calls give the same results, so the window can be rebuilt from the log.
 */
export interface Clusterer {
  /**
   * Assigns an article to a story. An article that is already in the window keeps its placement, even if its text
   * changed. `seq` is the number of the log entry that decides it, here and in the methods below; `joined` is the number
   * of the entry in which the article joined its story. `seen` says which stories readers know: of merged stories, the one
   * that they have seen longest remains.
   */
  assign(
    article: WindowArticle,
    seq?: number,
    joined?: number,
    seen?: SeenSince,
  ): { placement: Placement; merges: Merge[] }
  /**
   * Gives an article in the window its new text. It keeps its placement, unless the text shows that it, or another
   * article, belongs elsewhere. An article from before the window only gets its text.
   */
  edit(article: RestoredArticle, occasion: Occasion): EditResult
  /** Pins two articles together or apart permanently. `placements` holds the articles that had to move, in that order. */
  pin(pin: Pin, seq?: number, seen?: SeenSince): Split & { merges: Merge[] }
  /** Pins two articles as other decisions say, or frees them, and takes back what the undone decision did to stories. */
  undoPin(
    pin: Pin,
    effects: PinEffects | undefined,
    seq?: number,
    seen?: SeenSince,
  ): Split & { merges: Merge[] }
  /** The ids of the stories that pins on these articles may merge. */
  pinnedStories(articles: readonly string[]): string[]
  /**
   * Replays assignments from the log, which this process or another one made: merges, and articles in the order in which
   * they were added, edited or moved. An article that is already in the window gets its new text and placement. If the
   * latest version of each article is replayed in the order of the log, the window equals one that never restarted.
   * Merges that were taken back come before the merges. Returns the merges that do not count.
   */
  restore(
    articles: readonly RestoredArticle[],
    merges: readonly RestoredMerge[],
    unmerged?: readonly Unmerge[],
  ): RestoredMerge[]
  /** Removes an article as if it had never been added. */
  remove(article: string): void
  /** Removes articles that were published, or first seen, before this time, or joined their story before this log entry. */
  evict(before: string, seq?: number): void
  /** The source of an article in the window. */
  sourceOf(article: string): string | undefined
  /** The id of the story that an article is in, after all merges. */
  storyOf(article: string): string | undefined
  /** How many articles are in the window. */
  readonly size: number
}

/** What the edit of an article led to. */
export interface EditResult {
  placement: Placement
  /**
   * Articles that left their stories because of it, in the order in which they moved, with their new placements. The
   * article itself, if it is among them, is the last. The log holds all of them before the article.
   */
  moves: ReadonlyMap<string, Placement>
}

/** An article with its placement from the log. */
interface RestoredArticle {
  article: WindowArticle
  placement: Placement
  /** The number of the log entry in which it joined its story. */
  joined?: number
}

/** A merge from the log, with the number of its entry. */
export interface RestoredMerge extends Pick<Merge, 'from' | 'into'> {
  seq?: number
}

/** What a clusterer depends on: inverse document frequencies, thresholds, editors' pins, and what is known of stories. */
export interface ClustererOptions {
  idf: Idf
  model: PairModel
  settings: Settings
  pins?: readonly Pin[]
  facts?: StoryFacts
  /** Finds the articles that must leave their stories; without it, only an editor's pin moves an article. */
  reconsider?: Reconsider
}

/** Creates a clusterer with an empty window. */
export function createClusterer({
  idf,
  model,
  settings,
  pins: initialPins = [],
  facts = noFacts,
  reconsider,
}: ClustererOptions): Clusterer {
  const pins = createPins(initialPins)
  const state: WindowState = {
    articles: new Map(),
    copyIndex: createCopyIndex(settings),
    translations: createTranslationIndex(),
    stories: createOpenStories(settings, pins, createStoryScorer(idf, model)),
    pins,
    model,
    settings,
    facts,
    lastOrder: 0,
    horizon: { day: Number.NEGATIVE_INFINITY, seq: 0 },
    expired: new Set(),
  }
  const { articles } = state

  /** The article is indexed again after those that moved, since the log holds them in this order. */
  const moveOthers = (id: string, occasion: Occasion): EditResult => {
    const moves = reconsider
      ? reconsiderStories(state, id, occasion, reconsider)
      : new Map<string, Placement>()
    const { features, placement, joined } = articles.get(id)!
    if (moves.size > 0 && !moves.has(id)) upsertArticle(state, features, placement, joined)
    return { placement, moves }
  }

  const replay = ({ article, placement, joined = 0 }: RestoredArticle) =>
    upsertArticle(state, extractFeatures(article, idf, settings), placement, joined)

  return {
    assign(article, seq = 0, joined = seq, seen) {
      const known = articles.get(article.id)
      if (known) return { placement: known.placement, merges: [] }
      const features = extractFeatures(article, idf, settings)
      const placement = assign(state, features, article)
      upsertArticle(state, features, placement, joined)
      return { placement, merges: mergePinned(state, features.id, seq, seen) }
    },
    edit(edited, occasion) {
      const { id } = edited.article
      const isInWindow = articles.has(id)
      replay(edited)
      return isInWindow ? moveOthers(id, occasion) : { placement: edited.placement, moves: new Map() }
    },
    pin(pin, seq = 0, seen) {
      pins.set(pin)
      return pin.put === 'apart'
        ? { ...splitStory(state, pin, seq), merges: [] }
        : { placements: new Map(), unmerged: [], merges: mergePinned(state, pin.a, seq, seen) }
    },
    undoPin(
      pin,
      effects = { decision: 0, seq: 0, merges: [], unmerged: [], splits: [] },
      seq = 0,
      seen = new Map(),
    ) {
      pins.set(pin)
      return undoEffects(state, effects, seq, seen)
    },
    pinnedStories: (articles) => pinnedStories(state, articles),
    restore(articles, merges, unmerged = []) {
      for (const { story } of unmerged) state.stories.unmerge(story)
      const ignored = merges.filter((merge) => !state.stories.applyMerge(merge, merge.seq ?? 0))
      articles.forEach(replay)
      return ignored
    },
    remove(article) {
      const story = storyOf(state, article)
      removeArticle(state, article)
      if (story) rebuildStory(state, story)
    },
    evict: (before, seq = 0) => evictExpired(state, { day: Date.parse(before) / DAY_MS, seq }),
    sourceOf: (id) => articles.get(id)?.features.source,
    storyOf: (id) => storyOf(state, id)?.id,
    get size() {
      return articles.size
    },
  }
}

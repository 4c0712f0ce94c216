import type { Placement } from '../../domain/model/article.ts'
import type { CopyIndex } from '../copy-index.ts'
import type { ArticleFeatures } from '../features/features.ts'
import type { TranslationIndex } from '../indexes/translation-index.ts'
import type { Pins } from '../pins/pins.ts'
import type { PairModel } from '../score/story-score.ts'
import type { Settings } from '../settings.ts'
import type { ClusteredArticle } from './clustered-article.ts'
import type { OpenStories } from './open-stories.ts'
import type { OpenStory } from './open-story.ts'
import type { StoryFacts } from './story-facts.ts'

/** Mutable state of the clusterer: recent articles, their indexes and the open stories. */
export interface WindowState {
  articles: Map<string, ClusteredArticle>
  copyIndex: CopyIndex
  translations: TranslationIndex<ArticleFeatures>
  stories: OpenStories
  pins: Pins
  model: PairModel
  settings: Settings
  facts: StoryFacts
  /** The highest `ClusteredArticle.order` that was given out. */
  lastOrder: number
  /** Anything before this is evicted: a time in days since 1970, and the number of a log entry. */
  horizon: { day: number; seq: number }
  /** Ids of articles from before the horizon, which stay only until the next eviction. */
  expired: Set<string>
}

/** The story that an article is in, after all merges. */
export function storyOf({ articles, stories }: WindowState, id: string): OpenStory | undefined {
  const article = articles.get(id)
  return article && stories.get(article.placement.story)
}

/** Puts an article into its story. It may be new, have a new text, or have moved from another story. */
export function upsertArticle(
  state: WindowState,
  features: ArticleFeatures,
  placement: Placement,
  joined: number,
): void {
  const before = storyOf(state, features.id)
  const article = indexArticle(state, features, placement, joined)
  const after = state.stories.get(placement.story)
  if (before) rebuildStory(state, before)
  if (!before || before !== after) state.stories.add(article)
}

/** Stores an article in place of its earlier version. The caller must then update the stories. */
export function indexArticle(
  state: WindowState,
  features: ArticleFeatures,
  placement: Placement,
  joined: number,
): ClusteredArticle {
  removeArticle(state, features.id)
  const article = { features, placement, joined, order: ++state.lastOrder }
  state.articles.set(features.id, article)
  state.copyIndex.add(features)
  state.translations.add(features)
  if (isExpired(article, state)) state.expired.add(features.id)
  return article
}

/** Whether an article is from before the horizon. */
export function isExpired({ features, joined }: ClusteredArticle, { horizon }: WindowState): boolean {
  return joined < horizon.seq || (features.day !== undefined && features.day < horizon.day)
}

/** Removes an article. The caller must then rebuild its story. */
export function removeArticle(
  { articles, copyIndex, translations, expired }: WindowState,
  article: string,
): void {
  const known = articles.get(article)
  if (!known) return
  articles.delete(article)
  expired.delete(article)
  copyIndex.remove(known.features)
  translations.remove(known.features)
}

/** Rebuilds a story from the articles that are still in it. */
export function rebuildStory(state: WindowState, story: OpenStory): void {
  const members: ClusteredArticle[] = []
  for (const id of story.members.keys()) {
    const article = state.articles.get(id)
    if (article && state.stories.get(article.placement.story)?.id === story.id) members.push(article)
  }
  members.sort((a, b) => a.order - b.order)
  state.stories.rebuild(story, members)
}

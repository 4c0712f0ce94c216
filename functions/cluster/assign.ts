import { sigmoid } from '../domain/math/sigmoid.ts'
import type { Placement } from '../domain/model/article.ts'
import { documentsDiffer } from './features/documents.ts'
import type { ArticleFeatures } from './features/features.ts'
import { storyId } from './features/story-id.ts'
import { compare, timeBetween } from './score/compare.ts'
import type { ScoredStory } from './score/nearest-stories.ts'
import { nearestPair } from './score/story-score.ts'
import type { WindowArticle } from './window/window-article.ts'
import { storyOf, type WindowState } from './window/window-state.ts'

/**
 * Assigns an article by an editor's pin, else as a copy or a translation, else to the story with the highest score, else to a
 * new story. `written` is the article that the features were extracted from.
 */
export function assign(state: WindowState, article: ArticleFeatures, written: WindowArticle): Placement {
  return (
    assignByPin(state, article) ??
    assignAsCopy(state, article) ??
    assignAsTranslation(state, article) ??
    assignByScore(state, article, written)
  )
}

function assignByScore(state: WindowState, article: ArticleFeatures, written: WindowArticle): Placement {
  const { joined, nearMiss, earlier } = state.stories.nearest(article)
  if (joined)
    return {
      copyOf: article.id,
      rule: 'same event',
      ...likeness(state, article, written, joined),
    }
  const placement = startStory(article)
  if (earlier) placement.follows = earlier.id
  if (nearMiss && sigmoid(nearMiss.score) >= LEAST_PROBABILITY_SHOWN)
    placement.almost = { barrier: nearMiss.barrier, ...likeness(state, article, written, nearMiss) }
  return placement
}

/** A story with its score, its article that is most like this one, and what the two have in common. */
function likeness(
  { stories, model }: WindowState,
  article: ArticleFeatures,
  written: WindowArticle,
  scored: ScoredStory,
) {
  const { story, score } = scored
  const partner = nearestPair(scored.comparison, model).with
  return {
    story: story.id,
    score: rounded(sigmoid(score)),
    partner: partner.id,
    why: compare(written, article, partner, story.named, stories.rarityFor(article, story)),
  }
}

/** A score as it is stored. Decisions are made by scores that are not rounded. */
function rounded(score: number): number {
  return Math.round(score * 1000) / 1000
}

/** Stories that are less likely to be the same event are not worth an editor's time. */
const LEAST_PROBABILITY_SHOWN = 0.1

function assignByPin(state: WindowState, article: ArticleFeatures): Placement | undefined {
  for (const partner of state.pins.together(article.id)) {
    const story = storyOf(state, partner)
    if (story) return { story: story.id, copyOf: article.id, rule: 'pinned together', score: 1, partner }
  }
  return undefined
}

function assignAsCopy(state: WindowState, article: ArticleFeatures): Placement | undefined {
  const copy = state.copyIndex.find(article, (id) => mayJoin(state, article, id))
  if (!copy) return undefined
  const { of, score, ...how } = copy
  const { placement, features } = state.articles.get(of)!
  const why = timeBetween(article, features)
  return {
    story: storyOf(state, of)!.id,
    copyOf: placement.copyOf,
    ...how,
    score: rounded(score),
    partner: of,
    why,
  }
}

/** A translation is not a copy: readers of each language want their own version. */
function assignAsTranslation(state: WindowState, article: ArticleFeatures): Placement | undefined {
  const other = state.translations.find(article).findLast(({ id }) => mayJoin(state, article, id))
  if (!other) return undefined
  const story = storyOf(state, other.id)!.id
  const why = timeBetween(article, other)
  return { story, copyOf: article.id, rule: 'translation', score: 1, partner: other.id, why }
}

/** Whether an article may join the story of another one: not if an editor, or their document numbers, keep the two apart. */
function mayJoin(state: WindowState, article: ArticleFeatures, id: string): boolean {
  const story = storyOf(state, id)
  if (!story || id === article.id || state.pins.divide([article.id], story.members)) return false
  return !documentsDiffer(article.documents, story.documents)
}

function startStory(article: ArticleFeatures): Placement {
  return {
    story: storyId(article.id, article.firstSeen),
    copyOf: article.id,
    rule: 'new story',
    score: 1,
  }
}

import { conflictOf } from '../evidence/evidence.ts'
import { areOtherSteps } from '../evidence/steps.ts'
import { documentsDiffer } from '../features/documents.ts'
import type { ArticleFeatures } from '../features/features.ts'
import { hasEarlierIssue } from '../features/recurring.ts'
import type { Pins } from '../pins.ts'
import type { Settings } from '../settings.ts'
import type { Idf } from '../text/idf.ts'
import { byAge, isClosed, type OpenStory } from '../window/open-story.ts'
import type { DayCounts } from '../window/word-counts.ts'
import { findEarlier } from './earlier.ts'
import { createRarity } from './rarity.ts'
import {
  compareWithStory,
  nearestPair,
  type PairModel,
  type StoryComparison,
  scoreOf,
} from './story-score.ts'

/** A story with its score for an article. */
export interface ScoredStory {
  story: OpenStory
  score: number
  comparison: StoryComparison
}

/** The story that an article joins, or else the stories near it. */
export interface NearestStories {
  joined?: ScoredStory
  /** If it joins none: the open story with the highest score. */
  nearMiss?: ScoredStory
  /** If it joins none: an earlier story of the same matter, which the article's new story follows. */
  earlier?: OpenStory
}

/** Scores stories. */
export interface StoryScorer {
  idf: Idf
  model: PairModel
  rarityFor: ReturnType<typeof createRarity>
}

/** Creates a scorer with the weights of a pair model. */
export function createStoryScorer(idf: Idf, model: PairModel): StoryScorer {
  return { idf, model, rarityFor: createRarity(idf) }
}

interface Rules {
  pins: Pins
  settings: Settings
  scorer: StoryScorer
}

/** Scores candidate stories against an article. The first ones, which share the most with it, are those that it may join. */
export function findNearestStories(
  candidates: readonly OpenStory[],
  article: ArticleFeatures,
  counts: DayCounts,
  rules: Rules,
): NearestStories {
  const { pins, settings } = rules
  // An explainer or an opinion is no story that others join; but all may be background of a report.
  const stories = candidates.filter((story) => story.takesIn && !pins.divide([article.id], story.members))
  const nearest = new Set(candidates.slice(0, settings.storiesCompared))
  const open = stories
    .filter(
      (story) =>
        nearest.has(story) &&
        !documentsDiffer(article.documents, story.documents) &&
        !isClosed(story, article.day, settings),
    )
    .flatMap((story) => score(article, story, counts, rules) ?? [])
  const joined = best(
    open.filter(
      ({ story, score, comparison }) =>
        score >= joinThreshold(article, settings) &&
        conflictOf(article.named, story.named) === undefined &&
        !areOtherSteps(article.steps, nearestPair(comparison, rules.scorer.model).with.steps) &&
        !hasEarlierIssue(article, story),
    ),
  )
  if (joined) return { joined }
  const nearMiss = best(open)
  const earlier = findEarlier(article, stories, counts, { settings, ...rules.scorer })
  return { ...(nearMiss && { nearMiss }), ...(earlier && { earlier }) }
}

/**
 * The least score at which an article joins a story. An opinion or an explainer is background of one event only if it is
 * clearly about that event, and a round-up or a gallery is about several.
 */
function joinThreshold(article: ArticleFeatures, { joinThreshold, backgroundThreshold }: Settings): number {
  if (article.isCollection) return Number.POSITIVE_INFINITY
  return article.takesIn ? joinThreshold : backgroundThreshold
}

/** The score of a story, or `undefined` if none of its articles can be compared. */
function score(
  article: ArticleFeatures,
  story: OpenStory,
  counts: DayCounts,
  { settings, scorer }: Rules,
): ScoredStory | undefined {
  const comparison = compareWithStory(article, story, counts, scorer.rarityFor, settings)
  if (comparison.pairs.length === 0) return undefined
  return { story, score: scoreOf(comparison, scorer.model, settings.sizeBonus), comparison }
}

/** The story with the highest score; of two, the older one. */
function best(stories: readonly ScoredStory[]): ScoredStory | undefined {
  return stories.toSorted((a, b) => b.score - a.score || byAge(a.story, b.story))[0]
}

import { conflictOf } from '../evidence/evidence.ts'
import { documentsDiffer } from '../features/documents.ts'
import type { ArticleFeatures } from '../features/features.ts'
import { hasEarlierIssue } from '../features/recurring.ts'
import type { Pins } from '../pins.ts'
import type { Settings } from '../settings.ts'
import type { Idf } from '../text/idf.ts'
import { byAge, isClosed, type OpenStory } from '../window/open-story.ts'
import type { DayCounts } from '../window/word-counts.ts'
import { createRarity } from './rarity.ts'
import {
  type CompareWithStory,
  createComparison,
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
  earlier?: ScoredStory
}

/** Scores stories. */
export interface StoryScorer {
  model: PairModel
  rarityFor: ReturnType<typeof createRarity>
}

/** Creates a scorer with the weights of a pair model. */
export function createStoryScorer(idf: Idf, model: PairModel): StoryScorer {
  return { model, rarityFor: createRarity(idf) }
}

interface Rules {
  pins: Pins
  settings: Settings
  scorer: StoryScorer
}

/** Scores candidate stories against an article. */
export function findNearestStories(
  candidates: readonly OpenStory[],
  article: ArticleFeatures,
  counts: DayCounts,
  rules: Rules,
): NearestStories {
  const { pins, settings } = rules
  // An explainer or an opinion is no story that others join; but all may be background of a report.
  const stories = candidates.filter(
    (story) =>
      story.takesIn &&
      !pins.divide([article.id], story.members) &&
      !documentsDiffer(article.documents, story.documents),
  )
  const compare = createComparison(article, counts, rules.scorer.rarityFor)
  const scored = (some: readonly OpenStory[], timeless: boolean) =>
    some.flatMap((story) => score(story, compare, rules, timeless) ?? [])
  const open = scored(
    stories.filter((story) => !isClosed(story, article.day, settings)),
    false,
  )
  const joined = best(
    open.filter(
      ({ story, score }) =>
        score >= joinThreshold(article, settings) &&
        conflictOf(article.named, story.named) === undefined &&
        !hasEarlierIssue(article, story),
    ),
  )
  if (joined) return { joined }
  const nearMiss = best(open)
  const before = stories.filter(
    (story) => isBefore(story, article, settings) && conflictOf(article.named, story.named) === undefined,
  )
  const earlier = best(scored(before, true).filter(({ score }) => score >= settings.followThreshold))
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

/** The score of a story, or `undefined` if none of its articles can be compared. `timeless`: as if all were of one time. */
function score(
  story: OpenStory,
  compare: CompareWithStory,
  { settings, scorer }: Rules,
  timeless: boolean,
): ScoredStory | undefined {
  const { openDays, membersCompared, sizeBonus } = settings
  const limits = { openDays: timeless ? Number.POSITIVE_INFINITY : openDays, membersCompared }
  const comparison = compare(story, limits)
  if (comparison.pairs.length === 0) return undefined
  const model = timeless ? { ...scorer.model, days: 0 } : scorer.model
  return { story, score: scoreOf(comparison, model, sizeBonus), comparison }
}

/** The story with the highest score; of two, the older one. */
function best(stories: readonly ScoredStory[]): ScoredStory | undefined {
  return stories.toSorted((a, b) => b.score - a.score || byAge(a.story, b.story))[0]
}

/** Whether an article can be the next development of a story. */
function isBefore(story: OpenStory, { day }: ArticleFeatures, { followDays }: Settings): boolean {
  return (
    day !== undefined &&
    story.founded !== undefined &&
    story.founded < day &&
    day - story.lastDay <= followDays
  )
}

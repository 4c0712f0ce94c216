import { conflictOf, type Named } from '../evidence/evidence.ts'
import { documentsDiffer } from '../features/documents.ts'
import type { ArticleFeatures } from '../features/features.ts'
import { hasEarlierIssue } from '../features/recurring.ts'
import type { Pins } from '../pins.ts'
import type { Settings } from '../settings.ts'
import type { Idf } from '../text/idf.ts'
import { byAge, isClosed, type OpenStory } from '../window/open-story.ts'
import type { DayCounts } from '../window/word-counts.ts'
import { createRarity } from './rarity.ts'
import { compareWithStory, type PairModel, type StoryComparison, scoreOf } from './story-score.ts'

/** A story with its score for an article. */
export interface ScoredStory {
  story: OpenStory
  score: number
  comparison: StoryComparison
}

/** The story that an article joins, or else what it is told about. */
export interface NearestStories {
  joined?: ScoredStory
  /** If it joins none: the open story with the highest score. */
  nearMiss?: ScoredStory & { conflict?: keyof Named }
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
  let joined: ScoredStory | undefined
  let nearMiss: NearestStories['nearMiss']
  let earlier: ScoredStory | undefined
  for (const story of candidates) {
    if (pins.divide([article.id], story.members) || documentsDiffer(article.documents, story.documents))
      continue
    const closed = isClosed(story, article.day, settings)
    // An explainer or an opinion is no story that others join; but all may be background of a report.
    if (!story.takesIn) continue
    const scored = score(article, story, counts, rules, closed)
    if (!scored) continue
    const conflict = conflictOf(article.named, story.named)
    const isOtherEvent = closed || conflict !== undefined || hasEarlierIssue(article, story)
    if (!isOtherEvent && scored.score >= joinThreshold(article, settings) && isBetter(scored, joined))
      joined = scored
    if (!closed && isBetter(scored, nearMiss)) nearMiss = { ...scored, ...(conflict && { conflict }) }
    if (conflict === undefined && isBefore(story, article, settings)) {
      const timeless = score(article, story, counts, rules, true)
      if (timeless && timeless.score >= settings.followThreshold && isBetter(timeless, earlier))
        earlier = timeless
    }
  }
  if (joined) return { joined }
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
  article: ArticleFeatures,
  story: OpenStory,
  counts: DayCounts,
  { settings, scorer }: Rules,
  timeless: boolean,
): ScoredStory | undefined {
  const { openDays, membersCompared, sizeBonus } = settings
  const limits = { openDays: timeless ? Number.POSITIVE_INFINITY : openDays, membersCompared }
  const comparison = compareWithStory(article, story, counts, scorer.rarityFor, limits)
  if (comparison.pairs.length === 0) return undefined
  const model = timeless ? { ...scorer.model, days: 0 } : scorer.model
  return { story, score: scoreOf(comparison, model, sizeBonus), comparison }
}

function isBetter(one: ScoredStory, other: ScoredStory | undefined): boolean {
  return !other || one.score > other.score || (one.score === other.score && byAge(one.story, other.story) < 0)
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

import type { Barrier } from '../../domain/model/comparison.ts'
import { conflictOf } from '../evidence/evidence.ts'
import { areOtherSteps } from '../evidence/steps.ts'
import { documentsDiffer } from '../features/documents.ts'
import type { ArticleFeatures } from '../features/features.ts'
import { isOnOtherSubject } from '../features/other-subject.ts'
import { hasEarlierIssue } from '../features/recurring.ts'
import { areItemsOfOneForm, differInNames } from '../features/title-form.ts'
import type { Pins } from '../pins/pins.ts'
import type { Settings } from '../settings.ts'
import type { Idf } from '../text/idf.ts'
import { byAge, isClosed, type OpenStory } from '../window/open-story.ts'
import type { DayCounts } from '../window/word-counts.ts'
import { findEarlier } from './earlier.ts'
import { createRarity } from './rarity.ts'
import {
  type CompareWithStory,
  createComparison,
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
  /** If it joins none: the open story with the highest score, and what keeps the article from joining it. */
  nearMiss?: ScoredStory & { barrier: Barrier }
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

/** Scores candidate stories against an article. It may join those that are open, and follow those that are older. */
export function findNearestStories(
  candidates: readonly OpenStory[],
  article: ArticleFeatures,
  counts: DayCounts,
  rules: Rules,
): NearestStories {
  const { settings } = rules
  const isOpen = (story: OpenStory) => !isClosed(story, article.day, settings)
  const compare = createComparison(article, counts, rules.scorer.rarityFor, settings.membersCompared)
  const scored = (some: readonly OpenStory[]) => some.flatMap((story) => score(story, compare, rules) ?? [])
  const openStories = candidates.filter(isOpen)
  const barriers = new Map(openStories.map((story) => [story, barrierTo(article, story, rules)]))
  const open = scored(openStories.filter((story) => barriers.get(story) === undefined))
  const joined = best(open.filter((one) => barrierAt(one, article, rules) === undefined))
  if (joined) return { joined }
  const shut = scored(openStories.filter((story) => barriers.get(story) !== undefined))
  const nearest = best([...open, ...shut])
  const barrier = nearest && (barriers.get(nearest.story) ?? barrierAt(nearest, article, rules))
  const earlier = findEarlier(
    article,
    candidates.filter((story) => story.takesIn && !rules.pins.divide([article.id], story.members)),
    compare,
    { settings, ...rules.scorer },
  )
  return { ...(barrier && { nearMiss: { ...nearest, barrier } }), ...(earlier && { earlier }) }
}

/** What keeps an article from a story, however alike they are. */
function barrierTo(article: ArticleFeatures, story: OpenStory, { pins }: Rules): Barrier | undefined {
  if (pins.divide([article.id], story.members)) return 'pinned apart'
  if (documentsDiffer(article.documents, story.documents)) return 'other document'
  // Nothing joins a story that has only explainers or opinions, but these may be background to a report.
  return story.takesIn ? undefined : 'no report'
}

/**
 * What keeps an article from a story because of its score or form, if `barrierTo` finds nothing. An opinion or an explainer is
 * background to an event only if it is clearly about that event. A round-up or a gallery is about several.
 */
function barrierAt(
  { story, score, comparison }: ScoredStory,
  article: ArticleFeatures,
  { scorer, settings: { joinThreshold, backgroundThreshold } }: Rules,
): Barrier | undefined {
  if (article.isCollection) return 'collection'
  if (score < (article.takesIn ? joinThreshold : backgroundThreshold))
    return score < joinThreshold ? 'not alike' : 'background'
  if (conflictOf(article.named, story.named) !== undefined) return 'conflict'
  if (story.latest.some((member) => differInNames(article, member))) return 'conflict'
  if (areOtherSteps(article.steps, nearestPair(comparison, scorer.model).with.steps)) return 'other step'
  if (story.latest.every((member) => isOnOtherSubject(article, member) || areItemsOfOneForm(article, member)))
    return 'other subject'
  return hasEarlierIssue(article, story) ? 'earlier issue' : undefined
}

/** The score of a story, or `undefined` if none of its articles can be compared. */
function score(
  story: OpenStory,
  compare: CompareWithStory,
  { settings, scorer }: Rules,
): ScoredStory | undefined {
  const comparison = compare(story, settings.openDays)
  if (comparison.pairs.length === 0) return undefined
  return { story, score: scoreOf(comparison, scorer.model, settings.sizeBonus), comparison }
}

/** The story with the highest score; of equals, the older one. */
function best(stories: readonly ScoredStory[]): ScoredStory | undefined {
  return stories.toSorted((a, b) => b.score - a.score || byAge(a.story, b.story))[0]
}

import { documentsDiffer } from './features/documents.ts'
import type { ArticleFeatures } from './features/features.ts'
import type { Pins } from './pins.ts'
import type { Settings } from './settings.ts'
import {
  articleQuery,
  byAge,
  isClosed,
  type OpenStory,
  similarity,
  storyQuery,
  timeDecay,
} from './window/open-story.ts'

/** A story with its similarity to an article or another story, 0 to 1. */
export interface ScoredStory {
  story: OpenStory
  score: number
}

/** The open stories that an article may join, the most similar first, and the closed story that it is most similar to. */
export interface NearestStories {
  joinable: ScoredStory[]
  /** If it joins none: the most similar open story, if it reaches half the threshold. */
  nearMiss?: ScoredStory
  closed?: ScoredStory
}

/** Scores candidate stories against an article. */
export function findNearestStories(
  candidates: readonly OpenStory[],
  article: ArticleFeatures,
  pins: Pins,
  settings: Settings,
): NearestStories {
  const query = articleQuery(article)
  const open: ScoredStory[] = []
  const closedStories: OpenStory[] = []
  for (const story of candidates) {
    if (isClosed(story, article.day, settings)) {
      closedStories.push(story)
      continue
    }
    const decay = timeDecay(article.day, story, settings)
    if (decay < settings.leastDecay || documentsDiffer(article.documents, story.documents)) continue
    open.push({ story, score: similarity(query, story, settings) * decay })
  }
  open.sort(byScore)
  const joinable = open.filter(
    ({ story, score }) =>
      score >= joinThreshold(article, story, settings) && !pins.divide([article.id], story.members),
  )
  if (joinable[0] && isUnambiguous(joinable[0], article, open, settings)) return { joinable }
  const [nearMiss] = open.filter(
    ({ story, score }) => score >= settings.joinThreshold / 2 && !pins.divide([article.id], story.members),
  )
  const closed = closedStories
    .map((story) => ({ story, score: similarity(query, story, settings) }))
    .filter(({ score }) => score > 0)
    .sort(byScore)[0]
  return { joinable: [], ...(nearMiss && { nearMiss }), ...(closed && { closed }) }
}

function byScore(a: ScoredStory, b: ScoredStory): number {
  return b.score - a.score || byAge(a.story, b.story)
}

/** The similarity that an article needs to join the story. */
function joinThreshold(article: ArticleFeatures, story: OpenStory, settings: Settings): number {
  return isInOtherPlaces(article, story)
    ? settings.joinThreshold * settings.otherPlacesFactor
    : settings.joinThreshold
}

/**
 * Whether the most similar story stands out from its nearest rival. If all outlets write about one subject, an article is
 * somewhat similar to many stories, so the best must be better still. A story that is similar to the best one is no rival,
 * as both may be the same event. Without dates, nothing shows that two stories are of the same days.
 */
function isUnambiguous(
  first: ScoredStory,
  article: ArticleFeatures,
  open: readonly ScoredStory[],
  settings: Settings,
): boolean {
  const { floor, power, related } = settings.rival
  const query = storyQuery(first.story, settings)
  const rival = open.find(
    ({ story }) =>
      story !== first.story &&
      article.day !== undefined &&
      story.days.count > 0 &&
      similarity(query, story, settings) < related,
  )
  return first.score >= settings.joinThreshold * (1 + (rival?.score ?? 0) / floor) ** power
}

/** Whether the article and the story have no place in common: two cities may pass the same law in the same words. */
function isInOtherPlaces({ places }: ArticleFeatures, story: OpenStory): boolean {
  if (places.length === 0 || story.places.size === 0) return false
  const storyPlaces = [...story.places]
  return !places.some((place) =>
    storyPlaces.some((other) => isWithin(place, other) || isWithin(other, place)),
  )
}

const isWithin = (place: string, larger: string) => place === larger || place.startsWith(`${larger}-`)

import { sharedActions } from '../evidence/actions.ts'
import { type ArticleFeatures, frequencyWeight } from '../features/features.ts'
import { daysApart } from '../features/same-piece.ts'
import type { OpenStory } from '../window/open-story.ts'
import type { DayCounts } from '../window/word-counts.ts'
import type { Rarity } from './rarity.ts'

/** What is compared of two articles. The pair model has a weight for each (`pair-model.json`). */
export interface PairFeatures {
  /** ln(0.04 + cosine of their words, weighted by how few other stories from the same days have them). */
  nearness: number
  /** Days apart, 0 if one has no time. */
  days: number
  /** ln(1 + shared words that few other stories have and that one of the titles has). */
  sharedRareWords: number
  /** The share of actions that both name, 0 to 1. */
  sharedActions: number
  /** 1 if only one of them mentions a court. */
  courtInOne: number
  /** 1 if one newsroom wrote both: it rarely reports one event twice within days. */
  sameNewsroom: number
}

/** The weights of a logistic regression: the weighted sum of the features is ln(p / (1 - p)), p the probability of one event. */
export type PairModel = PairFeatures & { constant: number }

/** Shared words at least this rare count as rare: at most one story in twenty has them. In natural logarithms. */
export const RARE = 3
/** Keeps the logarithm of the cosine finite. */
const LEAST_NEARNESS = 0.04

/** Compares an article with the latest articles of a story. */
export interface StoryComparison {
  /** The features of the article with each of them, the earliest first. */
  pairs: { with: ArticleFeatures; features: PairFeatures }[]
  /** How many of the story's latest articles are near in time: at most 24 are kept at hand. */
  size: number
}

const frequencyWeights = Float64Array.from({ length: 256 }, (_, times) =>
  times === 0 ? 0 : frequencyWeight(times),
)

/** Compares an article with the latest articles of a story that are at most this many days from it. */
export type CompareWithStory = (story: OpenStory, days: number) => StoryComparison

/** Prepares comparisons of an article with stories, with at most this many articles of each. */
export function createComparison(
  article: ArticleFeatures,
  counts: DayCounts,
  rarityFor: (counts: DayCounts, without: boolean) => Rarity,
  membersCompared: number,
): CompareWithStory {
  const { day } = article
  const weightsAmongAll = lazily(() => createWeights(article, rarityFor(counts, false)))
  const weightsAmongOthers = lazily(() => createWeights(article, rarityFor(counts, true)))
  // Often all articles of a story are near, and then another limit of days gives the same result.
  const comparisonsWithAll = new Map<OpenStory, StoryComparison>()
  return (story, days) => {
    const near = story.latest.filter(
      (member) => day === undefined || member.day === undefined || Math.abs(day - member.day) <= days,
    )
    const members = near.slice(-membersCompared)
    if (members.length === 0) return { pairs: [], size: 0 }
    const isWithAll = near.length === story.latest.length
    const known = isWithAll ? comparisonsWithAll.get(story) : undefined
    if (known) return known
    const weights = counts.includes(story.founded) ? weightsAmongOthers() : weightsAmongAll()
    weigh(weights, article, story)
    const comparison = {
      pairs: members.map((member) => ({ with: member, features: pairFeatures(article, member, weights) })),
      size: near.length,
    }
    if (isWithAll) comparisonsWithAll.set(story, comparison)
    return comparison
  }
}

/** The score of the story for the article: the mean of the pairs' scores, and more for a large story. */
export function scoreOf({ pairs, size }: StoryComparison, model: PairModel, sizeBonus: number): number {
  let sum = 0
  for (const { features } of pairs) sum += pairScore(features, model)
  return sum / pairs.length + sizeBonus * Math.log(size)
}

/** The pair with the highest score: the article of the story that is most likely to be about the same event. */
export function nearestPair({ pairs }: StoryComparison, model: PairModel): StoryComparison['pairs'][number] {
  return pairs
    .map((pair) => ({ pair, score: pairScore(pair.features, model) }))
    .reduce((best, one) => (one.score > best.score ? one : best)).pair
}

/** ln(p / (1 - p)), where p is the probability that the two are about one event. */
function pairScore(features: PairFeatures, model: PairModel): number {
  return (
    model.constant +
    model.nearness * features.nearness +
    model.days * features.days +
    model.sharedRareWords * features.sharedRareWords +
    model.sharedActions * features.sharedActions +
    model.courtInOne * features.courtInOne +
    model.sameNewsroom * features.sameNewsroom
  )
}

/** The weights of the article's terms among the stories of its days, and the length of that vector. */
interface Weights {
  rarity: Rarity
  /** How rare they are if the story of the comparison has none of them. */
  outside: Float64Array
  /** How rare they are in the comparison. */
  rarities: Float64Array
  norm: number
}

function createWeights({ vector: { terms } }: ArticleFeatures, rarity: Rarity): Weights {
  const outside = new Float64Array(terms.length)
  for (let i = 0; i < terms.length; i++) outside[i] = rarity(terms[i]!, false)
  return { rarity, outside, rarities: outside.slice(), norm: 0 }
}

/** Prepares weights for the comparison with a story. */
function weigh(weights: Weights, { vector: { terms }, times }: ArticleFeatures, story: OpenStory): void {
  const { rarity, outside, rarities } = weights
  let squares = 0
  let at = 0
  for (let i = 0; i < terms.length; i++) {
    const term = terms[i]!
    while (at < story.terms.length && story.terms[at]! < term) at++
    const value = story.terms[at] === term ? rarity(term, true) : outside[i]!
    rarities[i] = value
    squares += (frequencyWeights[times[i]!]! * value) ** 2
  }
  weights.norm = Math.sqrt(squares)
}

function lazily<Value>(make: () => Value): () => Value {
  let made: Value | undefined
  return () => {
    made ??= make()
    return made
  }
}

function pairFeatures(a: ArticleFeatures, b: ArticleFeatures, own: Weights): PairFeatures {
  const [x, y] = [a.vector.terms, b.vector.terms]
  let dot = 0
  let squares = 0
  let rare = 0
  let i = 0
  for (let j = 0; j < y.length; j++) {
    const term = y[j]!
    while (i < x.length && x[i]! < term) i++
    const weight = frequencyWeights[b.times[j]!]!
    if (x[i] !== term) {
      squares += (weight * own.rarity(term, true)) ** 2
      continue
    }
    const value = own.rarities[i]!
    dot += frequencyWeights[a.times[i]!]! * weight * value * value
    squares += (weight * value) ** 2
    if (value > RARE && (a.inTitle[i] || b.inTitle[j])) rare++
  }
  const cosine = dot / (own.norm * Math.sqrt(squares) || 1)
  return {
    nearness: Math.log(LEAST_NEARNESS + cosine),
    days: daysApart(a, b),
    sharedRareWords: Math.log1p(rare),
    sharedActions: sharedActions(a.actions, b.actions),
    courtInOne: a.hasCourt === b.hasCourt ? 0 : 1,
    sameNewsroom: a.newsroom !== '' && a.newsroom === b.newsroom ? 1 : 0,
  }
}

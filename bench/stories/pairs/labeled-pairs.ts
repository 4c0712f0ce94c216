import { extractFeatures } from '../../../functions/cluster/features/features.ts'
import { productionIdf } from '../../../functions/cluster/production-clusterer.ts'
import { createRarity } from '../../../functions/cluster/score/rarity.ts'
import { createComparison, type PairFeatures } from '../../../functions/cluster/score/story-score.ts'
import { settings } from '../../../functions/cluster/settings.ts'
import { addMember, createStory, type OpenStory } from '../../../functions/cluster/window/open-story.ts'
import type { WindowArticle } from '../../../functions/cluster/window/window-article.ts'
import { createWordCounts } from '../../../functions/cluster/window/word-counts.ts'

/** An article with the label of its story, and of the larger story that a second reader would make of it. */
export interface LabeledArticle extends WindowArticle {
  date: string
  label: string
  lenient?: string
}

/** Two articles within the days that stories stay open, and what is compared of them. */
export interface LabeledPair {
  a: string
  b: string
  features: PairFeatures
  isOneEvent: boolean
  /** Whether readers may disagree. */
  isArguable: boolean
}

/** Pairs with hardly a word in common teach nothing: ln(0.04 + 0.015). */
const LEAST_NEARNESS = -2.9

/** Compares each article, in the order of time, with the articles of all labeled stories that are open. */
export function labeledPairs(articles: readonly LabeledArticle[]): LabeledPair[] {
  const counts = createWordCounts()
  const rarityFor = createRarity(productionIdf)
  const stories = new Map<string, OpenStory>()
  const labels = new Map(articles.map((article) => [article.id, article]))
  const pairs: LabeledPair[] = []
  for (const [order, article] of byTime(articles).entries()) {
    const features = extractFeatures(article, productionIdf, settings)
    const day = features.day!
    const compare = createComparison(features, counts.at(day), rarityFor, Number.POSITIVE_INFINITY)
    for (const [label, story] of stories) {
      if (day - story.lastDay > settings.openDays) stories.delete(label)
      for (const pair of compare(story, settings.openDays).pairs)
        if (pair.features.nearness > LEAST_NEARNESS) {
          const other = labels.get(pair.with.id)!
          const isOneEvent = other.label === article.label
          const isArguable = !isOneEvent && article.lenient !== undefined && article.lenient === other.lenient
          pairs.push({ a: article.id, b: other.id, features: pair.features, isOneEvent, isArguable })
        }
    }
    const known = stories.get(article.label)
    const story = known ?? createStory(article.label, day)
    stories.set(article.label, story)
    const placement = { story: story.id, copyOf: article.id, rule: 'same event', score: 1 }
    const added = addMember(story, { features, placement, joined: 0, order })
    counts.add(story.founded ?? day, added, !known)
  }
  return pairs
}

function byTime(articles: readonly LabeledArticle[]): LabeledArticle[] {
  return [...articles].sort((a, b) => Date.parse(a.date) - Date.parse(b.date) || (a.id < b.id ? -1 : 1))
}

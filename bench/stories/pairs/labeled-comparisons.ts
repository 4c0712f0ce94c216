import { extractFeatures } from '../../../functions/cluster/features/features.ts'
import { productionIdf } from '../../../functions/cluster/production-clusterer.ts'
import { createRarity } from '../../../functions/cluster/score/rarity.ts'
import { createComparison, type PairFeatures } from '../../../functions/cluster/score/story-score.ts'
import { settings } from '../../../functions/cluster/settings.ts'
import { addMember, createStory, type OpenStory } from '../../../functions/cluster/window/open-story.ts'
import type { WindowArticle } from '../../../functions/cluster/window/window-article.ts'
import { createWordCounts } from '../../../functions/cluster/window/word-counts.ts'

/** An article with the label of its story, and that of the larger story into which a second reader would put it. */
export interface LabeledArticle extends WindowArticle {
  date: string
  label: string
  lenient?: string
}

/** An article, an open labeled story, and the comparison of the two. */
export interface LabeledComparison {
  article: string
  /** The articles of the story that it is compared with. */
  members: string[]
  /** The mean of the features of the article with each of them. */
  features: PairFeatures
  isOneEvent: boolean
  /** Whether readers may disagree. */
  isArguable: boolean
}

/** A story with hardly a word in common teaches nothing: ln(0.04 + 0.015). */
const LEAST_NEARNESS = -2.9

/**
 * Compares each article, in the order of time, with all labeled stories that are open, as the clusterer does. Each story
 * counts once, so a story of many articles does not outweigh the others, as it would if each pair counted.
 */
export function labeledComparisons(articles: readonly LabeledArticle[]): LabeledComparison[] {
  const counts = createWordCounts()
  const rarityFor = createRarity(productionIdf)
  const stories = new Map<string, OpenStory>()
  const labels = new Map(articles.map((article) => [article.id, article]))
  const comparisons: LabeledComparison[] = []
  for (const [order, article] of byTime(articles).entries()) {
    const features = extractFeatures(article, productionIdf, settings)
    const day = features.day!
    const compare = createComparison(features, counts.at(day), rarityFor, settings.membersCompared)
    for (const [label, story] of stories) {
      if (day - story.lastDay > settings.openDays) stories.delete(label)
      const { pairs } = compare(story, settings.openDays)
      if (!pairs.some((pair) => pair.features.nearness > LEAST_NEARNESS)) continue
      const members = pairs.map((pair) => labels.get(pair.with.id)!)
      const isOneEvent = label === article.label
      comparisons.push({
        article: article.id,
        members: members.map(({ id }) => id),
        features: meanOf(pairs.map((pair) => pair.features)),
        isOneEvent,
        isArguable: !isOneEvent && members.some(({ lenient }) => lenient && lenient === article.lenient),
      })
    }
    const known = stories.get(article.label)
    const story = known ?? createStory(article.label, day)
    stories.set(article.label, story)
    const placement = { story: story.id, copyOf: article.id, rule: 'same event' as const, score: 1 }
    const added = addMember(story, { features, placement, joined: 0, order })
    counts.add(story.founded ?? day, added, !known)
  }
  return comparisons
}

function meanOf(all: readonly PairFeatures[]): PairFeatures {
  const mean = { ...all[0]! }
  for (const name of Object.keys(mean) as (keyof PairFeatures)[])
    mean[name] = all.reduce((sum, features) => sum + features[name], 0) / all.length
  return mean
}

function byTime(articles: readonly LabeledArticle[]): LabeledArticle[] {
  return [...articles].sort((a, b) => Date.parse(a.date) - Date.parse(b.date) || (a.id < b.id ? -1 : 1))
}

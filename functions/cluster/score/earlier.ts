import { conflictOf, type Kind, kindsThatChange } from '../evidence/evidence.ts'
import type { ArticleFeatures } from '../features/features.ts'
import { hasEarlierIssue } from '../features/recurring.ts'
import type { Settings } from '../settings.ts'
import type { Idf } from '../text/idf.ts'
import { forEachShared } from '../text/vector.ts'
import { byAge, type OpenStory } from '../window/open-story.ts'
import type { CompareWithStory } from './story-score.ts'

/**
 * The weights of a logistic regression: the weighted sum of the features is ln(p / (1 - p)), where p is the probability of
 * being the next event of the same matter. They were learned from the stories of a dense stream and the earlier story of each, which a reader marked
 * (docs/tried.md#earlier-stories).
 */
const weights = {
  constant: 3.6,
  /** Of ln(0.04 + cosine of their words), as for an article that joins a story. */
  nearness: 2.7,
  /** Of the rarity of words that both titles have, and of words that one title and the other lead have. */
  inBothTitles: 0.3,
  inOneTitle: 0.14,
  /** Of ln(1 + days since the last article of the earlier story). */
  daysSince: -1.5,
  /** Of ln(articles of the earlier story): widely reported events have more consequences. */
  size: 0.85,
}

/** A word of ordinary news counts by how much rarer it is than this, up to the most, in natural logarithms. */
const COMMON = 1.5
const MOST_RARE = 6

interface Rules {
  settings: Settings
  idf: Idf
}

/**
 * Finds the story that the new story of an article follows, as a ruling follows a suit and a charge an arrest. Their titles
 * share rare names. They do not name different states, countries or ages, are not different documents, and are not installments
 * of one series. A different court does not matter: it may hear the appeal.
 */
export function findEarlier(
  article: ArticleFeatures,
  stories: readonly OpenStory[],
  compare: CompareWithStory,
  rules: Rules,
): OpenStory | undefined {
  if (!article.takesIn) return undefined
  let best: { story: OpenStory; score: number } | undefined
  for (const story of stories) {
    if (!isBefore(story, article, rules.settings) || isOfOtherMatter(article, story)) continue
    const score = scoreOf(article, story, compare, rules)
    if (score < rules.settings.followThreshold) continue
    if (!best || score > best.score || (score === best.score && byAge(story, best.story) > 0))
      best = { story, score }
  }
  return best?.story
}

/** The score of the article of the story that is nearest. */
function scoreOf(
  article: ArticleFeatures,
  story: OpenStory,
  compare: CompareWithStory,
  rules: Rules,
): number {
  const { pairs, size } = compare(story, Number.POSITIVE_INFINITY)
  const common =
    weights.constant +
    weights.daysSince * Math.log1p(Math.max(0, article.day! - story.lastDay)) +
    weights.size * Math.log(size)
  let best = Number.NEGATIVE_INFINITY
  for (const { with: member, features } of pairs) {
    if (!member.takesIn) continue
    const { both, one } = sharedTitleWords(article, member, rules.idf)
    const score =
      weights.nearness * features.nearness + weights.inBothTitles * both + weights.inOneTitle * one
    best = Math.max(best, score)
  }
  return common + best
}

/** The rarity, in ordinary news, of the words that both titles have, and of those that one title and the other lead have. */
function sharedTitleWords(a: ArticleFeatures, b: ArticleFeatures, idf: Idf): { both: number; one: number } {
  const shared = { both: 0, one: 0 }
  forEachShared(a.vector.terms, b.vector.terms, (i, j) => {
    const titles = a.inTitle[i]! + b.inTitle[j]!
    if (titles === 0) return
    const rarity = Math.min(MOST_RARE, idf(a.vector.terms[i]!))
    shared[titles === 2 ? 'both' : 'one'] += Math.max(0, rarity - COMMON)
  })
  return shared
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

function isOfOtherMatter(article: ArticleFeatures, story: OpenStory): boolean {
  return (
    conflictOf(article.named, story.named, kindsOfOneMatter) !== undefined ||
    (article.documents.size > 0 &&
      story.documents.size > 0 &&
      article.documents.isDisjointFrom(story.documents)) ||
    hasEarlierIssue(article, story)
  )
}

const kindsOfOneMatter = new Set<Kind>([...kindsThatChange, 'courts', 'circuits', 'judges'])

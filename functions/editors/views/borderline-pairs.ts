import type { DecidedArticle } from '../../domain/model/article.ts'
import type { Lately } from './lately.ts'

const SHOWN = 20

/** Two articles about which the machine was unsure. */
export interface BorderlinePair {
  article: DecidedArticle
  other: DecidedArticle
  score: number
  /** The story that the article is in by now. */
  story: string
}

export interface BorderlinePairs {
  /** Each founded a story, with `other` in the nearest that it did not join. */
  merges: BorderlinePair[]
  /** Each joined the story of `other` with the least to spare. */
  splits: BorderlinePair[]
}

export function borderlinePairs({ articles, storyOf }: Lately): BorderlinePairs {
  const found: BorderlinePairs = { merges: [], splits: [] }
  for (const article of articles.values()) {
    const { rule, score = 0, partner = '', almost } = article.placement ?? {}
    const other = articles.get(rule === 'new story' ? (almost?.partner ?? '') : partner)
    if (!other?.placement) continue
    const story = storyOf(article) ?? ''
    const together = story === storyOf(other)
    if (rule === 'same event' && together) found.splits.push({ article, other, score, story })
    if (rule === 'new story' && almost && !together)
      found.merges.push({ article, other, score: almost.score, story })
  }
  return {
    merges: found.merges.sort((a, b) => b.score - a.score).slice(0, SHOWN),
    splits: found.splits.sort((a, b) => a.score - b.score).slice(0, SHOWN),
  }
}

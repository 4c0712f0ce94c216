import type { DecidedArticle, NearMiss } from '../../domain/model/article.ts'
import type { RecentArticles } from './recent-articles.ts'

const MAX_SHOWN = 20

/** Returns the articles that were narrowly left out, closest to the threshold first. Those that an editor removed don't count. */
export function borderlineArticles(articles: Iterable<DecidedArticle>): DecidedArticle[] {
  return [...articles]
    .filter(({ relevant, reasons }) => !relevant && !reasons.some(({ rule }) => rule === 'editor'))
    .sort((a, b) => b.score - a.score || (a.id < b.id ? -1 : 1))
    .slice(0, MAX_SHOWN)
}

/** Two articles that were narrowly grouped, or narrowly kept apart. */
export interface BorderlinePair extends Pick<NearMiss, 'barrier' | 'why'> {
  article: DecidedArticle
  other: DecidedArticle
  score: number
  /** The story that `article` belongs to now. */
  story: string
}

/** Possible duplicates, and possible wrong merges. */
export interface BorderlinePairs {
  /** `article` began a new story; `other` is in the most similar story, which it did not join. */
  merges: BorderlinePair[]
  /** `article` joined the story of `other`, with a similarity just above the threshold. */
  splits: BorderlinePair[]
}

/** Whether an editor, or the numbers of two documents, already decided that the two are apart. */
function isSettled({ barrier }: NearMiss): boolean {
  return barrier === 'pinned apart' || barrier === 'other document'
}

/** Finds the pairs whose similarity was closest to the threshold, the closest first. */
export function borderlinePairs({ articles, storyOf }: RecentArticles): BorderlinePairs {
  const found: BorderlinePairs = { merges: [], splits: [] }
  for (const article of articles.values()) {
    const { rule, score = 0, partner = '', almost, why } = article.placement ?? {}
    const other = articles.get(rule === 'new story' ? (almost?.partner ?? '') : partner)
    if (!other?.placement) continue
    const story = storyOf(article) ?? ''
    const together = story === storyOf(other)
    if (rule === 'same event' && together) found.splits.push({ article, other, score, why, story })
    if (rule === 'new story' && almost && !together && !isSettled(almost))
      found.merges.push({ article, other, ...almost, story })
  }
  return {
    merges: found.merges.sort((a, b) => b.score - a.score).slice(0, MAX_SHOWN),
    splits: found.splits.sort((a, b) => a.score - b.score).slice(0, MAX_SHOWN),
  }
}

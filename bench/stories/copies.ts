import { assignAll } from '../../functions/cluster/assign-all.ts'
import { tokenize } from '../../functions/cluster/text/tokenize.ts'
import { random } from './random.ts'
import { rewrite } from './rewrite.ts'
import { harmonic } from './scores.ts'

/** An article with its whole text. */
export interface FullArticle {
  id: string
  title: string
  text: string
  url?: string | null
  source?: string | null
  date?: string | null
}

/** Two articles that were labeled by reading. */
export interface LabeledPair {
  a: string
  b: string
  label: 'copy' | 'overlap' | 'different'
  same_story: boolean
}

/** How well copies are found: scores, and numbers of missed and false copies. */
export interface CopyScore {
  f1: number
  precision: number
  recall: number
  missed: number
  false: number
}

/** Measures how well copies are distinguished from articles that only overlap, on pairs that were labeled by reading. */
export function scorePairs(articles: readonly FullArticle[], pairs: readonly LabeledPair[]): CopyScore {
  const placements = assignAll(articles)
  const score = { right: 0, missed: 0, false: 0 }
  for (const { a, b, label } of pairs) {
    const isCopy = placements.get(a)?.copyOf === placements.get(b)?.copyOf
    if (label === 'copy' && isCopy) score.right++
    else if (label === 'copy') score.missed++
    else if (isCopy) score.false++
  }
  return measures(score)
}

/**
 * Measures how well copies are found that were made from articles: cut to half, with a new headline and first paragraph,
 * an agency line and a local paragraph, and up to a fifth of the words edited. Different originals must stay apart.
 */
export function scoreMadeCopies(articles: readonly FullArticle[], seed = 7): CopyScore {
  const next = random(seed)
  const vocabulary = [...new Set(articles.flatMap(({ text }) => tokenize(text).slice(50, 150)))]
  const copies = articles.map((article, i) => {
    const how = { cut: true, headline: true, lede: true, agency: true, local: true, edits: next() * 0.2 }
    const made = rewrite(article, how, vocabulary, next)
    return { id: `copy-${i}`, ...made, source: `outlet-${i % 9}`, date: article.date ?? null }
  })
  const placements = assignAll([...articles, ...copies])
  const score = { right: 0, missed: 0, false: 0 }
  const rootOf = new Map<string, string>()
  for (const [i, { id }] of articles.entries()) {
    const root = placements.get(id)!.copyOf
    if (rootOf.has(root)) score.false++
    rootOf.set(root, id)
    if (placements.get(`copy-${i}`)!.copyOf === root) score.right++
    else score.missed++
  }
  return measures(score)
}

function measures({
  right,
  missed,
  false: wrong,
}: {
  right: number
  missed: number
  false: number
}): CopyScore {
  const precision = right / (right + wrong || 1)
  const recall = right / (right + missed || 1)
  return { f1: harmonic(precision, recall), precision, recall, missed, false: wrong }
}

import { assignAll } from '../../../functions/cluster/assign-all.ts'
import { tokenize } from '../../../functions/cluster/text/tokenize.ts'
import { random } from '../random.ts'
import { rewrite } from '../rewrite.ts'
import { type CopyScore, scoreOf } from './cross-validate.ts'

/** An article with its whole text. */
export interface FullArticle {
  id: string
  title: string
  text: string
  url?: string | null
  source?: string | null
  date?: string | null
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
  const rows: { isCopy: boolean; found: boolean }[] = []
  const roots = new Set<string>()
  for (const [i, { id }] of articles.entries()) {
    const root = placements.get(id)!.copyOf
    if (roots.has(root)) rows.push({ isCopy: false, found: true })
    roots.add(root)
    rows.push({ isCopy: true, found: placements.get(`copy-${i}`)!.copyOf === root })
  }
  return scoreOf(rows)
}

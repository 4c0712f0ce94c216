import type { StoryArticle } from '../model/story.ts'

type Counted = Pick<StoryArticle, 'id' | 'copyOf' | 'outlet'>

/** The coverage of a story in numbers. Together, `outlets` and `copies` are all outlets that run the story. */
export interface CoverageCounts {
  /** Independent outlets: those with a report of their own, the lead's included. */
  outlets: number
  /** Outlets that only run a report of another outlet. */
  copies: number
  /** Articles in Spanish, copies included. */
  spanish: number
}

/**
 * Counts outlets, not articles: an outlet counts once, whatever it publishes and however its name is written.
 *
 * - An original makes its outlet an independent one.
 * - A copy whose original is among the articles does not. It counts under `copies`, unless its outlet has a report of
 *   its own: an outlet that updates its own article, or that also runs a wire report, is one independent outlet.
 * - Of copies whose original is not among the articles (its publisher opted out, or an editor removed it) the first
 *   stands for the original.
 * - Which article leads the story changes nothing. A copy that an editor chose as the lead stands for the report that
 *   it carries, and the outlet of the original takes the copy's place.
 */
export function countCoverage(
  articles: readonly (Counted & Pick<StoryArticle, 'language'>)[],
): CoverageCounts {
  const outlets = independentOutlets(articles)
  const all = articles.length === outlets ? outlets : new Set(articles.map(outletKey)).size
  let spanish = 0
  for (const { language } of articles) if (language === 'es') spanish += 1
  return { outlets, copies: all - outlets, spanish }
}

/** How many outlets have a report of their own, by the same rules. */
export function independentOutlets(articles: readonly Counted[]): number {
  // Most stories have a single article.
  if (articles.length < 2) return articles.length
  const ids = new Set(articles.map(({ id }) => id))
  const orphans = new Set<string>()
  const outlets = new Set<string>()
  for (const article of articles) {
    const { id, copyOf } = article
    if (id !== copyOf) {
      if (ids.has(copyOf) || orphans.has(copyOf)) continue
      orphans.add(copyOf)
    }
    outlets.add(outletKey(article))
  }
  return outlets.size
}

/** What two spellings of an outlet's name share. */
export function outletKey({ outlet }: Pick<StoryArticle, 'outlet'>): string {
  return outlet.trim().toLowerCase()
}

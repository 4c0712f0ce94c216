import { type KindAndForm, takesIn } from '../article-form.ts'
import type { StoryArticle } from '../model/story.ts'

type Copied = Pick<StoryArticle, 'id' | 'copyOf'>
type Counted = Copied & Pick<StoryArticle, 'outlet'> & KindAndForm

/** The coverage of a story in numbers. `outlets`, `copies` and `background` add up to all outlets that have it. */
export interface CoverageCounts {
  /** Independent outlets: those with a report of their own, the lead's included. */
  outlets: number
  /** Outlets that only run a report of another outlet. */
  copies: number
  /** Articles in Spanish, copies included. */
  spanish: number
  /** How many outlets have only background, such as an explainer or an opinion; absent if none do. */
  background?: number
}

/**
 * Counts outlets, not articles: an outlet counts once, whatever it publishes and however its name is written.
 *
 * - An original makes its outlet an independent one.
 * - A copy whose original is among the articles does not. It counts under `copies`, unless its outlet has a report of
 *   its own: an outlet that updates its own article, or that also runs a wire report, is one independent outlet.
 * - Of copies whose original is not among the articles (its publisher opted out, or an editor removed it) the first
 *   counts as the original.
 * - Background is not a report, and neither is its copy: a round-up, an explainer or an opinion makes its outlet neither an
 *   independent one nor one that runs another's report. It counts as a report only if it leads the story.
 * - Apart from that, which article leads the story changes nothing. A copy that an editor chose as the lead counts as the
 *   report that it copies, and the outlet of the original takes the copy's place.
 */
export function countCoverage(
  articles: readonly (Counted & Pick<StoryArticle, 'language'>)[],
): CoverageCounts {
  const reports = reportsAmong(articles)
  const outlets = independentOutlets(reports)
  const withReport = reports.length === outlets ? outlets : new Set(reports.map(outletKey)).size
  const all = articles.length === reports.length ? withReport : new Set(articles.map(outletKey)).size
  let spanish = 0
  for (const { language } of articles) if (language === 'es') spanish += 1
  const background = all - withReport
  return { outlets, copies: withReport - outlets, spanish, ...(background > 0 && { background }) }
}

/** How many outlets have a report of their own, by the same rules; the lead is the first article. */
export function independentOutlets(articles: readonly Counted[]): number {
  // Most stories have a single article.
  if (articles.length < 2) return articles.length
  const reports = reportsAmong(articles)
  const own = reports.every(isOriginal) ? reports : reportsOf(reports).map(({ original }) => original)
  return new Set(own.map(outletKey)).size
}

/** The articles without background and its copies. The lead stays, whatever it is. */
function reportsAmong<T extends Copied & KindAndForm>(articles: readonly T[]): readonly T[] {
  if (articles.every(takesIn)) return articles
  const reports = reportsOf(articles).map(({ original, copies }) => [original, ...copies])
  const kept = new Set(reports.filter((some) => some.includes(articles[0]!) || takesIn(some[0]!)).flat())
  return articles.filter((article) => kept.has(article))
}

/** A report, and the articles that are copies of it. */
interface Report<T> {
  /** The original, or if it is not among the articles the first copy. */
  original: T
  copies: T[]
}

/** Groups articles by the report that they carry, in the order of the originals. */
export function reportsOf<T extends Copied>(articles: readonly T[]): Report<T>[] {
  const byId = new Map(articles.map((article) => [article.id, article]))
  const byReport = Map.groupBy(articles, (article) => originalOf(article, byId))
  const reports = new Map<T, Report<T>>()
  for (const [id, some] of byReport) {
    const original = some.find((article) => article.id === id) ?? some[0]!
    reports.set(original, { original, copies: some.filter((article) => article !== original) })
  }
  return articles.flatMap((article) => reports.get(article) ?? [])
}

/** The id of the report that an article carries; for a copy of a copy, the id of the first original. */
export function originalOf(article: Copied, byId: ReadonlyMap<string, Copied>): string {
  let id = article.copyOf
  // The limit matters only for copies in a circle, which nothing should make.
  for (let steps = byId.size; steps > 0; steps -= 1) {
    const next = byId.get(id)
    if (!next || isOriginal(next)) break
    id = next.copyOf
  }
  return id
}

function isOriginal({ id, copyOf }: Copied): boolean {
  return id === copyOf
}

/** A key that all spellings of an outlet's name share: case, a leading "The" and a feed's section make no difference. */
export function outletKey({ outlet }: Pick<StoryArticle, 'outlet'>): string {
  const name = outlet.trim().toLowerCase()
  const section = name.indexOf(': ')
  return (section > 0 ? name.slice(0, section) : name).replace(/^the (?=.)/, '')
}

import { HOUR_MS } from '../../../functions/domain/time.ts'
import { rows } from '../../classify/rows.ts'
import { crowdedStories, datedStories, type Labeled, type Row } from '../groups.ts'
import type { LabeledArticle } from './labeled-comparisons.ts'

/** A labeled set, the fold of each article, and how much its comparisons count in training. */
export interface LabeledSet {
  name: string
  articles: LabeledArticle[]
  foldOf: (article: LabeledArticle) => number
  weight: number
}

/** How many parts a set is divided into: each is placed by weights that were learned without it. */
export const FOLDS = 5

interface StreamRow extends Row {
  story?: string
  storyLenient?: string
  date: string
}

/**
 * The labeled sets of a data folder: the stream with texts and with headlines alone, divided by week, and half 0 of the
 * general news, divided by story: with its dates, and its stories about immigration moved to four a day.
 */
export function trainingSets(data: string): LabeledSet[] {
  const streamRows = rows<StreamRow>(data, 'stream-dev.jsonl.gz') ?? []
  const stream = streamRows.flatMap(({ story, storyLenient, ...row }): LabeledArticle[] =>
    story ? [{ ...row, label: story, ...(storyLenient && { lenient: storyLenient }) }] : [],
  )
  const foldOfWeek = foldsByWeek(stream)
  const sets = [
    { name: 'stream', articles: stream, foldOf: foldOfWeek, weight: 3 },
    {
      name: 'stream, headlines',
      articles: stream.map((article) => ({ ...article, text: '' })),
      foldOf: foldOfWeek,
      weight: 3,
    },
    ...generalSets(data, 0),
  ]
  return sets.filter(({ articles }) => articles.length > 0)
}

/** The sets of general news of a half. Half 1 is for reporting only. */
export function generalSets(data: string, half: 0 | 1): LabeledSet[] {
  const general = rows<Row>(data, 'grouping-dev.jsonl.gz') ?? []
  const foldOf = ({ label }: LabeledArticle) => foldOfLabel(label)
  const withDate = (articles: Labeled[]) => articles.map((article) => ({ ...article, date: article.date! }))
  return [
    {
      name: `general news, half ${half}`,
      articles: withDate(datedStories(general, half)),
      foldOf,
      weight: 0.25,
    },
    {
      name: `immigration, half ${half}`,
      articles: withDate(crowdedStories(general, half)),
      foldOf,
      weight: 0.35,
    },
  ]
}

function foldOfLabel(label: string): number {
  let h = 7
  for (const character of label) h = (Math.imul(h, 31) + character.charCodeAt(0)) >>> 0
  return ((h ^ (h >>> 11)) >>> 0) % FOLDS
}

const WEEK_HOURS = 7 * 24

/** Divides by weeks; weeks that share a story are one. The largest go first, each to the smallest fold. */
function foldsByWeek(articles: readonly LabeledArticle[]): (article: LabeledArticle) => number {
  const weekOf = ({ date }: LabeledArticle) => Math.floor((Date.parse(date) / HOUR_MS + 72) / WEEK_HOURS)
  const parent = new Map<number, number>()
  const rootOf = (week: number): number => {
    const next = parent.get(week) ?? week
    return next === week ? week : rootOf(next)
  }
  const firstWeek = new Map<string, number>()
  for (const article of articles) {
    const first = firstWeek.get(article.label)
    if (first === undefined) firstWeek.set(article.label, weekOf(article))
    else parent.set(rootOf(weekOf(article)), rootOf(first))
  }
  const groups = Map.groupBy(articles, (article) => rootOf(weekOf(article)))
  const sizes = new Array<number>(FOLDS).fill(0)
  const foldOfGroup = new Map<number, number>()
  for (const [root, some] of [...groups].sort((a, b) => b[1].length - a[1].length || a[0] - b[0])) {
    const smallest = sizes.indexOf(Math.min(...sizes))
    foldOfGroup.set(root, smallest)
    sizes[smallest]! += some.length
  }
  return (article) => foldOfGroup.get(rootOf(weekOf(article))) ?? 0
}

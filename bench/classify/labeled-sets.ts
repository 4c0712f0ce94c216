import type { ClassifierSettings } from '../../functions/classify/classifier.ts'
import { type LabeledArticle, type Length, type Reader, readerOf, type Sample } from './examples.ts'
import { rows } from './rows.ts'

/** The labeled sets, each by the file that it is read from. */
export const setFiles = {
  stream: 'stream-dev.jsonl.gz',
  archive: 'relevance-gold.jsonl',
  noisy: 'relevance-dev.jsonl.gz',
  halfYear: 'relevance-half-year.jsonl',
} as const

/** The samples of each set. A set whose file is missing is empty. */
export interface LabeledSets {
  stream: Sample[]
  archive: Sample[]
  /** Articles with the topic that their publisher gave them: relevant if it is immigration. */
  noisy: Sample[]
  /** Titles and snippets of one half-year, which nothing is learned from. */
  halfYear: Sample[]
  /** Headlines and short entries that were invented for kinds that the other sets hardly have. Nothing is measured on them. */
  invented: Sample[]
}

/** How much a row counts at each length: headlines alone are what agencies and aggregators serve. */
const weights: Record<keyof LabeledSets, Partial<Record<Length, number>>> = {
  stream: { full: 1, short: 0.5, headline: 1 },
  archive: { full: 1, headline: 0.5 },
  noisy: { full: 0.05, headline: 0.05 },
  halfYear: { full: 0 },
  invented: { full: 0.2 },
}

/** Reads all labeled sets from a folder. Rows that editors may differ on are left out, and invented ones after so many. */
export function readSets(
  folder: string,
  { relevance, places }: ClassifierSettings,
  invented = Number.POSITIVE_INFINITY,
): LabeledSets {
  const reader = readerOf(relevance, places)
  const archive = labeled(folder, 'archive')
  const read = new Set(archive.map(({ id }) => id))
  return {
    stream: samples(reader, labeled(folder, 'stream'), weights.stream),
    archive: samples(reader, archive, weights.archive),
    halfYear: samples(reader, labeled(folder, 'halfYear'), weights.halfYear),
    invented: samples(reader, inventedRows().slice(0, invented), weights.invented),
    noisy: samples(
      reader,
      labeled(folder, 'noisy').filter(({ id }) => !read.has(id)),
      weights.noisy,
    ),
  }
}

/** Invented rows have no id. */
function inventedRows(): LabeledArticle[] {
  const given = rows<Partial<LabeledArticle>>(import.meta.dirname, 'invented.jsonl') ?? []
  return given.map((row, n) => ({ id: `invented ${n}`, title: '', text: '', relevant: null, ...row }))
}

function labeled(folder: string, set: keyof typeof setFiles): LabeledArticle[] {
  const all = rows<LabeledArticle>(folder, setFiles[set]) ?? []
  return all.filter(({ relevant, sure }) => relevant !== null && sure !== false)
}

function samples(
  reader: Reader,
  articles: readonly LabeledArticle[],
  lengths: Partial<Record<Length, number>>,
): Sample[] {
  return Object.entries(lengths).flatMap(([length, weight]) =>
    articles.map((article) => reader(article, length as Length, weight)),
  )
}

import {
  type Classifier,
  type ClassifierSettings,
  compileClassifier,
} from '../../functions/classify/classifier.ts'
import { type Figure, rounded } from '../figure.ts'
import type { LabeledArticle } from './examples.ts'
import { learn } from './learn.ts'
import { halfOf, rows } from './rows.ts'
import { bootstrap, type Counts, scoreOf, sum, wilson } from './scores.ts'

interface Labeled {
  id: string
  title: string
  text: string
  url: string | null
  date: string | null
  relevant: boolean | null
  weight?: number
}

interface Claim {
  file: string
  name: string
  target: number
}

const archive: Claim = {
  file: 'relevance-gold.jsonl',
  name: 'relevance F1, archive weighted to its true mix',
  target: 0.92,
}
const news: Claim = {
  file: 'relevance-half-year.jsonl',
  name: 'relevance F1, titles and snippets of one half-year',
  target: 0.95,
}

function countsOf(classifier: Classifier, row: Labeled): Counts & { weight: number } {
  const predicted = classifier.classify({
    title: row.title,
    text: row.text,
    url: row.url ?? undefined,
  }).relevant
  const actual = row.relevant === true
  return {
    tp: predicted && actual ? 1 : 0,
    fp: predicted && !actual ? 1 : 0,
    fn: !predicted && actual ? 1 : 0,
    weight: row.weight ?? 1,
  }
}

const weighted = ({ tp, fp, fn, weight }: Counts & { weight: number }): Counts => ({
  tp: tp * weight,
  fp: fp * weight,
  fn: fn * weight,
})

function figuresOf(
  classifier: Classifier,
  { name, target }: Claim,
  labeled: readonly Labeled[],
  split: string,
): Figure[] {
  const known = labeled.filter((row) => row.relevant !== null)
  const each = known.map((row) => countsOf(classifier, row))
  const all = sum(each)
  const given = all.tp + all.fp
  return [
    {
      name,
      value: rounded(scoreOf(sum(each.map(weighted))).f1),
      target,
      interval: bootstrap(each.map(weighted)).map(rounded) as [number, number],
      split,
      rows: known.length,
    },
    {
      name: `${name}: its precision, unweighted`,
      value: rounded(scoreOf(all).precision),
      interval: wilson(all.tp, given).map(rounded) as [number, number],
      split,
      rows: given,
    },
  ]
}

/** Learns from articles before 2017 and measures on later ones, to show how a model ages. */
function agedFigures(data: string, labeled: readonly Labeled[], settings: ClassifierSettings): Figure[] {
  const articles = rows<LabeledArticle & { date: string | null }>(data, 'relevance-dev.jsonl.gz')
  if (!articles) return []
  const early = articles.filter(({ date }) => date !== null && date < '2017')
  const classifier = compileClassifier(settings, learn(early, settings.relevance))
  const late = labeled.filter(({ date }) => date !== null && date >= '2017')
  return figuresOf(
    classifier,
    archive,
    late,
    `${archive.file} from 2017 on, words learned from articles before 2017`,
  )
}

function archiveFigures(data: string, classifier: Classifier, settings: ClassifierSettings): Figure[] {
  const { file, name, target } = archive
  const labeled = rows<Labeled>(data, file)
  if (!labeled) return [{ name, target, split: file }]
  const half = (which: string) => labeled.filter(({ id }) => halfOf(id) === which)
  return [
    ...figuresOf(classifier, archive, half('tune'), `${file}, half that settings were chosen on`),
    ...figuresOf(classifier, archive, half('untouched'), `${file}, untouched half`),
    ...figuresOf(classifier, archive, labeled, `${file}, both halves`),
    ...agedFigures(data, labeled, settings),
  ]
}

/** Measures on rows `{id, title, text, relevant}` that were labeled by hand. No setting is chosen on this file. */
function newsFigures(data: string, classifier: Classifier): Figure[] {
  const { file, name, target } = news
  const labeled = rows<Labeled>(data, file)
  return labeled
    ? figuresOf(classifier, news, labeled, `${file}, untouched`)
    : [{ name, target, split: file }]
}

/** Measures relevance on all labeled sets. */
export const relevanceFigures = (
  data: string,
  classifier: Classifier,
  settings: ClassifierSettings,
): Figure[] => [...archiveFigures(data, classifier, settings), ...newsFigures(data, classifier)]

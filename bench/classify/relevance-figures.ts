import {
  type Classifier,
  type ClassifierSettings,
  compileClassifier,
} from '../../functions/classify/classifier.ts'
import { type Figure, rounded } from '../figure.ts'
import type { Filed } from './examples.ts'
import { learn } from './learn.ts'
import { halfOf, rows } from './rows.ts'
import { bootstrap, type Counts, scoreOf, sum, wilson } from './scores.ts'

interface Labelled {
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

function countsOf(judge: Classifier, row: Labelled): Counts & { weight: number } {
  const said = judge.judge({ title: row.title, text: row.text, url: row.url ?? undefined }).relevant
  const is = row.relevant === true
  return { tp: said && is ? 1 : 0, fp: said && !is ? 1 : 0, fn: !said && is ? 1 : 0, weight: row.weight ?? 1 }
}

const weighted = ({ tp, fp, fn, weight }: Counts & { weight: number }): Counts => ({
  tp: tp * weight,
  fp: fp * weight,
  fn: fn * weight,
})

function figuresOf(
  judge: Classifier,
  { name, target }: Claim,
  labelled: readonly Labelled[],
  split: string,
): Figure[] {
  const known = labelled.filter((row) => row.relevant !== null)
  const each = known.map((row) => countsOf(judge, row))
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

/** Learns from articles before 2017 alone and measures on later ones: how a model ages. */
function agedFigures(data: string, labelled: readonly Labelled[], settings: ClassifierSettings): Figure[] {
  const filed = rows<Filed & { date: string | null }>(data, 'relevance-dev.jsonl.gz')
  if (!filed) return []
  const early = filed.filter(({ date }) => date !== null && date < '2017')
  const judge = compileClassifier(settings, learn(early, settings.relevance))
  const late = labelled.filter(({ date }) => date !== null && date >= '2017')
  return figuresOf(
    judge,
    archive,
    late,
    `${archive.file} from 2017 on, words learnt from articles before 2017`,
  )
}

function archiveFigures(data: string, judge: Classifier, settings: ClassifierSettings): Figure[] {
  const { file, name, target } = archive
  const labelled = rows<Labelled>(data, file)
  if (!labelled) return [{ name, target, split: file }]
  const half = (which: string) => labelled.filter(({ id }) => halfOf(id) === which)
  return [
    ...figuresOf(judge, archive, half('tune'), `${file}, half that settings were chosen on`),
    ...figuresOf(judge, archive, half('untouched'), `${file}, untouched half`),
    ...figuresOf(judge, archive, labelled, `${file}, both halves`),
    ...agedFigures(data, labelled, settings),
  ]
}

/** Rows `{id, title, text, relevant}` labelled by hand; no setting is ever chosen on this file. */
function newsFigures(data: string, judge: Classifier): Figure[] {
  const { file, name, target } = news
  const labelled = rows<Labelled>(data, file)
  return labelled ? figuresOf(judge, news, labelled, `${file}, untouched`) : [{ name, target, split: file }]
}

export const relevanceFigures = (data: string, judge: Classifier, settings: ClassifierSettings): Figure[] => [
  ...archiveFigures(data, judge, settings),
  ...newsFigures(data, judge),
]

import { compileJudge, type Judge, type JudgeSettings } from '../../functions/desk/judge/judge.ts'
import type { Filed } from './examples.ts'
import { type Figure, rounded } from './figure.ts'
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

const FILE = 'relevance-gold.jsonl'
const TARGET = 0.92

function countsOf(judge: Judge, row: Labelled): Counts & { weight: number } {
  const said = judge.judge({ title: row.title, text: row.text, url: row.url ?? undefined }).relevant
  const is = row.relevant === true
  return { tp: said && is ? 1 : 0, fp: said && !is ? 1 : 0, fn: !said && is ? 1 : 0, weight: row.weight ?? 1 }
}

const weighted = ({ tp, fp, fn, weight }: Counts & { weight: number }): Counts => ({
  tp: tp * weight,
  fp: fp * weight,
  fn: fn * weight,
})

function figuresOf(judge: Judge, labelled: readonly Labelled[], split: string): Figure[] {
  const known = labelled.filter((row) => row.relevant !== null)
  const each = known.map((row) => countsOf(judge, row))
  const all = sum(each)
  const given = all.tp + all.fp
  return [
    {
      name: 'relevance F1, archive weighted to its true mix',
      value: rounded(scoreOf(sum(each.map(weighted))).f1),
      target: TARGET,
      interval: bootstrap(each.map(weighted)).map(rounded) as [number, number],
      split,
      rows: known.length,
    },
    {
      name: 'relevance precision, unweighted',
      value: rounded(scoreOf(all).precision),
      interval: wilson(all.tp, given).map(rounded) as [number, number],
      split,
      rows: given,
    },
  ]
}

/** Learns from articles before 2017 alone and measures on later ones: how a model ages. */
function agedFigures(data: string, labelled: readonly Labelled[], settings: JudgeSettings): Figure[] {
  const filed = rows<Filed & { date: string | null }>(data, 'relevance-dev.jsonl.gz')
  if (!filed) return []
  const early = filed.filter(({ date }) => date !== null && date < '2017')
  const judge = compileJudge(settings, learn(early, settings.relevance))
  const late = labelled.filter(({ date }) => date !== null && date >= '2017')
  return figuresOf(judge, late, `${FILE} from 2017 on, words learnt from filed articles before 2017`)
}

export function relevanceFigures(data: string, judge: Judge, settings: JudgeSettings): Figure[] {
  const labelled = rows<Labelled>(data, FILE)
  if (!labelled)
    return [{ name: 'relevance F1, archive weighted to its true mix', target: TARGET, split: FILE }]
  const half = (name: string) => labelled.filter(({ id }) => halfOf(id) === name)
  return [
    ...figuresOf(judge, half('tune'), `${FILE}, half that settings were chosen on`),
    ...figuresOf(judge, half('untouched'), `${FILE}, untouched half`),
    ...figuresOf(judge, labelled, `${FILE}, both halves`),
    ...agedFigures(data, labelled, settings),
  ]
}

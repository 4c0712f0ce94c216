import type { ClassifierSettings } from '../../functions/classify/classifier.ts'
import { pointsByRules } from '../../functions/classify/relevance/rules.ts'
import { type Figure, needing, rounded } from '../figure.ts'
import { FOLDS, foldOf, type Length, type Sample } from './examples.ts'
import { type LabeledSets, readSets, setFiles } from './labeled-sets.ts'
import { learnFrom, scoreWith } from './learn.ts'
import { halfOf } from './rows.ts'
import { type Counts, intervals, type Score, scoreOf, sum } from './scores.ts'

const targets: Record<'stream' | 'archive', Partial<Score>> = {
  stream: { precision: 0.95, recall: 0.96, f1: 0.955 },
  archive: { f1: 0.95 },
}

type Decide = (sample: Sample) => boolean

/** Measures relevance on all labeled sets: each row is judged by weights that were learned without its week. */
export function relevanceFigures(data: string, settings: ClassifierSettings, invented: number): Figure[] {
  const sets = readSets(data, settings, invented)
  const { threshold } = settings.relevance
  if (sets.stream.length === 0 || sets.archive.length === 0)
    return needing('data', [
      { name: 'relevance F1', of: 'stream', target: targets.stream.f1!, split: setFiles.stream },
      { name: 'relevance F1', of: 'archive', target: targets.archive.f1!, split: setFiles.archive },
    ])
  const learned = crossValidated(sets, threshold)
  const byRules: Decide = ({ evidence }) => evidence !== undefined && pointsByRules(evidence) > 0
  return needing('data', [
    ...setFigures(sets, learned, 'weights learned without its week'),
    ...setFigures(sets, byRules, 'the terms alone, without weights'),
    ...laterFigures(sets, threshold),
    ...halfYearFigures(sets, threshold),
  ])
}

/** Rows of the stream are tested week by week, rows of the archive one by one. */
const foldOfSample = ({ id, week }: Sample, isStream: boolean): number => foldOf(isStream ? week : id)

/** Judges each sample by weights that were learned from the other folds. */
function crossValidated({ stream, archive, noisy, invented }: LabeledSets, threshold: number): Decide {
  const answers = new Map<Sample, boolean>()
  for (let fold = 0; fold < FOLDS; fold++) {
    const isTested = new Set([
      ...stream.filter((sample) => foldOfSample(sample, true) === fold),
      ...archive.filter((sample) => foldOfSample(sample, false) === fold),
    ])
    const score = scoreWith(
      learnFrom(
        [...stream, ...archive, ...invented].filter((sample) => !isTested.has(sample)),
        noisy,
      ),
    )
    for (const sample of isTested) answers.set(sample, score(sample) >= threshold)
  }
  return (sample) => answers.get(sample) ?? false
}

function setFigures({ stream, archive }: LabeledSets, decide: Decide, how: string): Figure[] {
  const of = (length: Length) => stream.filter((sample) => sample.length === length)
  const whole = archive.filter(({ length }) => length === 'full')
  const untouched = whole.filter(({ id }) => halfOf(id) === 'untouched')
  const figures = (name: string, samples: Sample[], target: Partial<Score>, file: string) =>
    figuresOf(name, samples, decide, target, `${file}, ${how}`)
  return [
    ...figures('stream as served', of('full'), targets.stream, setFiles.stream),
    ...figures(
      'stream, rows with a summary',
      of('full').filter(({ hasSummary }) => hasSummary),
      {},
      setFiles.stream,
    ),
    ...figures(
      'stream, rows of a headline only',
      of('full').filter(({ hasSummary }) => !hasSummary),
      {},
      setFiles.stream,
    ),
    ...figures('stream, all headlines alone', of('headline'), targets.stream, setFiles.stream),
    ...figures('stream, 300 characters', of('short'), {}, setFiles.stream),
    ...figures('archive, weighted to its true mix', whole, targets.archive, setFiles.archive),
    ...figures('archive, untouched half', untouched, {}, setFiles.archive),
  ]
}

/** The year from which later rows are judged by weights of earlier ones, to show how a model ages. */
const LATER = '2026'

function laterFigures({ stream, archive, noisy, invented }: LabeledSets, threshold: number): Figure[] {
  const early = [...stream.filter(({ date }) => date < LATER), ...archive, ...invented]
  const score = scoreWith(learnFrom(early, noisy))
  const late = stream.filter(({ date }) => date >= LATER)
  return (['full', 'headline'] as const).flatMap((length) =>
    figuresOf(
      `stream of ${LATER}, ${length === 'full' ? 'as served' : 'headlines alone'}`,
      late.filter((sample) => sample.length === length),
      (sample) => score(sample) >= threshold,
      {},
      `${setFiles.stream}, weights learned from rows before ${LATER}`,
    ),
  )
}

/** Measures all that was learned on a set that nothing was learned from. */
function halfYearFigures(
  { stream, archive, noisy, invented, halfYear }: LabeledSets,
  threshold: number,
): Figure[] {
  const name = 'titles and snippets of one half-year'
  if (halfYear.length === 0)
    return [{ name: 'relevance F1', of: name, target: 0.95, split: setFiles.halfYear }]
  const score = scoreWith(learnFrom([...stream, ...archive, ...invented], noisy))
  return figuresOf(
    name,
    halfYear,
    (sample) => score(sample) >= threshold,
    { f1: 0.95 },
    `${setFiles.halfYear}, untouched`,
  )
}

function figuresOf(
  name: string,
  samples: readonly Sample[],
  decide: Decide,
  target: Partial<Score>,
  split: string,
): Figure[] {
  const each = samples.map((sample) => countsOf(sample, decide(sample)))
  // Rows of one week are about the same events, so they are drawn together.
  const groups = samples[0]?.stands === 1 && samples.some(({ week }) => week !== samples[0]!.week)
  const drawn = [...Map.groupBy(each.keys(), (k) => (groups ? samples[k]!.week : k)).values()]
  const scores = scoreOf(sum(each))
  const between = intervals(drawn.map((group) => sum([...group].map((k) => each[k]!))))
  return (['precision', 'recall', 'f1'] as const).map((kind) => ({
    name: `relevance ${kind === 'f1' ? 'F1' : kind}`,
    of: name,
    value: rounded(scores[kind]),
    ...(target[kind] !== undefined && { target: target[kind] }),
    interval: between[kind].map(rounded) as [number, number],
    split,
    rows: samples.length,
  }))
}

function countsOf({ isYes, stands }: Sample, given: boolean): Counts {
  return {
    tp: given && isYes ? stands : 0,
    fp: given && !isYes ? stands : 0,
    fn: !given && isYes ? stands : 0,
  }
}

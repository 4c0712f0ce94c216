import { type Figure, needing } from '../figure.ts'
import type { Figures } from './pairs/interval.ts'
import {
  addressesMerged,
  coldRebuild,
  copiesByReading,
  grouping,
  growthCurve,
  largeGrouping,
  type Measured,
  madeCopies,
  orderKept,
} from './stories.ts'

/** How much is placed to measure the speed. */
interface SpeedSizes {
  /** Stories in the window: the smallest number is compared with the largest. */
  stories: readonly number[]
  batches: number
  /** Articles that are placed again. */
  rebuilt: number
}

const FULL: SpeedSizes = { stories: [1_000, 10_000, 50_000, 100_000], batches: 40, rebuilt: 10_000 }

const dated = 'dated stories of three outlets'
const large = 'stand-in for large undated stories: looked at while tuning'

/**
 * Measures copies, grouping and the speed of the clusterer. `data` is the folder of labeled sets. The speed is measured with
 * the numbers of stories and articles that `speed` names.
 */
export function measureStories(data: string | undefined, speed: SpeedSizes = FULL): Figure[] {
  // Without a folder, no file is found and each figure is "not measured".
  const folder = data ?? '/nonexistent'
  return needing('data', [
    ...copyFigures(folder),
    figure(
      'different articles under one address',
      number(addressesMerged(folder)),
      0,
      'addresses of all sets',
    ),
    ...groupingFigures(folder),
    nmi('titles', largeGrouping(folder, false), 0.88),
    nmi('titles and snippets', largeGrouping(folder, true), 0.95),
    figure(
      'articles grouped alike in any order within an hour',
      number(orderKept(folder)),
      0.99,
      `${dated}, kept apart`,
    ),
    ...speedFigures(folder, speed),
  ])
}

function copyFigures(folder: string): Figure[] {
  const read = copiesByReading(folder)
  const pairs = 'pairs labeled by reading, cross-validated; 90% interval'
  const made = madeCopies(folder)
  const cut = 'copies made from whole articles by cutting, editing and new leads'
  const byReading = (name: 'f1' | 'precision' | 'recall', target?: number): Figure => ({
    ...figure(
      `copies ${name === 'f1' ? 'F1' : name}`,
      part(read, (score) => score[name]),
      target,
      pairs,
    ),
    ...(read !== 'not measured' && { interval: read.intervals[name] }),
  })
  return [
    byReading('f1', 0.85),
    byReading('precision', 0.9),
    byReading('recall'),
    figure(
      'made copies recall',
      part(made, (score) => score.recall),
      0.99,
      cut,
    ),
    figure(
      'made copies, false',
      part(made, (score) => score.false),
      0,
      cut,
    ),
  ]
}

/** Goals by set; the figures of other sets are for comparison. */
const targets: Record<string, Partial<Figures>> = {
  stream: { b3: 0.95, pairF1: 0.7, pairPrecision: 0.8 },
  'general news, half 1': { b3: 0.92, pairF1: 0.84 },
  'immigration, half 1': { b3: 0.88, pairF1: 0.76 },
}

function groupingFigures(folder: string): Figure[] {
  const measured = grouping(folder)
  const split = (name: string) =>
    name.endsWith('half 1') ? 'nothing was learned from it' : 'cross-validated; settings were chosen on it'
  if (measured === 'not measured')
    return Object.entries(targets).flatMap(([name, some]) =>
      Object.entries(some).map(([key, target]) => ({
        ...figure(`grouping ${names[key as keyof Figures]}`, undefined, target, split(name)),
        of: name,
      })),
    )
  return measured.flatMap(({ name, figures, intervals }) =>
    (['b3', 'pairF1', 'pairPrecision'] as const).map((key) => ({
      ...figure(`grouping ${names[key]}`, figures[key], targets[name]?.[key], split(name)),
      of: name,
      interval: intervals[key],
    })),
  )
}

const names: Record<keyof Figures, string> = {
  b3: 'B³',
  pairF1: 'pair F1',
  pairPrecision: 'pair precision',
  pairRecall: 'pair recall',
}

function nmi(of: string, measured: Measured<number>, target: number): Figure {
  return figure(`grouping NMI, ${of}`, number(measured), target, large)
}

function speedFigures(folder: string, { stories, batches, rebuilt }: SpeedSizes): Figure[] {
  const curve = growthCurve(folder, stories, batches)
  const points = curve === 'not measured' ? stories.map((count) => ({ stories: count })) : curve
  const costs = curve === 'not measured' ? [] : curve.map((point) => point.microsecondsPerArticle)
  const [least, most] = [Math.min(...stories), Math.max(...stories)]
  const words = (count: number) => count.toLocaleString('en-US')
  const split = `invented stories of real words, 200 an hour; processor time, the middle of ${batches} batches`
  const [first, last] = [costs[0], costs.at(-1)]
  return [
    ...points.map(({ stories }, at) => ({
      ...figure('µs to place an article', costs[at], 200, split),
      of: `${words(stories)} stories in the window`,
    })),
    figure(
      `cost with ${words(most)} stories over cost with ${words(least)}`,
      first && last && last / first,
      1.3,
      'the same',
    ),
    figure(
      `MB of a window of ${words(most)} stories`,
      curve === 'not measured' ? undefined : curve.at(-1)?.megabytes,
      400,
      'the same',
    ),
    figure(
      `seconds to rebuild the window from ${words(rebuilt)} articles`,
      number(coldRebuild(folder, rebuilt)),
      2,
      'the same, decided before and read again; processor time',
    ),
  ]
}

function number(measured: Measured<number>): number | undefined {
  return measured === 'not measured' ? undefined : measured
}

function part<Score extends object>(measured: Measured<Score>, of: (score: Score) => number) {
  return measured === 'not measured' ? undefined : of(measured)
}

function figure(name: string, value: number | undefined, target: number | undefined, split: string): Figure {
  return { name, ...(value !== undefined && { value }), ...(target !== undefined && { target }), split }
}

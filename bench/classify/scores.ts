import { random } from '../stories/random.ts'

/** Precision, recall and their harmonic mean. */
export interface Score {
  precision: number
  recall: number
  f1: number
}

/** True positives, false positives and false negatives, weighted if the rows are. */
export interface Counts {
  tp: number
  fp: number
  fn: number
}

/** Computes precision, recall and F1. */
export const scoreOf = ({ tp, fp, fn }: Counts): Score => ({
  precision: tp + fp > 0 ? tp / (tp + fp) : 0,
  recall: tp + fn > 0 ? tp / (tp + fn) : 0,
  f1: tp > 0 ? (2 * tp) / (2 * tp + fp + fn) : 0,
})

/** Adds up counts. */
export const sum = (counts: readonly Counts[]): Counts =>
  counts.reduce((a, b) => ({ tp: a.tp + b.tp, fp: a.fp + b.fp, fn: a.fn + b.fn }), { tp: 0, fp: 0, fn: 0 })

/** The 95% confidence interval of a share (Wilson 1927), which is valid for few rows too. */
export function wilson(hits: number, of: number): [number, number] {
  if (of === 0) return [0, 1]
  const z2 = 1.96 ** 2
  const p = hits / of
  const center = p + z2 / (2 * of)
  const half = 1.96 * Math.sqrt((p * (1 - p) + z2 / (4 * of)) / of)
  return [(center - half) / (1 + z2 / of), (center + half) / (1 + z2 / of)]
}

const RESAMPLES = 1000

/** The 95% confidence intervals of precision, recall and F1, by resampling the rows with replacement (bootstrap, Efron 1979). */
export function intervals(counts: readonly Counts[]): Record<keyof Score, [number, number]> {
  const next = random(1)
  const draws = Array.from({ length: RESAMPLES }, () =>
    scoreOf(sum(counts.map(() => counts[Math.floor(next() * counts.length)]!))),
  )
  const of = (kind: keyof Score): [number, number] => {
    const sorted = draws.map((draw) => draw[kind]).sort((a, b) => a - b)
    return [sorted[Math.floor(RESAMPLES * 0.025)]!, sorted[Math.floor(RESAMPLES * 0.975)]!]
  }
  return { precision: of('precision'), recall: of('recall'), f1: of('f1') }
}

/** The interval of F1 alone. */
export const bootstrap = (counts: readonly Counts[]): [number, number] => intervals(counts).f1

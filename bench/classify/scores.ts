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

/** The 95 % confidence interval of a share (Wilson 1927), which is valid for few rows too. */
export function wilson(hits: number, of: number): [number, number] {
  if (of === 0) return [0, 1]
  const z2 = 1.96 ** 2
  const p = hits / of
  const center = p + z2 / (2 * of)
  const half = 1.96 * Math.sqrt((p * (1 - p) + z2 / (4 * of)) / of)
  return [(center - half) / (1 + z2 / of), (center + half) / (1 + z2 / of)]
}

const RESAMPLES = 1000

/** The 95 % confidence interval of F1, by resampling the rows with replacement (bootstrap, Efron 1979). */
export function bootstrap(counts: readonly Counts[]): [number, number] {
  const next = random(1)
  const draws = Array.from({ length: RESAMPLES }, () => {
    const drawn = counts.map(() => counts[Math.floor(next() * counts.length)]!)
    return scoreOf(sum(drawn)).f1
  }).sort((a, b) => a - b)
  return [draws[Math.floor(RESAMPLES * 0.025)]!, draws[Math.floor(RESAMPLES * 0.975)]!]
}

import { sigmoid } from '../../../functions/domain/math/sigmoid.ts'

/** An example: its features, whether the answer is yes, and how much it counts. */
export interface Example {
  features: readonly number[]
  isYes: boolean
  weight: number
}

/** The weights of a logistic regression, in the units of the features, and its constant. */
export interface Regression {
  weights: number[]
  constant: number
}

const STEPS = 12

/**
 * Fits a logistic regression by Newton's method, with a ridge penalty on the weights of standardized features (Hastie et al.,
 * The Elements of Statistical Learning, 4.4.1).
 */
export function fitRegression(examples: readonly Example[], ridge: number): Regression {
  const size = examples[0]!.features.length
  const total = sum(examples, ({ weight }) => weight)
  const means = range(size, (k) => sum(examples, ({ features, weight }) => weight * features[k]!) / total)
  const deviations = range(
    size,
    (k) =>
      Math.sqrt(sum(examples, ({ features, weight }) => weight * (features[k]! - means[k]!) ** 2) / total) ||
      1,
  )
  const rows = examples.map(({ features }) => [
    ...features.map((value, k) => (value - means[k]!) / deviations[k]!),
    1,
  ])
  const found = range(size + 1, () => 0)
  for (let step = 0; step < STEPS; step++) {
    const gradient = range(size + 1, () => 0)
    const hessian = range(size + 1, () => range(size + 1, () => 0))
    for (const [n, row] of rows.entries()) {
      const { isYes, weight } = examples[n]!
      const chance = sigmoid(sum(row.keys(), (k) => found[k]! * row[k]!))
      const curve = Math.max(chance * (1 - chance), 1e-5) * weight
      for (let k = 0; k <= size; k++) {
        gradient[k]! += (Number(isYes) - chance) * weight * row[k]!
        for (let l = 0; l <= size; l++) hessian[k]![l]! += curve * row[k]! * row[l]!
      }
    }
    for (let k = 0; k <= size; k++) {
      const penalty = k < size ? ridge : 1e-6
      gradient[k]! -= penalty * found[k]!
      hessian[k]![k]! += penalty
    }
    for (const [k, change] of solve(hessian, gradient).entries()) found[k]! += change
  }
  const weights = range(size, (k) => found[k]! / deviations[k]!)
  return { weights, constant: found[size]! - sum(weights.keys(), (k) => weights[k]! * means[k]!) }
}

/** Solves a system of linear equations by Gaussian elimination. */
function solve(matrix: number[][], right: readonly number[]): number[] {
  const rows = matrix.map((row, k) => [...row, right[k]!])
  const size = rows.length
  for (let k = 0; k < size; k++) {
    const pivot = rows[k]!
    for (let l = 0; l < size; l++) {
      if (l === k) continue
      const factor = rows[l]![k]! / pivot[k]!
      for (let m = k; m <= size; m++) rows[l]![m]! -= factor * pivot[m]!
    }
  }
  return rows.map((row, k) => row[size]! / row[k]!)
}

function range<Value>(size: number, value: (index: number) => Value): Value[] {
  return Array.from({ length: size }, (_, index) => value(index))
}

function sum<Item>(items: Iterable<Item>, value: (item: Item) => number): number {
  let total = 0
  for (const item of items) total += value(item)
  return total
}

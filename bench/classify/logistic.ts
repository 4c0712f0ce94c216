/** A training row: its features as indices with values, its label and its weight. */
export interface Row {
  at: Int32Array
  value: Float64Array
  answer: 0 | 1
  weight: number
  /** Log odds that are known and do not change. */
  offset: number
}

/** Regularization, and the number of gradient steps. */
export interface Penalty {
  /** Pulls weights to exactly 0. */
  l1: number
  l2: number
  iterations: number
}

/**
 * Logistic regression by proximal gradient steps with AdaGrad's step sizes (Duchi et al. 2011) over the whole set:
 * no randomness, so the same rows give the same weights to the last bit.
 */
export function regress(
  rows: readonly Row[],
  size: number,
  penalty: Penalty,
): { bias: number; weights: Float64Array } {
  const weights = new Float64Array(size)
  const squares = new Float64Array(size)
  let bias = 0
  let biasSquares = 0
  const total = rows.reduce((sum, r) => sum + r.weight, 0)
  for (let n = 0; n < penalty.iterations; n++) {
    const gradient = new Float64Array(size)
    let biasGradient = 0
    for (const row of rows) {
      let z = bias + row.offset
      for (let k = 0; k < row.at.length; k++) z += weights[row.at[k]!]! * row.value[k]!
      const error = ((1 / (1 + Math.exp(-z)) - row.answer) * row.weight) / total
      biasGradient += error
      for (let k = 0; k < row.at.length; k++) gradient[row.at[k]!]! += error * row.value[k]!
    }
    biasSquares += biasGradient ** 2
    if (biasSquares > 0) bias -= (0.5 * biasGradient) / Math.sqrt(biasSquares)
    for (let j = 0; j < size; j++) {
      const g = gradient[j]! + penalty.l2 * weights[j]!
      squares[j]! += g * g
      if (squares[j] === 0) continue
      const step = 0.3 / Math.sqrt(squares[j]!)
      const moved = weights[j]! - step * g
      const shrunk = Math.abs(moved) - step * penalty.l1
      weights[j] = shrunk > 0 ? Math.sign(moved) * shrunk : 0
    }
  }
  return { bias, weights }
}

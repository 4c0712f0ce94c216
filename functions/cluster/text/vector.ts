/** A sparse vector: term hashes in ascending order with integer weights, whose sum does not depend on the order. */
export interface Vector {
  terms: Uint32Array
  weights: Int32Array
}

/** The integer that stands for a weight of 1. */
export const UNIT = 4096

/** More than any vector has terms: packs a weight and a position into one number. */
const POSITIONS = 2 ** 20

/** Makes a vector with norm 1 (`UNIT`) from terms in ascending order and their weights. */
export function unitVector(terms: readonly number[], weights: readonly number[]): Vector {
  let squares = 0
  for (const weight of weights) squares += weight * weight
  const scale = UNIT / (Math.sqrt(squares) || 1)
  return {
    terms: new Uint32Array(terms),
    weights: new Int32Array(weights.map((weight) => Math.round(weight * scale))),
  }
}

/** The dot product of two vectors, in units of 1. */
export function dot(a: Vector, b: Vector): number {
  const [shorter, longer] = a.terms.length <= b.terms.length ? [a, b] : [b, a]
  let sum = 0
  let low = 0
  for (let i = 0; i < shorter.terms.length; i++) {
    low = seek(longer.terms, shorter.terms[i]!, low)
    if (low === longer.terms.length) break
    if (longer.terms[low] === shorter.terms[i]) sum += shorter.weights[i]! * longer.weights[low]!
  }
  return sum / (UNIT * UNIT)
}

/** Calls `visit` with the positions, in both lists, of each term that is in both. Terms are in ascending order. */
export function forEachShared(a: Uint32Array, b: Uint32Array, visit: (i: number, j: number) => void): void {
  let i = 0
  for (let j = 0; j < b.length; j++) {
    while (i < a.length && a[i]! < b[j]!) i++
    if (a[i] === b[j]) visit(i, j)
  }
}

/** The position of `term` at or after `from`, or where to insert it (galloping search). */
function seek(terms: Uint32Array, term: number, from: number): number {
  let step = 1
  let low = from
  while (low + step < terms.length && terms[low + step]! < term) {
    low += step
    step *= 2
  }
  let high = Math.min(low + step, terms.length)
  while (low < high) {
    const middle = (low + high) >>> 1
    if (terms[middle]! < term) low = middle + 1
    else high = middle
  }
  return low
}

/** The positions of the terms with the largest weights, at most `most`, the largest first. */
export function heaviestTerms({ weights }: Vector, most: number): Uint32Array {
  // Sorting numbers is faster than sorting with a comparator, so each number packs a weight and a position.
  const order = new Float64Array(weights.length)
  for (let i = 0; i < order.length; i++) order[i] = i - weights[i]! * POSITIONS
  order.sort()
  const first = new Uint32Array(Math.min(most, order.length))
  for (let i = 0; i < first.length; i++) first[i] = order[i]! - Math.floor(order[i]! / POSITIONS) * POSITIONS
  return first
}

/** A sparse vector: term hashes in ascending order, and a whole number for each. Whole numbers add up the same in any order. */
export interface Vector {
  terms: Uint32Array
  weights: Int32Array
}

/** What a weight of 1 is in whole numbers. */
export const unit = 4096

const places = 2 ** 20

/** A vector of length 1 (`unit`) from weights by term. */
export function unitVector(byTerm: ReadonlyMap<number, number>): Vector {
  const terms = new Uint32Array(byTerm.size)
  let size = 0
  let squares = 0
  for (const [term, weight] of byTerm) {
    terms[size++] = term
    squares += weight * weight
  }
  terms.sort()
  const scale = unit / (Math.sqrt(squares) || 1)
  const weights = new Int32Array(size)
  for (let i = 0; i < size; i++) weights[i] = Math.round(byTerm.get(terms[i]!)! * scale)
  return { terms, weights }
}

/** Its length, in units of 1. */
export function lengthOf({ weights }: Vector): number {
  let squares = 0
  for (const weight of weights) squares += weight * weight
  return Math.sqrt(squares) / unit
}

export function add(a: Vector, b: Vector): Vector {
  const terms = new Uint32Array(a.terms.length + b.terms.length)
  const weights = new Int32Array(terms.length)
  let i = 0
  let j = 0
  let size = 0
  while (i < a.terms.length || j < b.terms.length) {
    const left = a.terms[i] ?? Infinity
    const right = b.terms[j] ?? Infinity
    const term = Math.min(left, right)
    let weight = 0
    if (left === term) weight += a.weights[i++] ?? 0
    if (right === term) weight += b.weights[j++] ?? 0
    terms[size] = term
    weights[size++] = weight
  }
  return { terms: terms.slice(0, size), weights: weights.slice(0, size) }
}

/** The product of two vectors, in units of 1. */
export function dot(a: Vector, b: Vector): number {
  const [short, long] = a.terms.length <= b.terms.length ? [a, b] : [b, a]
  let sum = 0
  let low = 0
  for (let i = 0; i < short.terms.length; i++) {
    low = seek(long.terms, short.terms[i]!, low)
    if (low === long.terms.length) break
    if (long.terms[low] === short.terms[i]) sum += short.weights[i]! * long.weights[low]!
  }
  return sum / (unit * unit)
}

/** Where `term` stands, or would, at or after `from`. */
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

/** Where the weightiest terms stand, at most so many, the weightiest first. */
export function weightiest({ weights }: Vector, most: number): Uint32Array {
  // One number that sorts by weight and then by place, as sorting numbers is quicker than comparing.
  const order = new Float64Array(weights.length)
  for (let i = 0; i < order.length; i++) order[i] = i - weights[i]! * places
  order.sort()
  const first = new Uint32Array(Math.min(most, order.length))
  for (let i = 0; i < first.length; i++) first[i] = order[i]! - Math.floor(order[i]! / places) * places
  return first
}

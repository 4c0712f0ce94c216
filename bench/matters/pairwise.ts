import { random } from '../stories/random.ts'
import type { Labeled } from './labeled.ts'

/** Precision and recall of links between documents, each with a 95% interval over matters. */
export interface Links {
  precision: number
  recall: number
  precisionInterval: [number, number]
  recallInterval: [number, number]
  /** Pairs of documents that are linked, and pairs about one matter. */
  linked: number
  same: number
}

interface Pair {
  parts: [string, string]
  isLinked: boolean
  isSame: boolean
}

const SAMPLES = 1000

/**
 * Compares which documents share a matter with the labels. `found` returns the matters of a document. For the intervals, the
 * connected matters are drawn again and again.
 */
export function linksOf(documents: readonly Labeled[], found: (id: string) => ReadonlySet<string>): Links {
  const pairs: Pair[] = []
  for (const [at, one] of documents.entries()) {
    const own = found(one.id)
    for (const other of documents.slice(at + 1)) {
      const isSame = one.matters.some((key) => other.matters.includes(key))
      const isLinked = own.size > 0 && !own.isDisjointFrom(found(other.id))
      if (isSame || isLinked) pairs.push({ parts: [one.part, other.part], isLinked, isSame })
    }
  }
  const parts = [...new Set(documents.map(({ part }) => part))]
  const next = random(1)
  const samples = Array.from({ length: SAMPLES }, () => {
    const drawn = new Map<string, number>()
    for (const _ of parts) {
      const part = parts[Math.floor(next() * parts.length)]!
      drawn.set(part, (drawn.get(part) ?? 0) + 1)
    }
    return ratios(pairs, ([a, b]) => (drawn.get(a) ?? 0) * (a === b ? 1 : (drawn.get(b) ?? 0)))
  })
  const whole = ratios(pairs, () => 1)
  return {
    ...whole,
    precisionInterval: interval(samples.map(({ precision }) => precision)),
    recallInterval: interval(samples.map(({ recall }) => recall)),
  }
}

function ratios(pairs: readonly Pair[], weightOf: (parts: Pair['parts']) => number) {
  let [linked, same, both] = [0, 0, 0]
  for (const { parts, isLinked, isSame } of pairs) {
    const weight = weightOf(parts)
    if (isLinked) linked += weight
    if (isSame) same += weight
    if (isLinked && isSame) both += weight
  }
  return { precision: linked === 0 ? 1 : both / linked, recall: same === 0 ? 1 : both / same, linked, same }
}

function interval(values: number[]): [number, number] {
  const sorted = values.sort((a, b) => a - b)
  const at = (share: number) => sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))]!
  return [at(0.025), at(0.975)]
}

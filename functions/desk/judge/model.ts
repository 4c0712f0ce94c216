/** What was learnt: how much each kind of evidence and each word speaks for immigration policy (log odds). */
export interface Model {
  bias: number
  evidence: Record<string, number>
  /** Words and word pairs in the title. */
  title: Record<string, number>
  /** Words and word pairs in the text. */
  text: Record<string, number>
}

export const sigmoid = (x: number): number => 1 / (1 + Math.exp(-x))

/** The most that all words together may add or take: they refine what the terms found and never overrule it. */
const MOST = 3

/** Sums the weights of the different words and word pairs of one field; `seen` gets what counted. */
export function wordScore(
  weights: ReadonlyMap<string, number>,
  word: readonly string[],
  seen?: [string, number][],
): number {
  let sum = 0
  const counted = new Set<string>()
  const count = (key: string) => {
    const weight = weights.get(key)
    if (weight === undefined || counted.has(key)) return
    counted.add(key)
    sum += weight
    seen?.push([key, weight])
  }
  for (let i = 0; i < word.length; i++) {
    count(word[i]!)
    if (i > 0) count(`${word[i - 1]} ${word[i]}`)
  }
  return sum
}

export const within = (x: number, most = MOST): number => Math.max(-most, Math.min(most, x))

import type { Reading } from '../input.ts'

/** What was learnt: how much words and word pairs speak for immigration policy, in hundredths of a point (log odds). */
export interface Model {
  bias: number
  title: Record<string, number>
  text: Record<string, number>
}

export const sigmoid = (x: number): number => 1 / (1 + Math.exp(-x))

/** The most points that all words together add or take: they refine what the terms found and never overrule it. */
const MOST = 1.5

/** The different words and word pairs of a field, each once. */
export function* grams(word: readonly string[]): Generator<string> {
  const seen = new Set<string>()
  for (let i = 0; i < word.length; i++) {
    for (const gram of i === 0 ? [word[i]!] : [word[i]!, `${word[i - 1]} ${word[i]}`]) {
      if (seen.has(gram)) continue
      seen.add(gram)
      yield gram
    }
  }
}

export function compileModel(model: Model) {
  const fields = [new Map(Object.entries(model.title)), new Map(Object.entries(model.text))] as const

  return ({ title, text }: Reading): { points: number; words: [string, number][] } => {
    const words: [string, number][] = []
    let sum = model.bias
    for (const [weights, field] of [[fields[0], title] as const, [fields[1], text] as const]) {
      for (const gram of grams(field.word)) {
        const weight = weights.get(gram)
        if (weight === undefined) continue
        sum += weight
        words.push([gram, weight / 100])
      }
    }
    return { points: Math.max(-MOST, Math.min(MOST, sum / 100)), words }
  }
}

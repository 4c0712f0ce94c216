import type { TokenizedArticle } from '../input.ts'

/** The learned weights of words and word pairs for immigration policy, in hundredths of a point (log odds). */
export interface Model {
  bias: number
  title: Record<string, number>
  text: Record<string, number>
}

/** Converts log odds to a probability. */
export const sigmoid = (x: number): number => 1 / (1 + Math.exp(-x))

/** The most points that all words together add or subtract. They refine the points of the terms and never overrule them. */
const MAX_POINTS = 1.5

/** Yields the different words and word pairs of a field, each once. */
export function* grams(words: readonly string[]): Generator<string> {
  const seen = new Set<string>()
  for (let i = 0; i < words.length; i++) {
    for (const gram of i === 0 ? [words[i]!] : [words[i]!, `${words[i - 1]} ${words[i]}`]) {
      if (seen.has(gram)) continue
      seen.add(gram)
      yield gram
    }
  }
}

/** Compiles a function that adds up the weights of an article's words, and returns them as well. */
export function compileModel(model: Model) {
  const fields = [new Map(Object.entries(model.title)), new Map(Object.entries(model.text))] as const

  return ({ title, text }: TokenizedArticle): { points: number; words: [string, number][] } => {
    const words: [string, number][] = []
    let sum = model.bias
    for (const [weights, field] of [[fields[0], title] as const, [fields[1], text] as const]) {
      for (const gram of grams(field.words)) {
        const weight = weights.get(gram)
        if (weight === undefined) continue
        sum += weight
        words.push([gram, weight / 100])
      }
    }
    return { points: Math.max(-MAX_POINTS, Math.min(MAX_POINTS, sum / 100)), words }
  }
}

import type { Relevance } from '../../domain/model/taxonomy.ts'
import { type FeatureName, featureNames } from './features.ts'

/** What was learned from labeled articles: the log odds that each feature adds. */
export interface Model {
  /** The data and the rows of them that it was learned from. */
  data: string
  split: string
  /** The terms that decided most often in these data. They tell whether a configuration is about the same subject. */
  terms: readonly string[]
  start: number
  weights: Partial<Record<FeatureName, number>>
}

/** Whether a configuration is about the subject of the model: it still lists at least half of the model's terms. */
export function isSameSubject({ terms }: Model, { unmistakable, subject }: Relevance): boolean {
  const listed = new Set([...unmistakable, ...subject].map((term) => term.toLowerCase()))
  return terms.filter((term) => listed.has(term.toLowerCase())).length * 2 >= terms.length
}

/** Compiles a function that adds up the weights of features, given in the order of `featureNames`. Returns log odds. */
export function compileModel({
  start,
  weights,
}: Pick<Model, 'start' | 'weights'>): (features: readonly number[]) => number {
  const inOrder = featureNames.map((name) => weights[name] ?? 0)
  return (features) => {
    let sum = start
    for (let k = 0; k < inOrder.length; k++) sum += inOrder[k]! * features[k]!
    return sum
  }
}

import type { PairFeatures, PairModel } from '../../../functions/cluster/score/story-score.ts'
import { type LabeledComparison, labeledComparisons } from './labeled-comparisons.ts'
import { type Example, fitRegression } from './regression.ts'
import { FOLDS, type LabeledSet } from './sets.ts'

const featureNames = [
  'nearness',
  'days',
  'sharedRareWords',
  'sharedActions',
  'courtInOne',
  'sameNewsroom',
] as const satisfies readonly (keyof PairFeatures)[]

const RIDGE = 2
/** A pair that a second reader would join counts less as an example of two events. */
const ARGUABLE = 0.4

/** A pair model from all comparisons, and one for each fold, from all comparisons without an article of that fold. */
export interface LearnedModels {
  ofAll: PairModel
  ofFolds: PairModel[]
}

/** Learns pair models from labeled sets, with or without some features. */
export function learnModels(sets: readonly LabeledSet[], without: readonly string[] = []): LearnedModels {
  const used = featureNames.filter((name) => !without.includes(name))
  const comparisons = sets.map((set) => labeledComparisons(set.articles))
  const learn = (fold?: number): PairModel => {
    const examples = sets.flatMap(({ articles, foldOf, weight }, n): Example[] => {
      const folds = new Map(articles.map((article) => [article.id, foldOf(article)]))
      const isUsed = ({ article, members }: LabeledComparison) =>
        [article, ...members].every((id) => fold === undefined || folds.get(id) !== fold)
      return comparisons[n]!.filter(isUsed).map((one) => ({
        features: used.map((name) => one.features[name]),
        isYes: one.isOneEvent,
        weight: weight * (one.isArguable ? ARGUABLE : 1),
      }))
    })
    const { weights, constant } = fitRegression(examples, RIDGE)
    const weightOf = (name: (typeof featureNames)[number]) =>
      used.includes(name) ? rounded(weights[used.indexOf(name)]!) : 0
    return {
      constant: rounded(constant),
      nearness: weightOf('nearness'),
      days: weightOf('days'),
      sharedRareWords: weightOf('sharedRareWords'),
      sharedActions: weightOf('sharedActions'),
      courtInOne: weightOf('courtInOne'),
      sameNewsroom: weightOf('sameNewsroom'),
    }
  }
  return { ofAll: learn(), ofFolds: Array.from({ length: FOLDS }, (_, fold) => learn(fold)) }
}

function rounded(value: number): number {
  return Math.round(value * 1_000) / 1_000
}

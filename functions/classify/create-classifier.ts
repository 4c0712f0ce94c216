import type { Configuration } from '../domain/model/configuration.ts'
import { type Classifier, compileClassifier } from './classifier.ts'
import weights from './relevance/weights.json' with { type: 'json' }

/** The judge that runs in production: the operator's settings with the weights that were learnt. */
export function createClassifier({ topics, places, relevance }: Configuration): Classifier {
  return compileClassifier({ topics, places, relevance }, weights)
}

import type { Configuration } from '../domain/model/configuration.ts'
import { type Classifier, compileClassifier } from './classifier.ts'
import weights from './relevance/weights.json' with { type: 'json' }

/** Creates the classifier of production, from the operator's configuration and the learned weights. */
export function createClassifier({ topics, places, relevance }: Configuration): Classifier {
  return compileClassifier({ topics, places, relevance }, weights)
}

import type { Configuration } from '../domain/model/configuration.ts'
import { compileJudge, type Judge } from './classifier.ts'
import weights from './relevance/weights.json' with { type: 'json' }

/** The judge that runs in production: the operator's settings with the weights that were learnt. */
export function createJudge({ topics, places, relevance }: Configuration): Judge {
  return compileJudge({ topics, places, relevance }, weights)
}

import { settings } from '../../bench/classify/settings.ts'
import { compileClassifier } from '../../functions/classify/classifier.ts'
import weights from '../../functions/classify/relevance/weights.json' with { type: 'json' }

export const configured = settings()
export const classifier = compileClassifier(configured, weights)

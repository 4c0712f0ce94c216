import { compileClassifier } from '../../functions/classify/classifier.ts'
import weights from '../../functions/classify/relevance/weights.json' with { type: 'json' }
import type { Figure } from '../figure.ts'
import { costFigures } from './costs.ts'
import { relevanceFigures } from './relevance-figures.ts'
import { settings } from './settings.ts'
import { tagFigures } from './tag-figures.ts'

/**
 * Measures relevance, topics, places and speed of the classifier. `data` is the folder of labeled sets. The speed is measured three
 * times for so many seconds. With `invented`, the weights are learned from fewer invented rows.
 */
export function measureClassifier(
  data: string | undefined,
  { seconds = 1, invented = Number.POSITIVE_INFINITY } = {},
): Figure[] {
  const configured = settings()
  const classifier = compileClassifier(configured, weights)
  // Without a folder, no file is found and each figure is "not measured".
  const folder = data ?? '/nonexistent'
  return [
    ...relevanceFigures(folder, configured, invented),
    ...tagFigures(folder, classifier, configured.places),
    ...costFigures(data, classifier, seconds),
  ]
}

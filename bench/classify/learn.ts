import { featureNames, speaksFor } from '../../functions/classify/relevance/features.ts'
import { compileModel, type Model } from '../../functions/classify/relevance/model.ts'
import { sigmoid } from '../../functions/domain/math/sigmoid.ts'
import { fitRegression } from '../stories/pairs/regression.ts'
import type { Sample } from './examples.ts'

/** The ridge penalty. Between 3 and 30 the figures differ by less than 0.003. */
const RIDGE = 10
/** How often features of the wrong sign are removed and the others fitted again. */
const ROUNDS = 3

type Learned = Pick<Model, 'start' | 'weights'>

/**
 * Learns the weights of the features. With few rows, rare features would get weights against their meaning; such a weight is
 * set to 0.
 */
function learn(samples: readonly Sample[]): Learned {
  const rows = samples.filter(({ evidence }) => evidence)
  const dropped = new Set<number>()
  for (let round = 1; ; round++) {
    const { weights, constant } = fitRegression(
      rows.map((row) => ({ ...row, features: row.features.map((value, k) => (dropped.has(k) ? 0 : value)) })),
      RIDGE,
    )
    const wrong = featureNames.flatMap((name, k) =>
      !dropped.has(k) && weights[k]! * speaksFor[name] < 0 ? k : [],
    )
    if (wrong.length === 0 || round > ROUNDS)
      return {
        start: hundredths(constant),
        weights: Object.fromEntries(
          featureNames.map((name, k) => [name, dropped.has(k) ? 0 : hundredths(weights[k]!)]),
        ),
      }
    for (const k of wrong) dropped.add(k)
  }
}

const hundredths = (x: number): number => Math.round(x * 100) / 100

/** The probability that a model gives to a sample. */
export function scoreWith({ start, weights }: Learned): (sample: Sample) => number {
  const points = compileModel({ start, weights })
  return ({ evidence, features }) => (evidence ? sigmoid(points(features)) : 0)
}

/** A label of the archive is doubtful if the model that was learned from the rows that were read gives it a lower probability. */
const DOUBT = 0.3

/**
 * Learns from rows that were labeled by reading, and from an archive that is labeled by its publishers' topics. An article of
 * the archive is left out if its label is doubtful, given its whole text.
 */
export function learnFrom(read: readonly Sample[], archive: readonly Sample[]): Learned {
  const opinion = scoreWith(learn(read))
  const doubtful = new Set(
    archive
      .filter((sample) => sample.length === 'full')
      .filter((sample) => (sample.isYes ? opinion(sample) < DOUBT : opinion(sample) > DOUBT))
      .map(({ id }) => id),
  )
  return learn([...read, ...archive.filter(({ id }) => !doubtful.has(id))])
}

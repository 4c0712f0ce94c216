import type { Classification } from '../domain/model/article.ts'
import type { Place, Relevance, Topic } from '../domain/model/taxonomy.ts'
import { type ClassifierInput, readInput } from './input.ts'
import { kindOf } from './kinds.ts'
import { mattersIn } from './matters.ts'
import { compilePlaces } from './places/places.ts'
import { statusOf } from './policy-status.ts'
import type { Model } from './relevance/model.ts'
import { compileRelevance } from './relevance/relevance.ts'
import { compileTopics } from './topics.ts'

export type { ClassifierInput } from './input.ts'
export type { Model } from './relevance/model.ts'

/** What the operator configured: `config/topics.yaml`, `places.yaml` and `relevance.yaml`. */
export interface ClassifierSettings {
  topics: readonly Topic[]
  places: readonly Place[]
  relevance: Relevance
}

export interface Classifier {
  /** Decides from one article alone; for every input, never by throwing. */
  judge(input: ClassifierInput): Classification
}

/** Text in which numbers and dates are looked for: that of a whole official notice. */
const SEARCHED = 6000

const cut = (value: unknown): string => (typeof value === 'string' ? value.slice(0, SEARCHED) : '')

/** Compiles the settings once, so that judging an article takes microseconds. */
export function compileClassifier(settings: ClassifierSettings, model: Model): Classifier {
  const relevance = compileRelevance(settings.relevance, model)
  const topics = compileTopics(settings.topics)
  const places = compilePlaces(settings.places)

  return {
    judge(input) {
      const reading = readInput(input)
      const decision = relevance(input, reading)
      const { kind, reason } = kindOf(input)
      // Most entries of a general source have nothing to do with immigration: the rest would be work for nothing.
      if (!decision.found && !decision.relevant) {
        const { relevant, score, reasons } = decision
        return { relevant, score, reasons: [...reasons, reason], topics: [], places: [], kind, matters: [] }
      }
      const about = topics(reading)
      const concerns = places(reading)
      const title = cut(input.title)
      const text = cut(input.text)
      const status = statusOf(kind, title, text)
      return {
        relevant: decision.relevant,
        score: decision.score,
        reasons: [...decision.reasons, ...about.reasons, ...concerns.reasons, reason],
        topics: about.topics,
        places: concerns.places,
        kind,
        matters: mattersIn(`${title}\n${text}`),
        ...(status && { status }),
      }
    },
  }
}

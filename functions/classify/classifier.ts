import type { Classification } from '../domain/model/article.ts'
import type { Place, Relevance, Topic } from '../domain/model/taxonomy.ts'
import { type ClassifierInput, type PlainArticle, tokenizeInput } from './input.ts'
import { kindAndForm } from './kind/kind-and-form.ts'
import { kindOf } from './kind/kinds.ts'
import { mattersOf } from './matters.ts'
import { compilePlaces } from './places/places.ts'
import { statusOf } from './policy-status.ts'
import type { Model } from './relevance/model.ts'
import { compileRelevance } from './relevance/relevance.ts'
import { compileTopics } from './topics/topics.ts'

export type { ClassifierInput } from './input.ts'
export type { Model } from './relevance/model.ts'

/** The operator's configuration: `config/topics.yaml`, `places.yaml` and `relevance.yaml`. */
export interface ClassifierSettings {
  topics: readonly Topic[]
  places: readonly Place[]
  relevance: Relevance
}

/**
 * Classifies one article at a time: is it about US immigration policy, and what are its topics, places, kind, form and matters?
 * 1. `input.ts` and `tokenize.ts` turn title and the first 2,000 characters of text into tokens, unless `term-beginnings.ts`
 *    shows from the plain text that it contains no term that matters.
 * 2. `term-matcher.ts` finds the terms of relevance, topics and places, each in one pass (a trie over words).
 * 3. `relevance/`: `lexicon.ts` says what the terms of the lists show, `evidence.ts` counts that by position, `features.ts`
 *    turns it into numbers, and `model.ts` adds up their learned weights as log odds. The article is relevant if their
 *    sigmoid reaches the threshold. Without weights, `rules.ts` decides.
 * 4. `topics/` and `places/` add up points for each topic and place. `place-role.ts`, `affected.ts`, `persons.ts` and
 *    `scenery.ts` tell a place whose government acts, or whose people are affected, from one where something happens.
 * 5. Regular expressions find the kind and form of item (`kind/`), numbers and names of matters (`matters.ts`), and the stage of a
 *    policy (`policy-status.ts`).
 * Each result has its reasons. The same article and configuration always give the same result.
 */
export interface Classifier {
  /** Classifies an article by its content alone. Never throws, whatever the input. */
  classify(input: ClassifierInput): Classification
}

/** Characters that are searched for numbers and dates: enough for a whole official notice. */
const MAX_CHARACTERS_SEARCHED = 6000

const beginningOf = (value: unknown): string =>
  typeof value === 'string' ? value.slice(0, MAX_CHARACTERS_SEARCHED) : ''

/**
 * The article with the dateline that was removed from its text, because the learned weights were trained on datelines and
 * their place shows how far away the news is. For topics and places, the place of writing does not count.
 */
function withDateline(input: ClassifierInput, article: PlainArticle): PlainArticle {
  const { place = '', agency } = input.stated ?? {}
  if (place === '' && agency === undefined) return article
  const dateline = `${place}${agency === undefined ? '' : ` (${agency})`} - `
  return tokenizeInput({ ...input, text: dateline + (input.text ?? '') })
}

/** Compiles the settings once, so that classifying an article takes microseconds. */
export function compileClassifier(settings: ClassifierSettings, model?: Model): Classifier {
  const relevance = compileRelevance(settings.relevance, settings.places, model)
  const topics = compileTopics(settings.topics, settings.places)
  const places = compilePlaces(settings.places)

  return {
    classify(input) {
      const article = tokenizeInput(input)
      const verdict = relevance(input, withDateline(input, article))
      // Most entries of a general source have nothing to do with immigration, and their topics, places and form are not needed.
      if (!verdict.hasTerms && !verdict.relevant) {
        const { relevant, score, reasons } = verdict
        const { kind, reason } = kindOf(input)
        return { relevant, score, reasons: [...reasons, reason], topics: [], places: [], kind, matters: [] }
      }
      const { kind, form, reasons: why } = kindAndForm(input)
      const topicResult = topics(article)
      const placeResult = places(article)
      const title = beginningOf(input.title)
      const text = beginningOf(input.text)
      const status = statusOf(kind, title, text, input.document)
      const { matters, named } = mattersOf(`${title}\n${text}`, input.document, verdict.relevant)
      return {
        relevant: verdict.relevant,
        score: verdict.score,
        reasons: [...verdict.reasons, ...topicResult.reasons, ...placeResult.reasons, ...why],
        topics: topicResult.topics,
        places: placeResult.places,
        ...(placeResult.seats.length > 0 && { seats: placeResult.seats }),
        kind,
        ...(form && { form }),
        matters,
        ...(named.length > 0 && { named }),
        ...(status && { status }),
      }
    },
  }
}

import { tokenizeInput } from '../../functions/classify/input.ts'
import type { Model } from '../../functions/classify/relevance/model.ts'
import type { Relevance } from '../../functions/domain/model/taxonomy.ts'
import { type Example, examplesOf, type LabeledArticle } from './examples.ts'
import { type Row, regress } from './logistic.ts'

/** The least number of examples that contain a word. */
const MIN_EXAMPLES = 10
/** The highest share of examples that contain a word: "the" shows nothing. */
const HIGHEST_SHARE = 0.2
const PENALTY = { l1: 3e-4, l2: 1e-5, iterations: 150 }

/** Whether the configuration contains a word. Such words have configured points and are not learned. */
function configured(settings: Relevance): (gram: string) => boolean {
  const terms = new Set(
    [...settings.subject, ...settings.support].map((t) => tokenizeInput({ title: t }).title.words.join(' ')),
  )
  return (gram) => {
    const words = gram.slice(gram.indexOf(':') + 1)
    return terms.has(words) || words.split(' ').some((word) => terms.has(word))
  }
}

function vocabularyOf(examples: readonly Example[], settings: Relevance): string[] {
  const counts = new Map<string, number>()
  for (const { grams } of examples) for (const gram of grams) counts.set(gram, (counts.get(gram) ?? 0) + 1)
  const skip = configured(settings)
  return [...counts]
    .filter(([gram, n]) => n >= MIN_EXAMPLES && n <= HIGHEST_SHARE * examples.length && !skip(gram))
    .map(([gram]) => gram)
    .sort()
}

function rowOf(example: Example, index: ReadonlyMap<string, number>): Row {
  const at = example.grams.flatMap((gram) => index.get(gram) ?? [])
  return {
    at: Int32Array.from(at),
    value: new Float64Array(at.length).fill(1),
    answer: example.answer,
    weight: 1,
    offset: example.points,
  }
}

/** Learns how many points words add to those of the terms. The same articles and settings give the same model. */
export function learn(articles: readonly LabeledArticle[], settings: Relevance): Model {
  const examples = examplesOf(articles, settings)
  const vocabulary = vocabularyOf(examples, settings)
  const index = new Map(vocabulary.map((gram, at) => [gram, at]))
  const { bias, weights } = regress(
    examples.map((e) => rowOf(e, index)),
    vocabulary.length,
    PENALTY,
  )
  const model: Model = { bias: Math.round(bias * 100), title: {}, text: {} }
  vocabulary.forEach((gram, at) => {
    const weight = Math.round(weights[at]! * 100)
    if (weight === 0) return
    if (gram.startsWith('title:')) model.title[gram.slice(6)] = weight
    else model.text[gram.slice(5)] = weight
  })
  return model
}

import { tokenizeInput } from '../../functions/classify/input.ts'
import { collectEvidence, compileRelevanceTerms } from '../../functions/classify/relevance/evidence.ts'
import { grams, sigmoid } from '../../functions/classify/relevance/model.ts'
import { hasNoTerms, pointsOf } from '../../functions/classify/relevance/relevance.ts'
import type { Relevance } from '../../functions/domain/model/taxonomy.ts'

/** An article that its publisher labeled with a topic: `relevant` if the topic is immigration. */
export interface LabeledArticle {
  id: string
  title: string
  text: string
  relevant: boolean
}

/** A training example: an article's words and word pairs, its label and the points of its terms. */
export interface Example {
  grams: string[]
  answer: 0 | 1
  points: number
}

/** Characters of text, as in a short and in a long entry of a feed. Each article is learned with both. */
const LENGTHS = [150, 600]

/**
 * Each article has only one topic, so many about immigration have another one (DACA: the court). If the terms are sure,
 * an article counts as relevant whatever its topic; if they are in doubt, one with another topic is not learned from.
 */
const SURE = 0.85
const DOUBT = 0.2
const HOPELESS = 0.02

function labelOf(isImmigration: boolean, score: number): 0 | 1 | undefined {
  if (isImmigration) return score < HOPELESS ? undefined : 1
  return score >= SURE ? 1 : score >= DOUBT ? undefined : 0
}

/** Makes training examples from labeled articles. */
export function examplesOf(articles: readonly LabeledArticle[], settings: Relevance): Example[] {
  const terms = compileRelevanceTerms(settings)
  return LENGTHS.flatMap((length) =>
    articles.flatMap((article) => {
      const tokens = tokenizeInput({ title: article.title, text: article.text.slice(0, length) })
      const evidence = collectEvidence(terms, tokens)
      if (hasNoTerms(evidence)) return []
      const points = pointsOf(settings.points, evidence)
      const answer = labelOf(article.relevant, sigmoid(points))
      if (answer === undefined) return []
      const inTitle = [...grams(tokens.title.words)].map((gram) => `title:${gram}`)
      const inText = [...grams(tokens.text.words)].map((gram) => `text:${gram}`)
      return [{ grams: [...inTitle, ...inText], answer, points }]
    }),
  )
}

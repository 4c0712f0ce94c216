import { tokenizeInput } from '../../functions/classify/input.ts'
import { collectEvidence, compileRelevanceTerms } from '../../functions/classify/relevance/evidence.ts'
import { grams, sigmoid } from '../../functions/classify/relevance/model.ts'
import { hasNoTerms, pointsOf } from '../../functions/classify/relevance/relevance.ts'
import type { Relevance } from '../../functions/domain/model/taxonomy.ts'

/** An article filed by topic: `relevant` says that it was filed under immigration. */
export interface LabeledArticle {
  id: string
  title: string
  text: string
  relevant: boolean
}

/** What is learned from one article: its words, the answer and the points that the terms gave it. */
export interface Example {
  grams: string[]
  answer: 0 | 1
  points: number
}

/** Characters of text in an entry of a feed and in a longer one: each article is learned both ways. */
const LENGTHS = [150, 600]

/**
 * Each article was filed under one topic, so many on immigration were filed elsewhere (DACA under the court).
 * Where the terms are sure the article counts as relevant wherever it was filed; where they are in doubt an
 * article filed elsewhere teaches nothing.
 */
const SURE = 0.85
const DOUBT = 0.2
const HOPELESS = 0.02

function answerOf(filed: boolean, score: number): 0 | 1 | undefined {
  if (filed) return score < HOPELESS ? undefined : 1
  return score >= SURE ? 1 : score >= DOUBT ? undefined : 0
}

export function examplesOf(articles: readonly LabeledArticle[], settings: Relevance): Example[] {
  const senses = compileRelevanceTerms(settings)
  return LENGTHS.flatMap((length) =>
    articles.flatMap((article) => {
      const reading = tokenizeInput({ title: article.title, text: article.text.slice(0, length) })
      const evidence = collectEvidence(senses, reading)
      if (hasNoTerms(evidence)) return []
      const points = pointsOf(settings.points, evidence)
      const answer = answerOf(article.relevant, sigmoid(points))
      if (answer === undefined) return []
      const inTitle = [...grams(reading.title.words)].map((gram) => `title:${gram}`)
      const inText = [...grams(reading.text.words)].map((gram) => `text:${gram}`)
      return [{ grams: [...inTitle, ...inText], answer, points }]
    }),
  )
}

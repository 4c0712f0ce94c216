import type { Reason } from '../domain/model/article.ts'
import type { Topic } from '../domain/model/taxonomy.ts'
import type { TokenizedArticle } from './input.ts'
import { type Hit, longestHits, TermMatcher } from './term-matcher.ts'
import { isMostlyCapitals, type Tokens } from './tokenize.ts'

type Strength = 'strong' | 'term' | 'hint' | 'never'
type Field = 'title' | 'opening' | 'later'

/** What a term shows: the topic, and how strongly. */
interface TopicTerm {
  id: string
  strength: Strength
}

/** The number of words that count as the opening of the text. */
const OPENING_WORDS = 40

/**
 * Points (log odds) for each different term by its position, the same for all topics: rounded from a logistic regression
 * on one half of a set that was labeled by reading.
 */
const points: Record<Exclude<Strength, 'never'>, Record<Field, number>> = {
  strong: { title: 3.5, opening: 1.5, later: 1.2 },
  term: { title: 2, opening: 1.2, later: 0.7 },
  hint: { title: 0.8, opening: 0.1, later: 0.1 },
}
/** How many different terms count, by position. */
const mostCounted: Record<Field, number> = { title: 2, opening: 3, later: 4 }
/** The points of a topic without terms. */
const START_POINTS = -3

/** The least points of the best topic, the second and so on. The best is always given; most stories have a second one. */
const MIN_POINTS = [Number.NEGATIVE_INFINITY, -1.4, 0, 0]

interface ScoredTopic {
  id: string
  points: number
  terms: string[]
}

/** The terms of a topic. A text that is listed more than once counts in the first of these lists. */
function topicTerms(topic: Topic): { text: string; value: TopicTerm }[] {
  const lists: [Strength, readonly string[]][] = [
    ['never', topic.negatives],
    ['strong', topic.strong],
    ['term', [...topic.terms.en, ...topic.terms.es]],
    ['hint', topic.hints],
  ]
  const seen = new Set<string>()
  return lists.flatMap(([strength, texts]) =>
    texts
      .filter((text) => !seen.has(text.toLowerCase()) && seen.add(text.toLowerCase()))
      .map((text) => ({ text, value: { id: topic.id, strength } })),
  )
}

/** Adds up the points of a topic's different terms. Each term counts once, at its first position. */
class Tally {
  readonly terms: string[] = []
  points = START_POINTS
  readonly #counts = new Map<string, number>()

  add(hit: Hit<TopicTerm>, field: Field): void {
    const { strength } = hit.term.value
    if (strength === 'never' || this.terms.includes(hit.term.text)) return
    this.terms.push(hit.term.text)
    const kind = `${strength} ${field}`
    const count = (this.#counts.get(kind) ?? 0) + 1
    this.#counts.set(kind, count)
    if (count <= mostCounted[field]) this.points += points[strength][field]
  }
}

/** Compiles a function that finds an article's topics, the best first, with their terms as reasons. */
export function compileTopics(topics: readonly Topic[]) {
  const terms = new TermMatcher<TopicTerm>(topics.flatMap(topicTerms))
  const bias = new Map(topics.map((topic) => [topic.id, topic.bias]))

  const scoreTopics = (article: TokenizedArticle): ScoredTopic[] => {
    const tallies = new Map<string, Tally>()
    const count = (words: Tokens, title: boolean) => {
      const found = terms.find(words, isMostlyCapitals(words))
      for (const [id, hits] of Map.groupBy(found, ({ term }) => term.value.id)) {
        const tally = tallies.get(id) ?? new Tally()
        tallies.set(id, tally)
        for (const hit of longestHits(hits))
          tally.add(hit, title ? 'title' : hit.from < OPENING_WORDS ? 'opening' : 'later')
      }
    }
    count(article.title, true)
    count(article.text, false)
    return [...tallies]
      .filter(([, tally]) => tally.terms.length > 0)
      .map(([id, { points, terms }]) => ({ id, points: points + (bias.get(id) ?? 0), terms }))
  }

  return (article: TokenizedArticle): { topics: string[]; reasons: Reason[] } => {
    const ranked = scoreTopics(article).sort((a, b) => b.points - a.points || (a.id < b.id ? -1 : 1))
    const chosen = ranked.filter((topic, i) => topic.points >= (MIN_POINTS[i] ?? Number.POSITIVE_INFINITY))
    return {
      topics: chosen.map((topic) => topic.id),
      reasons: chosen.map((topic) => ({
        rule: `topic ${topic.id}`,
        detail: topic.terms.slice(0, 6).join(', '),
      })),
    }
  }
}

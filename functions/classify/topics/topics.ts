import type { Reason } from '../../domain/model/article.ts'
import type { Place, Topic } from '../../domain/model/taxonomy.ts'
import { TermMatcher } from '../../domain/text/term-matcher.ts'
import type { Tokens } from '../../domain/text/tokenize.ts'
import type { TokenizedArticle } from '../input.ts'
import { compileTermsWithPlaces, hasPlace } from './terms-with-places.ts'
import { findTopicHits, type TopicHit } from './topic-hits.ts'
import { type Strength, termsOf } from './topic-terms.ts'

type Field = 'title' | 'opening' | 'later'

/** The number of words that count as the opening of the text. */
const OPENING_WORDS = 40

/**
 * Points (log odds) for each different term by its position, the same for all topics: rounded from a logistic regression
 * on one half of a set that was labeled by reading.
 */
const points: Record<Exclude<Strength, 'never'>, Record<Field, number>> = {
  strong: { title: 3.5, opening: 1.5, later: 0.7 },
  term: { title: 1.5, opening: 1.2, later: 0.3 },
  hint: { title: 0.8, opening: 0.2, later: 0.1 },
}
/** How many different terms count, by position. */
const mostCounted: Record<Field, number> = { title: 2, opening: 3, later: 4 }
/** The points of a topic without terms. */
const START_POINTS = -3

/** The least points of the best topic, the second and so on. The best is always given; most stories have a second one. */
const MIN_POINTS = [Number.NEGATIVE_INFINITY, -1.4, 0, 0]

/** The least points of the best subject after a venue. */
const MIN_POINTS_OF_SUBJECT = -2

/** A subject with this many points, as after one strong term in the title, is certain. It comes before a forum that has at most so many points more. */
const CERTAIN_POINTS = 0.4
const FORUM_LEAD = 3

interface ScoredTopic {
  id: string
  points: number
  terms: string[]
}

/** Adds up the points of a topic's different terms. Each term counts once, at its first position. */
class Tally {
  readonly terms: string[] = []
  points = START_POINTS
  readonly #counts = new Map<string, number>()

  add({ strength, text }: TopicHit, field: Field): void {
    if (strength === 'never' || this.terms.includes(text)) return
    this.terms.push(text)
    const kind = `${strength} ${field}`
    const count = (this.#counts.get(kind) ?? 0) + 1
    this.#counts.set(kind, count)
    if (count <= mostCounted[field]) this.points += points[strength][field]
  }
}

/** Compiles a function that finds an article's topics, the best first, with their terms as reasons. */
export function compileTopics(topics: readonly Topic[], places: readonly Place[]) {
  const terms = termsOf(topics)
  const plain = new TermMatcher(terms.filter(({ text }) => !hasPlace(text)))
  const withPlaces = compileTermsWithPlaces(
    terms.filter(({ text }) => hasPlace(text)),
    places,
  )
  const find = (tokens: Tokens) => {
    const [hits, more] = [plain.find(tokens), withPlaces(tokens)]
    return more.length === 0 ? hits : [...hits, ...more].sort((a, b) => a.from - b.from)
  }
  const settings = new Map(topics.map((topic) => [topic.id, topic]))

  const scoreTopics = (article: TokenizedArticle): ScoredTopic[] => {
    const tallies = new Map<string, Tally>()
    const claimed = new Map<string, string>()
    const count = (words: Tokens, title: boolean) => {
      for (const hit of findTopicHits(find(words), claimed)) {
        const tally = tallies.get(hit.id) ?? new Tally()
        tallies.set(hit.id, tally)
        tally.add(hit, title ? 'title' : hit.from < OPENING_WORDS ? 'opening' : 'later')
      }
    }
    count(article.title, true)
    count(article.text, false)
    return [...tallies]
      .filter(([, tally]) => tally.terms.length > 0)
      .map(([id, { points, terms }]) => ({ id, points: points + (settings.get(id)?.bias ?? 0), terms }))
  }
  const isVenue = ({ id }: ScoredTopic) => settings.get(id)?.venue === true
  const isForum = ({ id }: ScoredTopic) => settings.get(id)?.forum === true
  const isBefore = (subject: ScoredTopic, forum: ScoredTopic) =>
    !isVenue(subject) && subject.points >= CERTAIN_POINTS && forum.points - subject.points <= FORUM_LEAD

  return (article: TokenizedArticle): { topics: string[]; reasons: Reason[] } => {
    const found = scoreTopics(article).sort((a, b) => b.points - a.points || (a.id < b.id ? -1 : 1))
    const best = found.find((topic) => !isVenue(topic))
    const enough = found.filter((topic, i) => topic.points >= (MIN_POINTS[i] ?? Number.POSITIVE_INFINITY))
    const chosen = [...enough.filter((topic) => !isVenue(topic)), ...enough.filter(isVenue)]
    if (best && best.points >= MIN_POINTS_OF_SUBJECT && !chosen.includes(best)) chosen.unshift(best)
    const [first, second] = chosen
    if (first && second && isForum(first) && isBefore(second, first)) chosen.splice(0, 2, second, first)
    chosen.splice(MIN_POINTS.length)
    return {
      topics: chosen.map((topic) => topic.id),
      reasons: chosen.map((topic) => ({
        rule: `topic ${topic.id}`,
        detail: topic.terms.slice(0, 6).join(', '),
      })),
    }
  }
}

import { type Hit, longestHits, type Span } from '../term-matcher.ts'
import type { Strength, TopicTerm } from './topic-terms.ts'

/** A term of a topic in a text, or two of a pair. */
export interface TopicHit extends Span {
  id: string
  strength: Strength
  text: string
}

/** The number of words within which the two terms of a pair must be. */
const PAIR_WITHIN_WORDS = 12

const toTopicHit = ({ from, to, term }: Hit<TopicTerm>): TopicHit => ({
  from,
  to,
  text: term.text,
  id: term.value.id,
  strength: term.value.strength,
})

/** A pair in a text: the hit of its topic, and the term of its second list, which belongs to that topic. */
interface Pair {
  hit: TopicHit
  own: Hit<TopicTerm>
}

const isWithin = (a: Span, b: Span): boolean => a.from >= b.from && a.to <= b.to

function findPairs(hits: readonly Hit<TopicTerm>[]): Pair[] {
  const pairs: Pair[] = []
  const nevers = hits.filter(({ term }) => term.value.strength === 'never')
  /** The last term of each list: `any` and `with` of the first pair, and so on. */
  const last: Hit<TopicTerm>[] = []
  for (const hit of hits) {
    const { side, id, strength } = hit.term.value
    if (!side || nevers.some(({ term, ...span }) => term.value.id === id && isWithin(hit, span))) continue
    const list = 2 * side.pair + (side.isWith ? 1 : 0)
    const before = last[list]
    // "deportation protection" rather than the "protection" in it.
    if (before && isWithin(hit, before)) continue
    last[list] = hit
    const other = last[list ^ 1]
    if (!other || hit.from < other.to || hit.from - other.to > PAIR_WITHIN_WORDS) continue
    const [any, own] = side.isWith ? [other, hit] : [hit, other]
    const text = `${any.term.text} + ${own.term.text}`
    pairs.push({ hit: { id, strength, text, from: other.from, to: hit.to }, own })
  }
  return pairs
}

/** Of pairs whose second terms lie in one another, keeps the longest. Each second term counts once. */
function longestPairs(pairs: readonly Pair[]): Pair[] {
  const kept: Pair[] = []
  for (const pair of pairs) {
    const isCovered = pairs.some(
      ({ own }) => own.to - own.from > pair.own.to - pair.own.from && isWithin(pair.own, own),
    )
    const isAgain = kept.some(
      ({ hit, own }) => hit.id === pair.hit.id && own.term.text === pair.own.term.text,
    )
    if (!isCovered && !isAgain) kept.push(pair)
  }
  return kept
}

/**
 * The hits that count. Of terms of one topic that overlap, the longest does. A word within a longer strong term of another
 * topic, or in the second list of a pair of it, belongs to that topic alone, here and in the rest of the article: `claimed`
 * holds these words with their topic. "Birthright citizenship" says nothing of a path to citizenship.
 */
export function findTopicHits(found: readonly Hit<TopicTerm>[], claimed: Map<string, string>): TopicHit[] {
  if (found.length === 0) return []
  const pairs = longestPairs(findPairs(found))
  const ofTopics = Map.groupBy(
    found.filter(({ term }) => !term.value.side),
    ({ term }) => term.value.id,
  )
  const single = [...ofTopics.values()].flatMap((hits) => longestHits(hits))
  const strong = single.filter(({ term }) => term.value.strength === 'strong')
  for (const { own } of pairs) claimed.set(own.term.text.toLowerCase(), own.term.value.id)
  const isOfAnother = (hit: Hit<TopicTerm>) => {
    const { id } = hit.term.value
    if (pairs.some(({ own }) => isWithin(hit, own))) return true
    if (claimed.size > 0 && (claimed.get(hit.term.text.toLowerCase()) ?? id) !== id) return true
    return strong.some((other) => other.to - other.from > hit.to - hit.from && isWithin(hit, other))
  }
  const counted = single.filter((hit) => !isOfAnother(hit)).map(toTopicHit)
  return [...pairs.map(({ hit }) => hit), ...counted].sort((a, b) => a.from - b.from)
}

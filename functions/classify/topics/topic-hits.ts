import { type Hit, longestHits, type Span } from '../../domain/text/terms/term-matcher.ts'
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
  if (!hits.some(({ term }) => term.value.side)) return []
  const nevers = spansByWord(hits.filter(({ term }) => term.value.strength === 'never'))
  const pairs: Pair[] = []
  /** The last term of each list: `any` and `with` of the first pair, and so on. */
  const last: Hit<TopicTerm>[] = []
  for (const hit of hits) {
    const { side, id, strength } = hit.term.value
    if (!side || nevers.get(hit.from)?.some((never) => never.term.value.id === id && isWithin(hit, never)))
      continue
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

/** For each word, the spans that contain it. */
function spansByWord<S extends Span>(spans: readonly S[]): Map<number, S[]> {
  const byWord = new Map<number, S[]>()
  for (const span of spans) {
    for (let at = span.from; at < span.to; at++) {
      const here = byWord.get(at)
      if (here) here.push(span)
      else byWord.set(at, [span])
    }
  }
  return byWord
}

const lengthOf = ({ from, to }: Span): number => to - from

/** Of pairs whose second terms lie in one another, keeps the longest. Each second term counts once for a topic. */
function longestPairs(pairs: readonly Pair[]): Pair[] {
  if (pairs.length === 0) return []
  const seen = new Set<string>()
  const byWord = spansByWord([...new Set(pairs.map(({ own }) => own))])
  return pairs.filter(({ hit, own }) => {
    const others = byWord.get(own.from)!
    if (others.some((other) => lengthOf(other) > lengthOf(own) && isWithin(own, other))) return false
    const key = `${hit.id} ${own.term.text}`
    return !seen.has(key) && seen.add(key)
  })
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
  const strong = spansByWord(single.filter(({ term }) => term.value.strength === 'strong'))
  const owned = spansByWord(pairs.map(({ own }) => own))
  for (const { own } of pairs) claimed.set(own.term.text.toLowerCase(), own.term.value.id)
  const isOfAnother = (hit: Hit<TopicTerm>) => {
    const { id } = hit.term.value
    if (owned.get(hit.from)?.some((own) => isWithin(hit, own))) return true
    if (claimed.size > 0 && (claimed.get(hit.term.text.toLowerCase()) ?? id) !== id) return true
    return strong.get(hit.from)?.some((other) => lengthOf(other) > lengthOf(hit) && isWithin(hit, other))
  }
  const counted = single.filter((hit) => !isOfAnother(hit)).map(toTopicHit)
  return [...pairs.map(({ hit }) => hit), ...counted].sort((a, b) => a.from - b.from)
}

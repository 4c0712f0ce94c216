import type { Reason } from '../domain/model/article.ts'
import type { Topic } from '../domain/model/taxonomy.ts'
import type { Reading } from './input.ts'
import { type Hit, longest, Terms } from './term-matcher.ts'
import { shouts, type Words } from './tokenize.ts'

type Strength = 'strong' | 'term' | 'hint' | 'never'
type Field = 'title' | 'lede' | 'later'

interface Sense {
  slug: string
  strength: Strength
}

/** Words of the text that count as its beginning. */
const LEDE = 40

/**
 * Points (log odds) for each different term and how many count, by where it stands: rounded from a logistic
 * regression over one half of a set labelled by reading, the same for all topics.
 */
const points: Record<Exclude<Strength, 'never'>, Record<Field, number>> = {
  strong: { title: 3.5, lede: 1.5, later: 1.2 },
  term: { title: 2, lede: 1.2, later: 0.7 },
  hint: { title: 0.8, lede: 0.1, later: 0.1 },
}
const counted: Record<Field, number> = { title: 2, lede: 3, later: 4 }
const START = -3

/** The best topic is always given, the second from fewer points than the others: most stories have two sides. */
const ENOUGH = [Number.NEGATIVE_INFINITY, -1.4, 0, 0]

interface Found {
  slug: string
  points: number
  terms: string[]
}

/** Each text stands for its first mention alone: as a negative, else as strong, as a term, as a hint. */
function sensesOf(topic: Topic): { text: string; means: Sense }[] {
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
      .map((text) => ({ text, means: { slug: topic.id, strength } })),
  )
}

function bySlug(hits: Hit<Sense>[]): Map<string, Hit<Sense>[]> {
  const map = new Map<string, Hit<Sense>[]>()
  for (const hit of hits) {
    const list = map.get(hit.term.means.slug)
    if (list) list.push(hit)
    else map.set(hit.term.means.slug, [hit])
  }
  return map
}

/** Adds up a topic's different terms; a term counts where it stands first. */
class Tally {
  readonly terms: string[] = []
  points = START
  readonly #counts = new Map<string, number>()

  add(hit: Hit<Sense>, field: Field): void {
    const { strength } = hit.term.means
    if (strength === 'never' || this.terms.includes(hit.term.text)) return
    this.terms.push(hit.term.text)
    const kind = `${strength} ${field}`
    const count = (this.#counts.get(kind) ?? 0) + 1
    this.#counts.set(kind, count)
    if (count <= counted[field]) this.points += points[strength][field]
  }
}

export function compileTopics(topics: readonly Topic[]) {
  const terms = new Terms<Sense>(topics.flatMap(sensesOf))
  const bias = new Map(topics.map((t) => [t.id, t.bias]))

  const tally = (reading: Reading): Found[] => {
    const tallies = new Map<string, Tally>()
    const count = (words: Words, title: boolean) => {
      for (const [slug, hits] of bySlug(terms.find(words, shouts(words)))) {
        const of = tallies.get(slug) ?? new Tally()
        tallies.set(slug, of)
        for (const hit of longest(hits)) of.add(hit, title ? 'title' : hit.from < LEDE ? 'lede' : 'later')
      }
    }
    count(reading.title, true)
    count(reading.text, false)
    return [...tallies]
      .filter(([, of]) => of.terms.length > 0)
      .map(([slug, of]) => ({ slug, points: of.points + (bias.get(slug) ?? 0), terms: of.terms }))
  }

  return (reading: Reading): { topics: string[]; reasons: Reason[] } => {
    const ranked = tally(reading).sort((a, b) => b.points - a.points || (a.slug < b.slug ? -1 : 1))
    const chosen = ranked.filter((found, i) => found.points >= (ENOUGH[i] ?? Number.POSITIVE_INFINITY))
    return {
      topics: chosen.map((found) => found.slug),
      reasons: chosen.map((found) => ({
        rule: `topic ${found.slug}`,
        detail: found.terms.slice(0, 6).join(', '),
      })),
    }
  }
}

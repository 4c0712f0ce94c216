import type { Reason } from '../../model/article.ts'
import type { Topic } from '../../model/taxonomy.ts'
import type { Reading } from './input.ts'
import { type Hit, longest, Terms } from './terms.ts'
import { shouts, type Words } from './words.ts'

interface Sense {
  slug: string
  strength: 'strong' | 'term' | 'never'
}

/** Words of the text that count as its beginning. */
const LEDE = 40

const points = {
  strong: { title: 5, lede: 2.5, later: 1 },
  term: { title: 3, lede: 1.5, later: 0.6 },
} as const

/** A topic needs this much, and this share of the first topic's points. */
const ENOUGH = 3
const SHARE = 0.4
const MOST = 3

const where = (title: boolean, hit: Hit<Sense>): 'title' | 'lede' | 'later' =>
  title ? 'title' : hit.from < LEDE ? 'lede' : 'later'

function hitsBySlug(terms: Terms<Sense>, field: Words): Map<string, Hit<Sense>[]> {
  const bySlug = new Map<string, Hit<Sense>[]>()
  for (const hit of terms.find(field, shouts(field))) {
    const { slug } = hit.term.means
    const list = bySlug.get(slug)
    if (list) list.push(hit)
    else bySlug.set(slug, [hit])
  }
  return bySlug
}

export function compileTopics(topics: readonly Topic[]) {
  const of = (slug: string, strength: Sense['strength'], texts: readonly string[]) =>
    texts.map((text) => ({ text, means: { slug, strength } }))
  const terms = new Terms<Sense>(
    topics.flatMap((t) => [
      ...of(t.slug, 'strong', t.strong),
      ...of(
        t.slug,
        'term',
        [...t.terms, ...t.terms_es].filter((x) => !t.strong.includes(x)),
      ),
      ...of(t.slug, 'never', t.negatives),
    ]),
  )

  return (reading: Reading): { topics: string[]; reasons: Reason[] } => {
    const score = new Map<string, number>()
    const found = new Map<string, Set<string>>()
    for (const field of [reading.title, reading.text]) {
      const title = field === reading.title
      for (const [slug, all] of hitsBySlug(terms, field)) {
        const counted = found.get(slug) ?? new Set<string>()
        found.set(slug, counted)
        for (const hit of longest(all)) {
          const { strength } = hit.term.means
          if (strength === 'never' || counted.has(hit.term.text)) continue
          counted.add(hit.term.text)
          score.set(slug, (score.get(slug) ?? 0) + points[strength][where(title, hit)])
        }
      }
    }
    for (const t of topics)
      if (t.bias !== 0 && score.has(t.slug)) score.set(t.slug, score.get(t.slug)! + t.bias)
    const ranked = [...score].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))
    const best = ranked[0]?.[1] ?? 0
    const chosen = ranked.filter(
      ([, s], i) => i < MOST && s > 0 && (i === 0 || (s >= ENOUGH && s >= SHARE * best)),
    )
    return {
      topics: chosen.map(([slug]) => slug),
      reasons: chosen.map(([slug]) => ({
        rule: `topic ${slug}`,
        detail: [...(found.get(slug) ?? [])].slice(0, 6).join(', '),
      })),
    }
  }
}

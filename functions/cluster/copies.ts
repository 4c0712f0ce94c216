import type { ArticleFeatures } from './features/features.ts'
import { createMultimap } from './indexes/multimap.ts'
import type { Settings } from './settings.ts'
import { align, type Overlap } from './text/alignment.ts'
import { dot } from './text/vector.ts'

interface FoundCopy {
  of: string
  rule: 'same address' | 'same guid' | 'same text' | 'same title' | 'near copy'
  score: number
}

/** Finds whose copy an article is among those that were added. */
export interface Copies {
  find(article: ArticleFeatures, allowed: (id: string) => boolean): FoundCopy | undefined
  add(article: ArticleFeatures): void
  remove(article: ArticleFeatures): void
}

/** A run of words that more articles have is boilerplate, and one search looks at no more. */
const mostPerShingle = 40
const mostCompared = 12

const rules = { url: 'same address', guid: 'same guid', text: 'same text', title: 'same title' } as const

export function createCopies(settings: Settings): Copies {
  const byIdentity = createMultimap<string, ArticleFeatures>()
  const byShingle = createMultimap<number, ArticleFeatures>()

  const bySameIdentity = (
    article: ArticleFeatures,
    allowed: (id: string) => boolean,
  ): FoundCopy | undefined => {
    for (const identity of article.identities) {
      const kind = identity.slice(0, identity.indexOf(' ')) as keyof typeof rules
      const other = byIdentity
        .get(identity)
        .find((known) => allowed(known.id) && confirms(kind, article, known, settings))
      if (other) return { of: other.id, rule: rules[kind], score: 1 }
    }
    return undefined
  }

  const bySharedWords = (
    article: ArticleFeatures,
    allowed: (id: string) => boolean,
  ): FoundCopy | undefined => {
    if (article.words.length < settings.leastCopyWords) return undefined
    const shared = new Map<ArticleFeatures, number>()
    for (const shingle of article.shingles)
      for (const other of byShingle.get(shingle).slice(-mostPerShingle))
        shared.set(other, (shared.get(other) ?? 0) + 1)
    const likely = [...shared]
      .filter(([other]) => allowed(other.id) && daysApart(article, other) <= settings.copyDays)
      .sort(([a, x], [b, y]) => y - x || (a.id < b.id ? -1 : 1))
      .slice(0, mostCompared)
    let best: FoundCopy | undefined
    for (const [other] of likely) {
      const score = isBoilerplate(article, other) ? 0 : nearness(article, other, settings)
      if (score > (best?.score ?? 0)) best = { of: other.id, rule: 'near copy', score }
    }
    return best
  }

  return {
    find: (article, allowed) => bySameIdentity(article, allowed) ?? bySharedWords(article, allowed),
    add(article) {
      for (const identity of article.identities) byIdentity.add(identity, article)
      for (const shingle of article.shingles) byShingle.add(shingle, article)
    },
    remove(article) {
      for (const identity of article.identities) byIdentity.remove(identity, article)
      for (const shingle of article.shingles) byShingle.remove(shingle, article)
    },
  }
}

/** 0 where neither is the other's copy, else how unbroken the shared words stand. */
function nearness(a: ArticleFeatures, b: ArticleFeatures, settings: Settings): number {
  const [short, long] = a.words.length <= b.words.length ? [a, b] : [b, a]
  // Where passages return, it matters from which side the two are laid together: both must say so.
  const there = align(short.words, long.words)
  const score = unbroken(there.a, there.b, settings)
  if (score === 0) return 0
  const back = align(long.words, short.words)
  return Math.min(score, unbroken(back.b, back.a, settings))
}

function unbroken(inShort: Overlap, inLong: Overlap, { copy, newLead }: Settings): number {
  if (inShort.head > newLead.shorter || inLong.head > newLead.longer) return 0
  const density = Math.sqrt(inShort.density * inLong.density)
  return copy.some((least) => inShort.share >= least.share && density >= least.density) ? density : 0
}

/** Whether two articles that share an identity of this kind are indeed one. */
function confirms(
  kind: keyof typeof rules,
  a: ArticleFeatures,
  b: ArticleFeatures,
  { copyDays, titleDays }: Settings,
): boolean {
  // Some sources give all their entries the address of one page.
  if (kind === 'url' || kind === 'guid')
    return a.source !== b.source || isSilent(a) || isSilent(b) || dot(a.vector, b.vector) >= 0.05
  // A recurring piece may say the same each time.
  if (kind === 'text') return daysApart(a, b) <= copyDays && !isBoilerplate(a, b)
  return a.source !== b.source && daysApart(a, b) <= titleDays && (a.body === 0 || b.body === 0)
}

function isSilent({ vector }: ArticleFeatures): boolean {
  return vector.terms.length === 0
}

/** One source's short text under titles that have nothing in common: an invitation to subscribe, a motto. */
function isBoilerplate(a: ArticleFeatures, b: ArticleFeatures): boolean {
  if (a.source === undefined || a.source !== b.source || a.words.length >= 60 || b.words.length >= 60)
    return false
  return a.title.length > 0 && b.title.length > 0 && !a.title.some((term) => b.title.includes(term))
}

function daysApart(a: ArticleFeatures, b: ArticleFeatures): number {
  return a.day === undefined || b.day === undefined ? 0 : Math.abs(a.day - b.day)
}

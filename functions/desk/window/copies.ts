import { align } from '../text/alignment.ts'
import type { Kept } from './kept.ts'
import type { Settings } from './settings.ts'

export interface FoundCopy {
  of: string
  rule: 'same address' | 'same guid' | 'same text' | 'near copy'
  score: number
}

/** Finds whose copy an article is among those that were added. */
export interface Copies {
  find(article: Kept, allowed: (id: string) => boolean): FoundCopy | undefined
  add(article: Kept): void
  remove(article: Kept): void
}

/** A run of words that more articles have is boilerplate, and one search looks at no more. */
const mostPerShingle = 40
const mostCompared = 12

const rules = { url: 'same address', guid: 'same guid', text: 'same text' } as const

export function createCopies(settings: Settings): Copies {
  const byIdentity = new Map<string, Kept[]>()
  const byShingle = new Map<number, Kept[]>()

  const bySameIdentity = (article: Kept, allowed: (id: string) => boolean): FoundCopy | undefined => {
    for (const identity of article.identities) {
      const other = byIdentity.get(identity)?.find(({ id }) => allowed(id))
      if (!other) continue
      const kind = identity.slice(0, identity.indexOf(' ')) as keyof typeof rules
      // A recurring piece may say the same each time.
      if (kind === 'text' && daysApart(article, other) > settings.copyDays) continue
      return { of: other.id, rule: rules[kind], score: 1 }
    }
    return undefined
  }

  const bySharedWords = (article: Kept, allowed: (id: string) => boolean): FoundCopy | undefined => {
    if (article.words.length < settings.leastCopyWords) return undefined
    const shared = new Map<Kept, number>()
    for (const shingle of article.shingles)
      for (const other of (byShingle.get(shingle) ?? []).slice(-mostPerShingle))
        shared.set(other, (shared.get(other) ?? 0) + 1)
    const likely = [...shared]
      .filter(([other]) => allowed(other.id) && daysApart(article, other) <= settings.copyDays)
      .sort(([a, x], [b, y]) => y - x || (a.id < b.id ? -1 : 1))
      .slice(0, mostCompared)
    let best: FoundCopy | undefined
    for (const [other] of likely) {
      const score = nearness(article, other, settings)
      if (score > (best?.score ?? 0)) best = { of: other.id, rule: 'near copy', score }
    }
    return best
  }

  return {
    find: (article, allowed) => bySameIdentity(article, allowed) ?? bySharedWords(article, allowed),
    add(article) {
      for (const identity of article.identities) push(byIdentity, identity, article)
      for (const shingle of article.shingles) push(byShingle, shingle, article)
    },
    remove(article) {
      for (const identity of article.identities) drop(byIdentity, identity, article)
      for (const shingle of article.shingles) drop(byShingle, shingle, article)
    },
  }
}

/** 0 where neither is the other's copy, else how unbroken the shared words stand. */
export function nearness(a: Kept, b: Kept, { copy, newLead }: Settings): number {
  const [short, long] = a.words.length <= b.words.length ? [a, b] : [b, a]
  const { a: inShort, b: inLong } = align(short.words, long.words)
  if (inShort.head > newLead.shorter || inLong.head > newLead.longer) return 0
  const density = Math.sqrt(inShort.density * inLong.density)
  const enough = copy.some((least) => inShort.share >= least.share && density >= least.density)
  return enough ? density : 0
}

function daysApart(a: Kept, b: Kept): number {
  return a.day === undefined || b.day === undefined ? 0 : Math.abs(a.day - b.day)
}

function push<Key, Value>(map: Map<Key, Value[]>, key: Key, value: Value): void {
  const known = map.get(key)
  if (known) known.push(value)
  else map.set(key, [value])
}

function drop<Key, Value>(map: Map<Key, Value[]>, key: Key, value: Value): void {
  const left = map.get(key)?.filter((other) => other !== value) ?? []
  if (left.length > 0) map.set(key, left)
  else map.delete(key)
}

import type { CopyRule } from '../domain/model/article.ts'
import type { ArticleFeatures } from './features/features.ts'
import { isCredited, type Likeness, nearCopy } from './features/near-copy.ts'
import {
  daysApart,
  type IdentityKind,
  isAddressOfSeries,
  isConfirmed,
  mayBeCopies,
} from './features/same-piece.ts'
import { createMultimap } from './indexes/multimap.ts'
import type { Settings } from './settings.ts'

interface CopyMatch {
  of: string
  rule: CopyRule
  /** 1 for a shared identity, else how much of the shorter text the longer one contains, 0 to 1. */
  score: number
  /** How many words of the shorter text the longer one lacks. */
  changed?: number
}

/** Finds the article that another one is a copy of: by equal identities, else by shared shingles and alignment. */
export interface CopyIndex {
  find(article: ArticleFeatures, isAllowed: (id: string) => boolean): CopyMatch | undefined
  add(article: ArticleFeatures): void
  remove(article: ArticleFeatures): void
}

/** A shingle that more articles share is boilerplate, so only the latest of them are candidates. */
const MAX_PER_SHINGLE = 40
/** How many articles with one identity are candidates: only the latest, because one page may hold a whole series. */
const MAX_PER_IDENTITY = 40
/** How many candidates are aligned with the article. */
const MAX_COMPARED = 12

/** If less of the longer text than this is shared, the shorter one was cut from it. */
const WHOLE = 0.75

/** The rule that is stored with a placement, by kind of identity. */
const ruleByIdentity = {
  document: 'same document',
  url: 'same address',
  guid: 'same guid',
  text: 'same text',
  title: 'same title',
} as const

/** Creates an empty index of articles by identity and by shingle. */
export function createCopyIndex(settings: Settings): CopyIndex {
  const byIdentity = createMultimap<string, ArticleFeatures>()
  const byShingle = createMultimap<number, ArticleFeatures>()

  const findByIdentity = (
    article: ArticleFeatures,
    isAllowed: (id: string) => boolean,
  ): CopyMatch | undefined => {
    for (const identity of article.identities) {
      const kind = identity.slice(0, identity.indexOf(' ')) as IdentityKind
      const known = byIdentity.get(identity).slice(-MAX_PER_IDENTITY)
      const isSeries = kind === 'url' && isAddressOfSeries(known, settings)
      const other = known.find(
        (one) => isAllowed(one.id) && isConfirmed(kind, article, one, settings, isSeries),
      )
      if (other) return { of: other.id, rule: ruleByIdentity[kind], score: 1 }
    }
    return undefined
  }

  const findByShingles = (
    article: ArticleFeatures,
    isAllowed: (id: string) => boolean,
  ): CopyMatch | undefined => {
    if (article.isCollection || article.wordHashes.length < settings.nearCopy.leastWords) return undefined
    const shared = new Map<ArticleFeatures, number>()
    for (const shingle of article.shingles)
      for (const other of byShingle.get(shingle).slice(-MAX_PER_SHINGLE))
        shared.set(other, (shared.get(other) ?? 0) + 1)
    const candidates = [...shared]
      .filter(([other]) => isAllowed(other.id) && daysApart(article, other) <= settings.copyDays)
      .sort(([a, x], [b, y]) => y - x || (a.id < b.id ? -1 : 1))
      .slice(0, MAX_COMPARED)
    let best: CopyMatch | undefined
    for (const [other] of candidates) {
      const found = mayBeCopies(article, other) ? nearCopy(article, other, settings) : undefined
      if (!found || found.share <= (best?.score ?? 0)) continue
      best = {
        of: other.id,
        rule: copyRule(article, other, found),
        score: found.share,
        changed: found.changed,
      }
    }
    return best
  }

  return {
    find: (article, isAllowed) => findByIdentity(article, isAllowed) ?? findByShingles(article, isAllowed),
    add(article) {
      for (const identity of article.identities) byIdentity.add(identity, article)
      if (article.isCollection) return
      for (const shingle of article.shingles) byShingle.add(shingle, article)
    },
    remove(article) {
      for (const identity of article.identities) byIdentity.remove(identity, article)
      for (const shingle of article.shingles) byShingle.remove(shingle, article)
    },
  }
}

function copyRule(
  article: ArticleFeatures,
  other: ArticleFeatures,
  { longShare }: Likeness,
): CopyMatch['rule'] {
  if (isCredited(article, other)) return 'same report'
  if (longShare >= WHOLE) return 'near copy'
  return article.wordHashes.length < other.wordHashes.length ? 'shorter copy' : 'longer copy'
}

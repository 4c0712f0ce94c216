import type { ArticleFeatures } from './features/features.ts'
import {
  daysApart,
  type IdentityKind,
  isAddressOfSeries,
  isConfirmed,
  mayBeCopies,
} from './features/same-piece.ts'
import { createMultimap } from './indexes/multimap.ts'
import type { Settings } from './settings.ts'
import { align, editedShare, type Overlap } from './text/alignment.ts'

interface CopyMatch {
  of: string
  rule: 'same document' | 'same address' | 'same guid' | 'same text' | 'same title' | 'near copy'
  score: number
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
    if (article.wordHashes.length < settings.leastCopyWords) return undefined
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
      const score = mayBeCopies(article, other) ? copyScore(article, other, settings) : 0
      if (score > (best?.score ?? 0)) best = { of: other.id, rule: 'near copy', score }
    }
    return best
  }

  return {
    find: (article, isAllowed) => findByIdentity(article, isAllowed) ?? findByShingles(article, isAllowed),
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

/** 0 if neither is a copy of the other, else the density of the shared words. */
function copyScore(a: ArticleFeatures, b: ArticleFeatures, settings: Settings): number {
  const [short, long] = a.wordHashes.length <= b.wordHashes.length ? [a, b] : [b, a]
  // If passages repeat, the alignment depends on its direction. Both directions must find a copy.
  const forward = align(short.wordHashes, long.wordHashes)
  const ownShare = a.publisher !== undefined && a.publisher === b.publisher ? settings.ownCopyShare : 0
  const { newLead, copyThresholds, statedCopyThresholds } = settings
  const least = { newLead, copyThresholds: isSaidToBeOne(a, b) ? statedCopyThresholds : copyThresholds }
  const score = densityIfCopy(forward.a, forward.b, least, ownShare)
  if (score === 0) return 0
  const backward = align(long.wordHashes, short.wordHashes)
  const both = Math.min(score, densityIfCopy(backward.b, backward.a, least, ownShare))
  return both > 0 && isSameTemplate(a, b, settings) ? 0 : both
}

/** Whether one of two articles credits the other's outlet with the report, or both credit the same outlet. */
function isSaidToBeOne({ report: a }: ArticleFeatures, { report: b }: ArticleFeatures): boolean {
  if (a.by === b.by) return false
  return (
    (a.origin !== '' && (a.origin === b.by || a.origin === b.origin)) ||
    (b.origin !== '' && b.origin === a.by)
  )
}

/** Whether two articles share only a template, in which each names different people, places or things. */
function isSameTemplate(a: ArticleFeatures, b: ArticleFeatures, { template }: Settings): boolean {
  const edited = Math.min(editedShare(a.wordHashes, b.wordHashes), editedShare(b.wordHashes, a.wordHashes))
  if (edited >= template.edited) return true
  return edited >= template.editedWithOtherNames && hasOtherNames(a, b) && hasOtherNames(b, a)
}

/** Whether the title has a rare word that is nowhere in the other article. */
function hasOtherNames({ titleNames }: ArticleFeatures, other: ArticleFeatures): boolean {
  return titleNames.some((name) => !other.titleNames.includes(name) && !other.wordHashes.includes(name))
}

/** The density of the overlap, or 0 if the two texts are not copies. */
function densityIfCopy(
  inShort: Overlap,
  inLong: Overlap,
  { copyThresholds, newLead }: Pick<Settings, 'copyThresholds' | 'newLead'>,
  leastShare: number,
): number {
  if (inShort.head > newLead.shorter || inLong.head > newLead.longer) return 0
  const density = Math.sqrt(inShort.density * inLong.density)
  return inShort.share >= leastShare &&
    copyThresholds.some((least) => inShort.share >= least.share && density >= least.density)
    ? density
    : 0
}

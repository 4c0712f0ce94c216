import { DAY_MS } from '../../domain/time.ts'
import type { Settings } from '../settings.ts'
import { hash, hashes } from '../text/hash.ts'
import type { Rarity } from '../text/rarity.ts'
import { withoutRepeats } from '../text/repeats.ts'
import { sampledShingles } from '../text/shingles.ts'
import { singular, tokenize } from '../text/tokenize.ts'
import { unitVector, type Vector } from '../text/vector.ts'
import type { WindowArticle } from '../window/window-article.ts'
import { identities } from './identities.ts'

/** What the window keeps of an article: all that later ones are compared with, and none of its text. */
export interface ArticleFeatures {
  id: string
  firstSeen: string | undefined
  /** Days since 1970: when it was published, else first seen. */
  day: number | undefined
  /** What it is about: rarity-weighted words of title and summary. */
  vector: Vector
  source: string | undefined
  /** The rarest words of its title. */
  title: Uint32Array
  /** How many words it has below its title. */
  body: number
  /** Hashes of its words in order; of its title's where it has no others. */
  words: Uint32Array
  shingles: number[]
  identities: string[]
  matters: readonly string[]
  official: boolean
  /** The places below the federal level that it concerns. */
  places: readonly string[]
}

const none: readonly string[] = []
/** Words that more than one article in a hundred has tell nothing about what a title is about. */
const tellingRarity = Math.log(100)

export function extractFeatures(article: WindowArticle, rarity: Rarity, settings: Settings): ArticleFeatures {
  const inTitle = tokenize(article.title ?? '')
  const body = withoutRepeats(article.text || article.summary || '', inTitle)
  const summary = article.text && article.summary ? withoutRepeats(article.summary, inTitle) : body
  const inSummary =
    summary.text.length > settings.summaryLetters
      ? tokenize(summary.text.slice(0, settings.summaryLetters))
      : summary.words
  const inBody = body.words
  const inOrder = inBody.length > 0 ? inBody : inTitle
  const ordered = hashes(inOrder, settings.copyWords)
  return {
    id: article.id,
    firstSeen: article.firstSeen ?? undefined,
    day: dayOf(article.date) ?? dayOf(article.firstSeen),
    vector: aboutness(inTitle, inSummary, rarity, settings),
    source: article.source ?? undefined,
    title: telling(inTitle, rarity),
    body: inBody.length,
    words: ordered,
    shingles: sampledShingles(ordered),
    identities: identities(article, inTitle, inBody),
    matters: article.matters ?? none,
    official: article.kind === 'official',
    places: article.places?.filter((place) => place.includes('-')) ?? none,
  }
}

function aboutness(
  title: readonly string[],
  summary: readonly string[],
  rarity: Rarity,
  settings: Settings,
): Vector {
  const counts = new Map<number, number>()
  count(counts, title, settings.titleWeight)
  count(counts, summary, 1)
  for (const [term, times] of counts)
    counts.set(term, rarity(term) ** settings.rarityPower * (1 + Math.log(times)))
  return unitVector(counts)
}

function count(counts: Map<number, number>, inOrder: readonly string[], times: number): void {
  for (const word of inOrder) {
    const term = hash(singular(word))
    counts.set(term, (counts.get(term) ?? 0) + times)
  }
}

function telling(title: readonly string[], rarity: Rarity): Uint32Array {
  const terms = new Set<number>()
  for (const word of title) {
    const term = hash(singular(word))
    if (rarity(term) >= tellingRarity) terms.add(term)
  }
  return Uint32Array.from(terms)
}

function dayOf(time: string | null | undefined): number | undefined {
  const ms = time ? Date.parse(time) : Number.NaN
  return Number.isNaN(ms) ? undefined : ms / DAY_MS
}

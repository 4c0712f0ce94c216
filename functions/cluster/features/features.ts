import type { ArticleForm } from '../../domain/model/article.ts'
import { publisherName } from '../../domain/story/publisher.ts'
import { hash, hashes } from '../../domain/text/hash.ts'
import { isMonth, isSerialMark } from '../../domain/text/serial-mark.ts'
import { DAY_MS } from '../../domain/time.ts'
import type { Settings } from '../settings.ts'
import type { Idf } from '../text/idf.ts'
import { withoutRepeats } from '../text/repeats.ts'
import { sampledShingles } from '../text/shingles.ts'
import { singular, tokenize } from '../text/tokenize.ts'
import { unitVector, type Vector } from '../text/vector.ts'
import type { WindowArticle } from '../window/window-article.ts'
import { documentsOf } from './documents.ts'
import { identities } from './identities.ts'

/** The features of an article that later articles are compared with. The window keeps them and none of the text. */
export interface ArticleFeatures {
  id: string
  firstSeen: string | undefined
  /** Days since 1970: when it was published, else first seen. */
  day: number | undefined
  /** TF-IDF weights of the words in title and summary, as a unit vector. */
  vector: Vector
  source: string | undefined
  /** Who published it: its outlet, else its source. Several sources may be feeds of one outlet. */
  publisher: string | undefined
  /** Whose report it is: the outlet that it credits, else its own outlet. Names without regard to case. */
  report: { by: string; origin: string }
  /** Whether it is a collection of several pieces, such as a round-up or a gallery: nobody's copy, however much it repeats. */
  isCollection: boolean
  /** Hashes of the rare words in its title. */
  titleTerms: Uint32Array
  /** Hashes of the names in its title, as they are written. */
  titleNames: Uint32Array
  /** The numbers and months in its title, which tell the issues of a series apart; empty if there are none. */
  titleMarks: string
  /** A hash of the words of its title, or 0 without a title. */
  titleKey: number
  /** If its title names a month: a hash of the title without its marks, which all issues of the series share. Else 0. */
  seriesKey: number
  /** How many words it has apart from its title. */
  bodyLength: number
  /** Hashes of its words in order; of the words of its title if it has no others. */
  wordHashes: Uint32Array
  /** What the first of these words are: see `MARK`. */
  marks: Uint8Array
  /** A sample of its shingles, that is word 5-grams, hashed. */
  shingles: number[]
  /** Keys such as its canonical address, the strongest first (see `identities`). */
  identities: string[]
  matters: readonly string[]
  /** If it is an official document, its number in the register and its matters. */
  documents: ReadonlySet<string>
  /** Ids of the places below the federal level that it concerns. */
  places: readonly string[]
}

const none: readonly string[] = []
/** Words that more than one article in a hundred contains do not show what a title is about. */
const RARE_IDF = Math.log(100)

const collections: ReadonlySet<ArticleForm> = new Set([
  'round-up',
  'newsletter',
  'gallery',
  'live',
  'podcast',
])

/** What a word is: 0 if it is neither. Rare words stand for names. */
export const MARK = { name: 1, number: 2 } as const
/** How many words are marked: a lead, and a local paragraph before it. */
const MARKED_WORDS = 90

/** Extracts the features of an article. */
export function extractFeatures(article: WindowArticle, idf: Idf, settings: Settings): ArticleFeatures {
  const titleWords = tokenize(article.title ?? '')
  const body = withoutRepeats(article.text || article.summary || '', titleWords)
  const summary = article.text && article.summary ? withoutRepeats(article.summary, titleWords) : body
  const summaryWords =
    summary.text.length > settings.summaryCharacters
      ? tokenize(summary.text.slice(0, settings.summaryCharacters))
      : summary.words
  const bodyWords = body.words
  const words = bodyWords.length > 0 ? bodyWords : titleWords
  const hashed = hashes(words, settings.copyWords)
  const titleTerms = termsOf(titleWords)
  const titleMarks = marksOf(titleWords, titleTerms, idf)
  const summaryTerms = termsOf(summaryWords)
  const leadWords = words.slice(0, MARKED_WORDS)
  const isSummary = words === bodyWords && summary === body && summaryWords.length >= leadWords.length
  return {
    id: article.id,
    firstSeen: article.firstSeen ?? undefined,
    day: dayOf(article.date) ?? dayOf(article.firstSeen),
    vector: termVector(titleTerms, summaryTerms, idf, settings),
    source: article.source ?? undefined,
    publisher: (article.outlet ?? article.source)?.trim().toLowerCase(),
    report: {
      by: publisherName(article.outlet ?? article.source ?? ''),
      origin: publisherName(article.stated?.origin ?? ''),
    },
    isCollection: article.form !== undefined && collections.has(article.form),
    titleTerms: Uint32Array.from(new Set(titleTerms.filter((term) => idf(term) >= RARE_IDF))),
    titleNames: hashes(
      titleWords.filter((_, i) => titleMarks[i] === MARK.name),
      titleWords.length,
    ),
    titleMarks: titleWords.filter(isSerialMark).join(' '),
    titleKey: keyOf(titleWords),
    seriesKey: titleWords.some(isMonth) ? keyOf(titleWords.filter((word) => !isSerialMark(word))) : 0,
    bodyLength: bodyWords.length,
    wordHashes: hashed,
    marks: marksOf(leadWords, isSummary ? summaryTerms : termsOf(leadWords), idf),
    shingles: sampledShingles(hashed),
    identities: identities(article, titleWords, bodyWords),
    matters: article.matters ?? none,
    documents: documentsOf(article),
    places: article.places?.filter((place) => place.includes('-')) ?? none,
  }
}

function keyOf(words: readonly string[]): number {
  return words.length > 0 ? hash(words.join(' ')) : 0
}

function termVector(
  title: readonly number[],
  summary: readonly number[],
  idf: Idf,
  settings: Settings,
): Vector {
  const counts = new Map<number, number>()
  count(counts, title, settings.titleWeight)
  count(counts, summary, 1)
  for (const [term, times] of counts) counts.set(term, idf(term) ** settings.idfPower * (1 + Math.log(times)))
  return unitVector(counts)
}

function count(counts: Map<number, number>, terms: readonly number[], times: number): void {
  for (const term of terms) counts.set(term, (counts.get(term) ?? 0) + times)
}

function termsOf(words: readonly string[]): number[] {
  return words.map((word) => hash(singular(word)))
}

const numberWords = new Set(
  `two three four five six seven eight nine ten eleven twelve
   dos tres cuatro cinco seis siete ocho nueve diez once doce`.split(/\s+/),
)

function marksOf(words: readonly string[], terms: readonly number[], idf: Idf): Uint8Array {
  const marks = new Uint8Array(words.length)
  for (let i = 0; i < marks.length; i++) marks[i] = markOf(words[i]!, terms[i]!, idf)
  return marks
}

function markOf(word: string, term: number, idf: Idf): number {
  // Tokens are in lower case, and digits come before letters.
  if (word.charCodeAt(0) < 0x3a) return MARK.number
  if (word.length < 3) return 0
  if (word.length < 7 && numberWords.has(word)) return MARK.number
  return idf(term) >= RARE_IDF ? MARK.name : 0
}

function dayOf(time: string | null | undefined): number | undefined {
  const ms = time ? Date.parse(time) : Number.NaN
  return Number.isNaN(ms) ? undefined : ms / DAY_MS
}

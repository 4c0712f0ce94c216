import { takesIn } from '../../domain/article-form.ts'
import type { ArticleForm } from '../../domain/model/article.ts'
import { publisherName, siteOf } from '../../domain/story/publisher.ts'
import { hashes, hashOfWords } from '../../domain/text/hash.ts'
import { isMonth, isSerialMark } from '../../domain/text/serial-mark.ts'
import { DAY_MS } from '../../domain/time.ts'
import { actionsIn } from '../evidence/actions.ts'
import { namesCourt } from '../evidence/courts.ts'
import { type Named, namedIn } from '../evidence/evidence.ts'
import { type Steps, stepsIn } from '../evidence/steps.ts'
import { subjectsOf } from '../evidence/subjects.ts'
import type { Settings } from '../settings.ts'
import type { Idf } from '../text/idf.ts'
import { withoutRepeats } from '../text/repeats.ts'
import { sampledShingles } from '../text/shingles.ts'
import { englishGloss } from '../text/spanish/gloss.ts'
import { STOP_WORD, termsOf } from '../text/terms.ts'
import { tokenize, wordsAsWritten } from '../text/tokenize.ts'
import { unitVector, type Vector } from '../text/vector.ts'
import type { WindowArticle } from '../window/window-article.ts'
import { createCanonical } from './addresses.ts'
import { documentsOf } from './documents.ts'
import { identities } from './identities.ts'
import { MARK, marksOf, rareTerms } from './marks.ts'
import { titleNamesOf } from './title-names.ts'
import { type Translations, translationsOf } from './translations.ts'

/** What the window keeps of an article to compare later articles with. It keeps none of the text. */
export interface ArticleFeatures {
  id: string
  firstSeen: string | undefined
  /** Days since 1970: when it was published, else first seen. */
  day: number | undefined
  /** TF-IDF weights of the words in its title and lead, as a unit vector. */
  vector: Vector
  /** For each term of the vector: how often it occurs, in the title twice. */
  times: Uint8Array
  /** For each term of the vector: 1 if it is in the title. */
  inTitle: Uint8Array
  /** What happens according to title and lead (see `actionsIn`). */
  actions: number
  /** Whether title and lead mention a court. */
  hasCourt: boolean
  /** What its title and lead name that tells its event from others. */
  named: Named
  /** Which steps of a matter, such as a suit or a ruling, it reports. */
  steps: Steps
  /** The words of its title that show what it is about (see `subjectsOf`). */
  subjects: Uint32Array
  source: string | undefined
  /** Who published it: its outlet, else its source. Several sources may be feeds of one outlet. */
  publisher: string | undefined
  /** Who wrote it, and in which language: its outlet, else the site of its address, else its source; empty if unknown. */
  newsroom: string
  /** Whether other articles may join it: an explainer or an opinion takes nothing in. */
  takesIn: boolean
  /** Whose report it is: the outlet that it credits, else its own. Compared without regard to case. */
  report: { by: string; origin: string }
  /** Whether it is a collection of several pieces, such as a round-up or a gallery: never a copy, however much it repeats. */
  isCollection: boolean
  /** Hashes of the rare words in its title. */
  titleTerms: Uint32Array
  /** Hashes of the names in its title, as they are written. */
  titleNames: Uint32Array
  /** The names in its title, as terms (see `titleNamesOf`). */
  namesInTitle: Uint32Array
  /** The numbers and months in its title, which tell the installments of a series apart; empty if there are none. */
  titleMarks: string
  /** A hash of the words of its title, or 0 without a title. */
  titleKey: number
  /** A hash of the first words of its title, or 0 if it has fewer. */
  titleStart: number
  /** If its title names a month: a hash of the title without numbers and months, which all installments share. Else 0. */
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
  /** Its addresses and those of its translations. */
  translations: Translations
  /** If it is an official document, its number in the register and its matters. */
  documents: ReadonlySet<string>
}

/** Words of the lead in which actions and courts are looked for: later ones are mostly background. */
const ACTION_WORDS = 28
const COURT_WORDS = 35
/** Characters of the text in which places, people and numbers are looked for. */
const PLACE_CHARACTERS = 400

const collections: ReadonlySet<ArticleForm> = new Set([
  'round-up',
  'newsletter',
  'gallery',
  'live',
  'podcast',
])
/** Titles of one form begin with so many words. */
const START_WORDS = 3
/** How many words are marked: a lead, and a local paragraph before it. */
const MARKED_WORDS = 90

/** Extracts the features of an article. */
export function extractFeatures(article: WindowArticle, idf: Idf, settings: Settings): ArticleFeatures {
  const canonical = createCanonical()
  const titleWords = tokenize(article.title ?? '')
  const body = withoutRepeats(article.text || article.summary || '', titleWords)
  const bodyWords = body.words
  const compared =
    article.language === 'es'
      ? glossed(article.title ?? '', body.text)
      : { title: article.title ?? '', text: body.text, titleWords, bodyWords }
  const lead = compared.bodyWords.slice(0, settings.leadWords)
  const titleLength = compared.titleWords.length
  const opening = [...compared.titleWords, ...lead]
  const words = bodyWords.length > 0 ? bodyWords : titleWords
  const hashed = hashes(words, settings.copyWords)
  const titleTerms = termsOf(titleWords)
  const titleMarks = marksOf(titleWords, titleTerms, idf)
  const beginning = words.slice(0, MARKED_WORDS)
  const beginningTerms = termsOf(beginning)
  // To copy these with `...` between the other fields takes longer than to compute them.
  const { vector, times, inTitle } = vectorOf(
    compared.titleWords === titleWords ? titleTerms : termsOf(compared.titleWords),
    lead.length > 0 && compared.bodyWords === words ? beginningTerms.slice(0, lead.length) : termsOf(lead),
    idf,
    settings,
  )
  return {
    id: article.id,
    firstSeen: article.firstSeen ?? undefined,
    day: dayOf(article.date) ?? dayOf(article.firstSeen),
    vector,
    times,
    inTitle,
    actions: actionsIn(opening, titleLength + ACTION_WORDS),
    hasCourt: namesCourt(opening, titleLength + COURT_WORDS),
    named: namedIn({
      words: opening,
      titleLength,
      title: compared.title,
      text: compared.text.slice(0, PLACE_CHARACTERS),
      original: { title: article.title ?? '', text: body.text.slice(0, PLACE_CHARACTERS) },
    }),
    steps: stepsIn(compared.titleWords, lead),
    subjects: subjectsOf(compared.titleWords),
    source: article.source ?? undefined,
    publisher: (article.outlet ?? article.source)?.trim().toLowerCase(),
    newsroom: newsroomOf(article),
    report: {
      by: publisherName(article.outlet ?? article.source ?? ''),
      origin: publisherName(article.stated?.origin ?? ''),
    },
    takesIn: takesIn(article),
    isCollection: article.form !== undefined && collections.has(article.form),
    titleTerms: rareTerms(titleTerms, idf),
    titleNames: hashes(
      titleWords.filter((_, i) => titleMarks[i] === MARK.name),
      titleWords.length,
    ),
    namesInTitle: titleNamesOf(wordsAsWritten(compared.title), idf),
    titleMarks: titleWords.filter(isSerialMark).join(' '),
    titleKey: keyOf(titleWords),
    titleStart: titleWords.length < START_WORDS ? 0 : keyOf(titleWords.slice(0, START_WORDS)),
    seriesKey: titleWords.some(isMonth) ? keyOf(titleWords.filter((word) => !isSerialMark(word))) : 0,
    bodyLength: bodyWords.length,
    wordHashes: hashed,
    marks: marksOf(beginning, beginningTerms, idf),
    shingles: sampledShingles(hashed),
    identities: identities(article, canonical, titleWords, bodyWords),
    translations: translationsOf(article, canonical),
    documents: documentsOf(article),
  }
}

/** Several newsrooms may share a source, such as a feed of agencies. An outlet's editions in two languages count as two. */
function newsroomOf({ outlet, url, source, language }: WindowArticle): string {
  const name = outlet ? publisherName(outlet) : (siteOf(url ?? undefined) ?? publisherName(source ?? ''))
  return name && language === 'es' ? `${name} es` : name
}

/** An English gloss of a Spanish title and text, so that word rarity and the lists of English words apply. */
function glossed(spanishTitle: string, spanishText: string) {
  const [title, text] = [englishGloss(spanishTitle), englishGloss(spanishText)]
  return { title, text, titleWords: tokenize(title), bodyWords: tokenize(text) }
}

function keyOf(words: readonly string[]): number {
  return words.length > 0 ? hashOfWords(words) : 0
}

/** The vector of title and lead: each term weighs 1 + ln of how often it occurs, times its IDF. */
function vectorOf(
  title: readonly number[],
  lead: readonly number[],
  idf: Idf,
  { titleWeight }: Settings,
): Pick<ArticleFeatures, 'vector' | 'times' | 'inTitle'> {
  const terms: number[] = []
  const times: number[] = []
  const inTitle: number[] = []
  for (const occurrence of sortedOccurrences(title, lead)) {
    const term = Math.floor(occurrence / 2)
    const isInTitle = occurrence % 2
    if (terms.at(-1) !== term) {
      terms.push(term)
      times.push(0)
      inTitle.push(0)
    }
    const at = terms.length - 1
    times[at]! += isInTitle ? titleWeight : 1
    inTitle[at] = isInTitle
  }
  return {
    vector: unitVector(
      terms,
      times.map((many, at) => idf(terms[at]!) * frequencyWeight(many)),
    ),
    times: new Uint8Array(times.map((many) => Math.min(many, 255))),
    inTitle: new Uint8Array(inTitle),
  }
}

/** Each occurrence of a term as twice the term, and one more in the title, in ascending order. */
function sortedOccurrences(title: readonly number[], lead: readonly number[]): Float64Array {
  const all = new Float64Array(title.length + lead.length)
  let size = 0
  for (const term of title) if (term !== STOP_WORD) all[size++] = 2 * term + 1
  for (const term of lead) if (term !== STOP_WORD) all[size++] = 2 * term
  return all.subarray(0, size).sort()
}

/** How much a term counts by how often it occurs: a second occurrence adds less than the first. */
export function frequencyWeight(times: number): number {
  return 1 + Math.log(times)
}

function dayOf(time: string | null | undefined): number | undefined {
  const ms = time ? Date.parse(time) : Number.NaN
  return Number.isNaN(ms) ? undefined : ms / DAY_MS
}

import { sigmoid } from '../../domain/math/sigmoid.ts'
import type { Reason } from '../../domain/model/article.ts'
import type { Place, Relevance } from '../../domain/model/taxonomy.ts'
import type { ClassifierInput, PlainArticle } from '../input.ts'
import { compilePublisherSections } from '../publisher-section.ts'
import { collectEvidence, type Evidence, type Found } from './evidence.ts'
import { featuresOf, type Section } from './features.ts'
import { ABOUT, ELSEWHERE, Lexicon, shows } from './lexicon.ts'
import { compileMeanings } from './meanings.ts'
import { compileModel, isSameSubject, type Model } from './model.ts'
import { noTerm, otherMeaningOf, reasonsOf } from './reasons.ts'
import { hasTerms, pointsByRules } from './rules.ts'

/** Whether an article is relevant, and why. */
export interface RelevanceVerdict {
  relevant: boolean
  /** A probability, 0 to 1. */
  score: number
  reasons: Reason[]
  /** Whether a term of the configuration counts in it. */
  hasTerms: boolean
}

/** The log odds of an article without terms. Those of an article from a trusted source are never below it. */
const NOTHING_FOUND = -3.9
/** What is added for a format that is not news. It outweighs the trust in a source. */
const FORMAT = -9

/** Compiles the functions that find the terms of the configuration in an article. */
export function compileEvidence(settings: Relevance, places: readonly Place[]) {
  const lexicon = new Lexicon(settings, places)
  const hasOtherMeaning = compileMeanings(settings.ambiguous)

  const inTitle = lexicon.beginningsOf(WORTH | FROM_ELSEWHERE)
  const inText = lexicon.beginningsOf(WORTH)

  return (article: PlainArticle, isTrusted = false): Evidence | undefined => {
    const { plain } = article
    if (!isTrusted && !inTitle.mayBeIn(plain.title) && !inText.mayBeIn(plain.text)) return
    const title = lexicon.find(article.title)
    const isTitleWorthIt = isTrusted || isWorthALook(title)
    if (!isTitleWorthIt && !inText.mayBeIn(plain.text)) return
    const found = { title, text: lexicon.find(article.text) }
    if (!isTitleWorthIt && !isTextWorthALook(found)) return
    return collectEvidence(article, found, hasOtherMeaning)
  }
}

/** The terms for which an article gets more than a quick look. */
const WORTH = ABOUT | shows.support | shows.enforcement
/** The terms for which a title gets one too, if it says that something is done. */
const FROM_ELSEWHERE = shows.origin | shows.anywhere | ELSEWHERE

/** A quick look that leaves out most entries of general sources, but never one that `hasTerms`. */
function isWorthALook(title: Found['title']): boolean {
  const mask = showsOf(title)
  return (
    (mask & WORTH) !== 0 || ((mask & (shows.action | shows.status)) !== 0 && (mask & FROM_ELSEWHERE) !== 0)
  )
}

/** Whether a text is worth more than a quick look although its title is not. */
function isTextWorthALook({ title, text }: Found): boolean {
  const support = showsOf(title) & shows.home ? shows.support : 0
  return (showsOf(text) & (ABOUT | shows.enforcement | support)) !== 0
}

function showsOf(hits: Found['title']): number {
  let mask = 0
  for (const hit of hits) if ((hit.mask & shows.never) === 0) mask |= hit.mask
  return mask
}

/** Compiles a function that tells in which section a publisher has an article. */
export function compileSections({ filed, sections }: Relevance) {
  const filedUnder = compilePublisherSections(filed)
  const foreign = compilePublisherSections(sections.foreign)
  const other = compilePublisherSections(sections.other)
  return ({ url, categories }: ClassifierInput): { section: Section; name?: string } => {
    const name = filedUnder({ url, categories })
    if (name !== undefined) return { section: 'filed', name }
    return { section: foreign({ url }) ? 'foreign' : other({ url }) ? 'other' : undefined }
  }
}

/** Compiles a function that decides whether an article is relevant. Without a model of the same subject, the terms decide. */
export function compileRelevance(settings: Relevance, places: readonly Place[], model: Model | undefined) {
  const evidenceOf = compileEvidence(settings, places)
  const sectionOf = compileSections(settings)
  const pointsByModel = model && isSameSubject(model, settings) ? compileModel(model) : undefined

  return (input: ClassifierInput, article: PlainArticle): RelevanceVerdict => {
    const isTrusted = input.source?.scope === 'all'
    const evidence = evidenceOf(article, isTrusted)
    if (!evidence) return { relevant: false, score: 0, reasons: [noTerm], hasTerms: false }
    const counts = hasTerms(evidence)
    if (!counts && !isTrusted)
      return { relevant: false, score: 0, reasons: [noTerm, ...otherMeaningOf(evidence)], hasTerms: false }
    const { section, name } = sectionOf(input)
    const points = !counts
      ? NOTHING_FOUND
      : pointsByModel
        ? pointsByModel(featuresOf(evidence, section))
        : pointsByRules(evidence)
    const trusted = isTrusted ? Math.max(points, NOTHING_FOUND) + settings.trust : points
    const score = sigmoid(trusted + (evidence.count('title', 'format') > 0 ? FORMAT : 0))
    const reasons = reasonsOf(evidence)
    if (counts && name !== undefined) reasons.push({ rule: 'filed under', detail: name })
    if (isTrusted) reasons.push({ rule: 'trusted source', detail: `${settings.trust} points in advance` })
    const rounded = Math.round(score * 1000) / 1000
    return { relevant: rounded >= settings.threshold, score: rounded, reasons, hasTerms: counts }
  }
}

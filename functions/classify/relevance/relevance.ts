import type { Reason } from '../../domain/model/article.ts'
import type { Points, Relevance } from '../../domain/model/taxonomy.ts'
import type { ClassifierInput, TokenizedArticle } from '../input.ts'
import { compilePublisherSections } from '../publisher-section.ts'
import { collectEvidence, compileRelevanceTerms, type Evidence } from './evidence.ts'
import { compileModel, type Model, sigmoid } from './model.ts'

/** Whether an article is relevant, and why. */
export interface RelevanceVerdict {
  relevant: boolean
  /** A probability, 0 to 1. */
  score: number
  reasons: Reason[]
  /** Whether a term of the configuration counts in it. */
  hasTerms: boolean
}

/** The features of an article: the configured points are multiplied with them. */
function featuresOf(e: Evidence): Omit<Points, 'start' | 'filed'> {
  const { subject, support } = e
  const atMost = (most: number, count: number) => Math.max(0, Math.min(most, count))
  const isForeign = e.foreign.title.length > 0 && e.home.title.length === 0
  return {
    subjectInTitle: atMost(1, subject.title.length),
    moreSubjectInTitle: atMost(2, subject.title.length - 1),
    supportInTitle: atMost(2, support.title.length),
    subjectInLede: atMost(1, subject.opening.length),
    moreSubjectInLede: atMost(2, subject.opening.length - 1),
    unmistakableInLede: atMost(1, e.unmistakable.length),
    subjectLater: atMost(3, subject.later.length),
    subjectAgain: atMost(3, e.mentions - subject.opening.length - subject.later.length),
    supportInLede: atMost(2, support.opening.length),
    supportLater: atMost(2, support.later.length),
    subjectInTitleAndText: subject.title.length > 0 && e.mentions > 0 ? 1 : 0,
    supportInTitleSubjectInText:
      subject.title.length === 0 && support.title.length > 0 && e.mentions > 0 ? 1 : 0,
    foreignTitle: isForeign ? 1 : 0,
    nothingOfHome: isForeign && e.home.opening.length === 0 ? 1 : 0,
    foreignText: atMost(2, e.foreign.text.length),
    format: e.formats.length > 0 ? 1 : 0,
  }
}

/** Adds up the points (log odds) of the terms. */
export function pointsOf(points: Points, e: Evidence): number {
  const features = featuresOf(e)
  let sum = points.start
  for (const name of Object.keys(features) as (keyof typeof features)[]) sum += features[name] * points[name]
  return sum
}

/** Whether no term counts. Such an article is never relevant, unless its source is trusted. */
export const hasNoTerms = (e: Evidence): boolean =>
  e.mentions + e.subject.title.length + e.support.title.length + e.support.opening.length === 0

const firstTerms = (terms: string[]): string => terms.slice(0, 6).join(', ')

function reasonsOf(e: Evidence): Reason[] {
  const reasons: Reason[] = []
  const addReason = (rule: string, terms: string[]) => {
    if (terms.length > 0) reasons.push({ rule, detail: firstTerms(terms) })
  }
  addReason('subject in title', e.subject.title)
  addReason('subject in first sentences', e.subject.opening)
  addReason('subject later', e.subject.later)
  addReason('support', [...e.support.title, ...e.support.opening])
  if (e.foreign.title.length > 0 && e.home.title.length === 0) addReason('foreign title', e.foreign.title)
  addReason('format without news', e.formats)
  return reasons
}

/** A learned word with a smaller weight is not given as a reason. */
const MIN_WEIGHT_SHOWN = 0.15

/** The learned words that changed the score most, the strongest first. */
function wordReason(weighted: [string, number][]): Reason[] {
  const notable = weighted.filter(([, weight]) => Math.abs(weight) >= MIN_WEIGHT_SHOWN)
  const strongest = notable.sort((a, b) => Math.abs(b[1]) - Math.abs(a[1])).slice(0, 5)
  if (strongest.length === 0) return []
  const detail = strongest.map(([word, weight]) => `${word} ${weight > 0 ? '+' : ''}${weight.toFixed(1)}`)
  return [{ rule: 'learnt words', detail: detail.join(', ') }]
}

/** Compiles a function that decides whether an article is relevant. */
export function compileRelevance(settings: Relevance, model: Model) {
  const terms = compileRelevanceTerms(settings)
  const scoreWords = compileModel(model)
  const publisherSection = compilePublisherSections(settings.filed)

  return (input: ClassifierInput, article: TokenizedArticle): RelevanceVerdict => {
    const evidence = collectEvidence(terms, article)
    const isTrusted = input.source?.scope === 'all'
    const hasTerms = !hasNoTerms(evidence)
    if (!hasTerms && !isTrusted) {
      const reasons = [
        { rule: 'no term', detail: 'it contains no configured term with a meaning that counts' },
      ]
      return { relevant: false, score: 0, reasons, hasTerms }
    }
    const learned = scoreWords(article)
    const section = hasTerms ? publisherSection(input) : undefined
    const sum =
      pointsOf(settings.points, evidence) +
      learned.points +
      (isTrusted ? settings.trust : 0) +
      (section === undefined ? 0 : settings.points.filed)
    const score = Math.round(sigmoid(sum) * 1000) / 1000
    const reasons = [...reasonsOf(evidence), ...wordReason(learned.words)]
    if (section !== undefined) reasons.push({ rule: 'filed under', detail: section })
    if (isTrusted) reasons.push({ rule: 'trusted source', detail: `${settings.trust} points in advance` })
    return { relevant: score >= settings.threshold, score, reasons, hasTerms }
  }
}

import type { Reason } from '../../domain/model/article.ts'
import type { Points, Relevance } from '../../domain/model/taxonomy.ts'
import type { ClassifierInput, Reading } from '../input.ts'
import { compilePublisherSections } from '../publisher-section.ts'
import { compileSenses, type Evidence, gather } from './evidence.ts'
import { compileModel, type Model, sigmoid } from './model.ts'

export interface RelevanceVerdict {
  relevant: boolean
  score: number
  reasons: Reason[]
  /** Whether any configured term stands in it. */
  found: boolean
}

/** How often each kind of evidence is there: what the configured points are multiplied with. */
function features(e: Evidence): Omit<Points, 'start' | 'filed'> {
  const { subject, support } = e
  const atMost = (most: number, count: number) => Math.max(0, Math.min(most, count))
  const foreign = e.foreign.title.length > 0 && e.home.title.length === 0
  return {
    subjectInTitle: atMost(1, subject.title.length),
    moreSubjectInTitle: atMost(2, subject.title.length - 1),
    supportInTitle: atMost(2, support.title.length),
    subjectInLede: atMost(1, subject.lede.length),
    moreSubjectInLede: atMost(2, subject.lede.length - 1),
    unmistakableInLede: atMost(1, e.unmistakable.length),
    subjectLater: atMost(3, subject.later.length),
    subjectAgain: atMost(3, e.mentions - subject.lede.length - subject.later.length),
    supportInLede: atMost(2, support.lede.length),
    supportLater: atMost(2, support.later.length),
    subjectInTitleAndText: subject.title.length > 0 && e.mentions > 0 ? 1 : 0,
    supportInTitleSubjectInText:
      subject.title.length === 0 && support.title.length > 0 && e.mentions > 0 ? 1 : 0,
    foreignTitle: foreign ? 1 : 0,
    nothingOfHome: foreign && e.home.lede.length === 0 ? 1 : 0,
    foreignText: atMost(2, e.foreign.text.length),
    format: e.formats.length > 0 ? 1 : 0,
  }
}

/** What the terms alone say, in points. */
export function pointsOf(points: Points, e: Evidence): number {
  const found = features(e)
  let sum = points.start
  for (const name of Object.keys(found) as (keyof typeof found)[]) sum += found[name] * points[name]
  return sum
}

/** An article in which no term stands is never relevant, whatever its words suggest. */
export const foundNothing = (e: Evidence): boolean =>
  e.mentions + e.subject.title.length + e.support.title.length + e.support.lede.length === 0

const list = (terms: string[]): string => terms.slice(0, 6).join(', ')

function reasonsOf(e: Evidence): Reason[] {
  const reasons: Reason[] = []
  const say = (rule: string, terms: string[]) => {
    if (terms.length > 0) reasons.push({ rule, detail: list(terms) })
  }
  say('subject in title', e.subject.title)
  say('subject in first sentences', e.subject.lede)
  say('subject later', e.subject.later)
  say('support', [...e.support.title, ...e.support.lede])
  if (e.foreign.title.length > 0 && e.home.title.length === 0) say('foreign title', e.foreign.title)
  say('format without news', e.formats)
  return reasons
}

/** Points below which a learnt word is no reason worth naming. */
const TELLING = 0.15

/** The learnt words that moved the score most, the strongest first. */
function wordReason(seen: [string, number][]): Reason[] {
  const telling = seen.filter(([, weight]) => Math.abs(weight) >= TELLING)
  const strongest = telling.sort((a, b) => Math.abs(b[1]) - Math.abs(a[1])).slice(0, 5)
  if (strongest.length === 0) return []
  const detail = strongest.map(([word, weight]) => `${word} ${weight > 0 ? '+' : ''}${weight.toFixed(1)}`)
  return [{ rule: 'learnt words', detail: detail.join(', ') }]
}

export function compileRelevance(settings: Relevance, model: Model) {
  const senses = compileSenses(settings)
  const words = compileModel(model)
  const filed = compilePublisherSections(settings.filed)

  return (input: ClassifierInput, reading: Reading): RelevanceVerdict => {
    const evidence = gather(senses, reading)
    const trusted = input.source?.scope === 'all'
    const found = !foundNothing(evidence)
    if (!found && !trusted) {
      const reasons = [
        { rule: 'no term', detail: 'no configured term stands in it with a meaning that counts' },
      ]
      return { relevant: false, score: 0, reasons, found }
    }
    const learnt = words(reading)
    const section = found ? filed(input) : undefined
    const sum =
      pointsOf(settings.points, evidence) +
      learnt.points +
      (trusted ? settings.trust : 0) +
      (section === undefined ? 0 : settings.points.filed)
    const score = Math.round(sigmoid(sum) * 1000) / 1000
    const reasons = [...reasonsOf(evidence), ...wordReason(learnt.words)]
    if (section !== undefined) reasons.push({ rule: 'filed under', detail: section })
    if (trusted) reasons.push({ rule: 'trusted source', detail: `${settings.trust} points in advance` })
    return { relevant: score >= settings.threshold, score, reasons, found }
  }
}

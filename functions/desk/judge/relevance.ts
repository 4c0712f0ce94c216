import type { Reason } from '../../model/article.ts'
import type { Relevance } from '../../model/taxonomy.ts'
import { compileSenses, type Evidence, gather } from './evidence.ts'
import type { JudgeInput, Reading } from './input.ts'
import { type Model, sigmoid, within, wordScore } from './model.ts'

export interface RelevanceDecision {
  relevant: boolean
  score: number
  reasons: Reason[]
}

/** The evidence as numbers; the names are those of the learnt weights. */
export function features(e: Evidence): Record<string, number> {
  const subject = e.subject.title.length
  const foreign = e.foreign.title.length > 0 && e.home.title.length === 0
  return {
    'subject in title': Math.min(1, subject),
    'more subject in title': Math.min(2, Math.max(0, subject - 1)),
    'support in title': Math.min(2, e.support.title.length),
    'subject in lede': Math.min(1, e.subject.lede.length),
    'more subject in lede': Math.min(2, Math.max(0, e.subject.lede.length - 1)),
    'subject later': Math.min(3, e.subject.later.length),
    'subject again': Math.min(3, Math.max(0, e.mentions - e.subject.lede.length - e.subject.later.length)),
    'support in lede': Math.min(2, e.support.lede.length),
    'support later': Math.min(2, e.support.later.length),
    'subject in title and text': subject > 0 && e.mentions > 0 ? 1 : 0,
    'foreign title': foreign ? 1 : 0,
    'foreign title, nothing of home': foreign && e.home.lede.length === 0 ? 1 : 0,
    'foreign text': Math.min(2, e.foreign.text.length),
    'format without news': e.formats.length > 0 ? 1 : 0,
  }
}

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

/** The learnt words that moved the score most, the strongest first. */
function wordReason(seen: [string, number][]): Reason[] {
  const strongest = seen.sort((a, b) => Math.abs(b[1]) - Math.abs(a[1])).slice(0, 5)
  if (strongest.length === 0) return []
  const detail = strongest.map(([word, weight]) => `${word} ${weight > 0 ? '+' : ''}${weight.toFixed(1)}`)
  return [{ rule: 'learnt words', detail: detail.join(', ') }]
}

export function compileRelevance(settings: Relevance, model: Model) {
  const senses = compileSenses(settings)
  const title = new Map(Object.entries(model.title))
  const text = new Map(Object.entries(model.text))
  const evidenceWeights = new Map(Object.entries(model.evidence))

  return (input: JudgeInput, reading: Reading): RelevanceDecision => {
    const evidence = gather(senses, reading)
    const found =
      evidence.subject.title.length +
      evidence.support.title.length +
      evidence.mentions +
      evidence.support.lede.length
    const trusted = input.source?.scope === 'all'
    if (found === 0 && !trusted) {
      return {
        relevant: false,
        score: 0,
        reasons: [{ rule: 'no term', detail: 'no configured term stands in it' }],
      }
    }
    let sum = model.bias + (trusted ? settings.trust : 0)
    for (const [name, value] of Object.entries(features(evidence)))
      sum += value * (evidenceWeights.get(name) ?? 0)
    const seen: [string, number][] = []
    sum += within(wordScore(title, reading.title.word, seen) + wordScore(text, reading.text.word, seen))
    const score = Math.round(sigmoid(sum) * 1000) / 1000
    const reasons = [...reasonsOf(evidence), ...wordReason(seen)]
    if (trusted) reasons.push({ rule: 'trusted source', detail: `${settings.trust} points in advance` })
    return { relevant: score >= settings.threshold, score, reasons }
  }
}

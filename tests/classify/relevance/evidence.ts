import { tokenizeInput } from '../../../functions/classify/input.ts'
import { Evidence, type Zone } from '../../../functions/classify/relevance/evidence.ts'
import { featureNames, featuresOf, type Section } from '../../../functions/classify/relevance/features.ts'
import type { Shows } from '../../../functions/classify/relevance/lexicon.ts'

/**
 * Evidence in short: what terms show in a zone, `*4` for four terms, `everyday=subject` for one term that shows both; `named`,
 * `from`, `first=-1`, `mentions=2` and so on for what else is known; `|` before the next zone.
 */
export function evidence(short: string): { evidence: Evidence; section: Section } {
  const hasText = /lede|later|text|mentions|share/.test(short)
  const text = /\blong\b/.test(short) ? 'word '.repeat(151) : hasText ? 'word' : ''
  const e = new Evidence(tokenizeInput({ title: '', text }))
  let section: Section
  let zone: Zone = 'title'
  let terms = 0
  for (const part of short.split(/[ |]+/)) {
    const [what = '', value = ''] = part.split('=')
    const [kind = '', times = '1'] = what.split('*')
    if (part === 'title' || part === 'lede' || part === 'later') zone = part
    else if (part === 'named') e.isHomeNamed = true
    else if (part === 'from') e.isFromHome = true
    else if (part === 'firstAbout') e.isFirstSentenceAbout = true
    else if (part === 'firstElsewhere') e.isFirstSentenceElsewhere = true
    else if (what === 'first') e.firstActor.title = Number(value)
    else if (what === 'textfirst') e.firstActor.text = Number(value)
    else if (what === 'mentions') e.mentions = Number(value)
    else if (what === 'share') e.share = Number(value)
    else if (what === 'section') section = value as Section
    else if (part !== 'text' && part !== 'long')
      for (let n = 0; n < Number(times); n++) {
        terms++
        for (const each of [kind, value].filter(Boolean)) e.add(each as Shows, zone, `term ${terms}`)
      }
  }
  return { evidence: e, section }
}

/** The features that this evidence has, with their values unless they are 1. */
export function found(short: string): string {
  const { evidence: e, section } = evidence(short)
  return featuresOf(e, section)
    .flatMap((value, n) => {
      const rounded = Math.round(value * 100) / 100
      return rounded === 0 ? [] : [rounded === 1 ? featureNames[n] : `${featureNames[n]} ${rounded}`]
    })
    .join('; ')
}

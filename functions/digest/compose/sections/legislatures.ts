import type { Story } from '../../../domain/model/story.ts'

type Text = Pick<Story, 'headline' | 'summary'>

const bodies =
  '(?:Congress|House|Senate|Assembly|Legislature|lawmakers|legislators|council(?:members)?|supervisors|commissioners|aldermen|trustees|county board|city|voters|Cámara|Senado|Asamblea|Legislatura|legisladores|concejo|Congreso)'
const passing =
  '(?:pass(?:es|ed)?|approv(?:es?|ed)|adopts?|adopted|vot(?:es?|ed)|enacts?|enacted|advances?|advanced|requires?|bans?|limits?|funds?|funded|rejects?|rejected|tightens?|repeals?|repealed|overrides?|sends?|aprueban?|aprobó|aprobaron|votan?|avanza)'
const passes = new RegExp(
  `(?<![\\p{L}-])(?<!White )${bodies}(?:\\s[\\p{L}\\d.,'’-]{1,20}){0,3}?\\s${passing}(?!\\p{L})|(?<!\\p{L})(?:clears|passed|heads to|sent to|headed to|vuelve a)\\s(?:the\\s)?${bodies}(?!\\p{L})`,
  'iu',
)
const signed =
  /\b(?:signs?|signed|enacts?|enacted|firma|firmó|promulga|promulgó)\b.{0,80}\b(?:bills?|laws?|law|acts?|measures?|legislation|ley|leyes|SB|HB|AB|[HS]\.?R?\.? ?\d+)\b|\b(?:becomes?|became) law\b|\b(?:bill|measure)\b.{0,40}\bsigned into law\b|\binto law\b/i
const vetoed = /\b(?:veto(?:es|ed)?|vet[óa])\b/i
const bill =
  /\b(?:bills?|budget|spending (?:deal|package|measure)|appropriations?|legislation|ordinances?|SB|HB|AB) ?\d*\b|\bproyecto de ley\b|\bpresupuesto\b/i

/** Whether a bill became law, or did not for a veto. */
export function isLaw({ headline }: Text): boolean {
  const text = headline.slice(0, 400)
  return signed.test(text) || (vetoed.test(text) && bill.test(text))
}

/** Whether a chamber, a council or voters decided something. */
export function isPassage({ headline }: Text): boolean {
  return passes.test(headline.slice(0, 400))
}

/** Whether a headline is about what a legislature did, such as a vote or a bill; a court that is named in it is a detail. */
export function isLegislatureActing(headline: string): boolean {
  const text = headline.slice(0, 400)
  const court = text.search(/\b(?:courts?|judges?|justices|circuit|jueza?|corte|tribunal)\b(?!['’]s)/i)
  const acting = text.search(passes)
  return acting >= 0 && (court < 0 || acting < court)
}

/** Whether a headline is about a bill or a budget. */
export function isAboutBill({ headline }: Text): boolean {
  const text = headline.slice(0, 400)
  return bill.test(text) || passes.test(text) || signed.test(text)
}

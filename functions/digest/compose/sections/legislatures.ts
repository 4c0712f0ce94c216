import type { Story } from '../../../domain/model/story.ts'
import { isGoverned } from '../../../domain/text/asserted.ts'

type Text = Pick<Story, 'headline' | 'summary'>

const bodies =
  '(?:Congress|House|Senate|Assembly|Legislature|lawmakers|legislators|council(?:members)?|supervisors|commissioners|aldermen|trustees|county board|city|voters|Cámara|Senado|Asamblea|Legislatura|legisladores|concejo|Congreso)'
const passing =
  '(?:pass(?:es|ed)?|approv(?:es?|ed)|adopts?|adopted|vot(?:es?|ed)|enacts?|enacted|advances?|advanced|requires?|bans?|limits?|funds?|funded|rejects?|rejected|tightens?|repeals?|repealed|overrides?|sends?|blocks?|blocked|kills?|killed|confirms?|confirmed|introduces?|introduced|unveils?|unveiled|aprueban?|presentan?|presentó|aprobó|aprobaron|votan?|avanza)'
const passes = new RegExp(
  `(?<![\\p{L}-])(?<!White )${bodies}(?:\\s[\\p{L}\\d.,'’-]{1,20}){0,3}?\\s${passing}(?!\\p{L})|(?<!\\p{L})(?:clears|passed|heads to|sent to|headed to|vuelve a)\\s(?:the\\s)?${bodies}(?!\\p{L})`,
  'iu',
)
const signed =
  /\b(?:signs?|signed|enacts?|enacted|firma|firmó|promulga|promulgó)\b.{0,80}\b(?:bills?|laws?|acts?|measures?|legislation|budgets?|spending (?:plan|deal|package)|presupuesto|ley|leyes|SB|HB|AB|[HS]\.?R?\.? ?\d+)\b|\b(?:becomes?|became) law\b|\b(?:bill|measure)\b.{0,40}\bsigned into law\b|\binto law\b/i
const vetoed = /(?<!\p{L})(?:vetoes|vetoed|vetó|veta)(?!\p{L})/iu
const bill =
  /\b(?:bills?|budget|spending (?:deal|package|measure)|appropriations?|legislation|ordinances?|SB|HB|AB) ?\d*\b|\bproyecto de ley\b|\bpresupuesto\b/i
/** "Dream Act" */
const actName = /\b[A-Z][a-z]+ Act\b/
const namesBill = (text: string) => bill.test(text) || actName.test(text)

const president =
  /\b(?:president|presidente|Trump|Biden|White House|Casa Blanca)\b(?! (?:of|de) \p{L}+ (?:council|Senate))/iu
const local = new RegExp(
  `(?<![\\p{L}-])(?<!\\bImmigration )(?:Assembly|Asamblea|Legislature|Legislatura|council(?:members)?|supervisors|commissioners|aldermen|school board|county board|concejo|ayuntamiento)(?:\\s[\\p{L}\\d.,'’-]{1,20}){0,3}?\\s${passing}(?!\\p{L})`,
  'iu',
)
/** The last step of a legislature: a law that a veto does not stop, or that only a signature is missing for. */
const final =
  /\b(?:overrid(?:es?|den)|overrode)\b.{0,60}\bveto\b|\bCongress (?:passes|passed|approves|approved|clears|cleared)\b|\bCongreso (?:aprueba|aprobó)\b/i
/** Whether a bill became law, or did not for a veto; what somebody may, will not or is asked to sign is no law. */
export function isLaw({ headline }: Text): boolean {
  const text = headline.slice(0, 400)
  return [signed, final, ...(namesBill(text) ? [vetoed] : [])].some((pattern) => {
    const found = pattern.exec(text)
    return found !== null && !isGoverned(text.slice(0, found.index))
  })
}

/** Whether the president signs or vetoes what Congress passed, and not an order of his own. */
export function isPresidentOnBill({ headline }: Text): boolean {
  const text = headline.slice(0, 400)
  return president.test(text) && (signed.test(text) || (vetoed.test(text) && namesBill(text)))
}

/** Whether a headline is of what a legislature of a state, county or city did, wherever that is. */
export function isLocalLegislature({ headline }: Text): boolean {
  return local.test(headline.slice(0, 400))
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
  return namesBill(text) || passes.test(text) || signed.test(text)
}

import type { Story } from '../../../domain/model/story.ts'
import { isLegislatureActing } from './legislatures.ts'
import { court, courtActs, isRuling, MAX_LENGTH, papers } from './rulings.ts'

type Text = Pick<Story, 'headline' | 'summary'>

/** What only courts give, whether it was given, is asked for or is awaited. */
const judicial =
  /\b(?:injunctions?|restraining order|vacatur|vacated|certiorari|en banc|rulings?|fallo judicial|medida cautelar)\b/i
const litigation =
  /\b(?:courts?(?! ?house)|judges?|justices|circuit|lawsuits?|sues?|sued|suing|suit|ruling|appeals?|litigation|plaintiffs?|complaint|trial|attorneys? general|jueza?|jueces|corte|tribunal(?:es)?|demandas?|demandan|fallo)\b|\sv\.\s/i
/** A suit is with the courts, whatever it is about. */
const suit =
  /\s(?:v\.|vs\.)\s|\b(?:sues?|sued|suing|lawsuits?|class action|files? suit|files? complaint|demandan?|demandó|demandaron)\b/i
/** "US judge suggests", "Federal appeals court considers". */
const courtFirst = new RegExp(
  `^(?:\\p{L}{1,12}: )?(?:(?:an?|the|US|U\\.S\\.|federal|state|county|la|el|una?|[\\p{Lu}][\\p{L}.]{1,15}) ){0,3}?${court}(?![\\p{L}-])(?! (?:jobs?|appointments?|staff|dates?|backlogs?))`,
  'iu',
)
/** Who is hired, fired or named to a court, or runs one: that is about staff, and no case. */
const staffing =
  /\b(?:hir(?:es?|ed|ing)|fir(?:es?|ed|ing)|names?|named|appoints?|appointed|announces?|picks?|picked|taps?|nominates?|confirms?|confirmed|swears? in|ousts?|ousted|recruits?|removes?|trains?|investiture|adds|new|contratan?|despiden?|despidió|nombran?|nombró)\b.{0,60}\b(?:judges?|courts?|justices|jueza?|jueces|cortes?)\b/i
/** A court is only named: "without a judge's warrant", "outside courthouses". */
const mereMention = new RegExp(String.raw`\b(?:judge|court)['’]s (?:warrants?|orders?)\b|${papers}`, 'gi')

/** Whether a story is about a case: a ruling that was given, awaited or asked for, or a suit. `isTopic`: it is about courts. */
export function isAboutCase(text: Text, isTopic: boolean): boolean {
  const { headline } = text
  if (isLegislatureActing(headline)) return false
  if (isRuling(text) || isSuit(text)) return true
  if (staffing.test(headline.slice(0, MAX_LENGTH))) return false
  return isAboutCourt(text) || judicial.test(plain(headline)) || (isTopic && isLitigation(text))
}

/** Whether a court or a judge is who a headline is about. */
function isAboutCourt({ headline }: Text): boolean {
  return courtFirst.test(headline.slice(0, MAX_LENGTH))
}

/** Whether a headline is of a suit, such as "X v. Y" or "California sues". */
export function isSuit({ headline }: Text): boolean {
  return suit.test(headline.slice(0, MAX_LENGTH))
}

/** Whether a story with a topic of courts is about a case, and not about something else in which a court is named. */
function isLitigation(text: Text): boolean {
  return litigation.test(plain(text.headline)) || courtActs(plain(text.summary))
}

const plain = (text: string) => text.slice(0, MAX_LENGTH).replace(mereMention, '')

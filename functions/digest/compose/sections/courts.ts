import type { Story } from '../../../domain/model/story.ts'
import { isLegislatureActing } from './legislatures.ts'

type Text = Pick<Story, 'headline' | 'summary'>

const court =
  '(?:courts?|judges?|justices|circuit|(?:appeals|divided|three-judge) panel|magistrate|Board of Immigration Appeals|BIA|SCOTUS|jueza?|jueces|cortes?|tribunal(?:es)?|magistrad[oa]s?)'
const acts =
  '(?:rul(?:es?|ed|ing)|block(?:s|ed)?|halt(?:s|ed)?|bar(?:s|red)|let(?:s)?|allow(?:s|ed)?|uph(?:olds?|eld)|reject(?:s|ed)?|den(?:y|ies|ied)|' +
  'str(?:ikes?|uck) down|toss(?:es|ed)?|dismiss(?:es|ed)?|paus(?:es?|ed)|revi(?:ves?|ved)|grant(?:s|ed)?|stop(?:s|ped)?|limit(?:s|ed)?|keep(?:s)?|' +
  'revers(?:es?|ed)|overturn(?:s|ed)?|reinstat(?:es?|ed)|restor(?:es?|ed)|thr(?:ows?|ew) out|order(?:s|ed)|sid(?:es?|ed) with|affirm(?:s|ed)?|' +
  'extend(?:s|ed)?|declin(?:es?|ed)|refus(?:es?|ed)|void(?:s|ed)?|freez(?:es)?|froze|vacat(?:es?|ed)|enjoin(?:s|ed)?|stay(?:s|ed)?|' +
  'narrow(?:s|ed)?|divided|finds?|found|sets? aside|takes? (?:up )?(?:the )?(?:case|appeal|challenge)|agrees? to (?:hear|review|decide)|to (?:hear|decide|weigh|review)|' +
  'clears?|bloque(?:a|ó|an)|fren(?:a|ó)|orden(?:a|ó)|suspend(?:e|ió)|anul(?:a|ó)|rechaz(?:a|ó)|permit(?:e|ió)|' +
  'fall(?:a|ó)|resolvió|resuelve|niega|negó|acept(?:a|ó)|admit(?:e|ió)|mantiene|avala|avaló)'
/** "A judge in Boston on Friday blocked": at most six words between the court and what it does. */
const courtActs = new RegExp(
  `(?<![\\p{L}-])${court}(?:['’]s?)?(?:\\s[\\p{L}\\d.,'’-]{1,20}){0,6}?\\s${acts}(?!\\p{L})`,
  'iu',
)
/** "Judge: …", "…, judge rules", "blocked by a federal judge". */
const byCourt = new RegExp(
  `\\b(?:by|por)\\s(?:an?\\s|the\\s|una?\\s|la\\s|el\\s)?(?:[\\p{L}.]{1,20}\\s){0,2}?${court}(?!\\p{L})|^(?:[\\p{L}.]{1,20}\\s){0,2}?${court}:|,\\s(?:[\\p{L}.]{1,20}\\s){0,3}?${court}\\s(?:says?|said|dice)$`,
  'iu',
)
/** Acts that only courts do, whoever is named: "preliminary injunction bars", "rule set aside". */
const judicial =
  /\b(?:injunctions?|restraining order|vacatur|vacated|set aside|struck down|certiorari|en banc|rulings?|(?:wins?|loses?|lost|won) (?:an? )?(?:appeal|case|lawsuit)|stays? (?:blocked|on hold)|fallo judicial|medida cautelar)\b/i
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
/** A court is only named: "without a judge's warrant", "outside courthouses". */
const mereMention =
  /\b(?:judge|court)['’]s (?:warrants?|orders?)\b|\b(?:judge|court) warrants?\b|\bjudicial (?:warrants?|orders?)\b|\borden(?:es)? judicial(?:es)?\b/gi

/** Whether a story reports that a court ruled, or agreed to. */
export function isRuling(text: Text): boolean {
  const headline = plain(text.headline)
  if (isLegislatureActing(text.headline)) return false
  return courtActs.test(headline) || byCourt.test(headline) || judicial.test(headline)
}

/** Whether a court or a judge is who a headline is about. */
export function isAboutCourt({ headline }: Text): boolean {
  return courtFirst.test(headline.slice(0, 400))
}

/** Whether a headline is of a suit, such as "X v. Y" or "California sues". */
export function isSuit({ headline }: Text): boolean {
  return suit.test(headline.slice(0, 400))
}

/** Whether a story with a topic of courts is about a case, and not about something else in which a court is named. */
export function isLitigation(text: Text): boolean {
  if (isLegislatureActing(text.headline)) return false
  return litigation.test(plain(text.headline)) || courtActs.test(plain(text.summary))
}

const plain = (text: string) => text.slice(0, 400).replace(mereMention, '')

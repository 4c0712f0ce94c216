import type { Story } from '../../../domain/model/story.ts'
import { isGoverned } from '../../../domain/text/asserted.ts'

type Text = Pick<Story, 'headline' | 'summary'>

/** Names of Congress that no state's legislature has. */
const congress =
  /\bCongress(?:ional|m[ae]n|wom[ae]n)?\b|\bcongress(?:ional|m[ae]n|wom[ae]n)\b|\bCapitol Hill\b|\bU\.?S\.? (?:House|Senate|Sen\.|Rep\.|senator|representative)|\bCongreso\b|\bfilibuster|\bdischarge petition\b|\b[RD]-(?:[A-Z][a-z]+|[A-Z]{2})\b/

/** Names that some states' legislatures have too: "Senate" is the one in Washington if no state or city is concerned. */
const legislature =
  /(?<!White )\bHouse\b|\bSenate\b|\b[Ss]enators?\b|\b[Ll]awmakers\b|\b[Bb]ills?\b|\bSenado(?:r|ra|res|ras)?\b|\bCámara de Representantes\b|\b[Ll]egisladores\b|\b[Pp]royecto de ley\b/

const federalBody =
  /\b(?:ICE|CBP|DHS|USCIS|EOIR|FBI|IRS|Homeland Security|Seguridad Nacional|Border Patrol|Patrulla Fronteriza|Customs and Border Protection|Immigration and Customs Enforcement|White House|Casa Blanca|Supreme Court|Corte Suprema|Pentagon|Pentágono|President|presidente|Trump administration|gobierno federal|federal (?:government|agents?|judges?|courts?|appeals court|officials)|(?:State|Justice|Labor|Education|Health|Treasury|Defense) Department|Departamento de (?:Estado|Justicia)|Department of (?:State|Justice|Labor|Education|Defense))\b/

/** Whether the headline or summary names Congress. `local`: a state or a city is concerned, which may have a senate too. */
export function namesCongress({ headline, summary }: Text, local: boolean): boolean {
  const text = `${headline}\n${summary}`
  return congress.test(text) || (!local && legislature.test(text))
}

/** Whether the headline or summary names a body of the federal government. */
export function namesFederalBody({ headline, summary }: Text): boolean {
  const text = `${headline}\n${summary}`
  return congress.test(text) || federalBody.test(text)
}

/** "DHS to open a detention center in El Paso", "ICE arrests 40 in Omaha": the first body that a headline names. */
const federalFirst =
  /^(?:\p{L}{1,12}: )?(?:the |a |new |federal |former |top |acting ){0,3}(?:US(?! citizen)|U\.S\.(?! citizen)|Feds|Military|ICE|CBP|DHS|USCIS|EOIR|FEMA|FBI|IRS|HHS|Homeland Security|Border Patrol|immigration (?:agents|officers|authorities)|Trump|White House|Pentagon|(?:Justice|State|Labor|Defense|Education|Treasury|Health) Department|Department of (?:Justice|State|Labor|Homeland Security)|federal (?:government|agents|officials)|Seguridad Nacional|Patrulla Fronteriza|gobierno federal)(?![\p{L}-]|['’]s)/iu
const facility =
  /\b(?:(?:detention|processing|immigration) (?:center|facility|camp|jail)s?|detention (?:beds|site|space|warehouse)|centros? de (?:detención|procesamiento)|(?:prison|jail|warehouse|lockup|facility|site|beds) (?:for|to hold) (?:ICE|migrants|immigrants|detainees))\b/i
const localBody =
  /\b(?:council|county|commissioners|supervisors|board|city|mayor|governor|legislature|lawmakers|sheriffs?|police|state|inspectors|attorney general|concejo|condado|alcalde(?:sa)?|gobernador(?:a)?|estado|ciudad|sheriff)\b(?! (?:jail|road|line|warehouse))/i

/**
 * Whether a headline tells what the federal government does in a place, such as a detention center that it opens there.
 * What a city, county or state does about it is theirs.
 */
export function isFederalAct({ headline, summary }: Text): boolean {
  const text = headline.slice(0, 400)
  if (federalFirst.test(text)) return true
  return facility.test(text) && namesFederalBody({ headline, summary }) && !localBody.test(text)
}

const measures =
  /^.{2,60}?\s(?<verb>(?:to |will |plans? to |moves? to |begins? to |set to |a |va a )?(?:ends?|ended|suspends?|suspended|revokes?|revoked|adds?|added|expands?|resumes?|resumed|launch(?:es|ed)?|cuts?|clos(?:es?|ed)|opens?|opened|requires?|bans?|banned|bars?|restricts?|raises?|lowers?|caps?|limits?|terminates?|terminated|extends?|extended|halts?|halted|pauses?|paused|imposes?|imposed|deploys?|allows?|drops?|withdraws?|doubles?|waives?|orders?|ordered|issues?|issued|creates?|cancels?|cancel+ed|rescinds?|rescinded|scraps?|scrapped|freezes|froze|reinstates?|reinstated|restores?|restored|fires?|fired|hires?|hired|eliminates?|eliminated|blocks?|blocked|buys?|bought|cancela|canceló|despide|despidió|elimina|eliminó|suspende|suspenderá|terminar?á?|amplía|reanuda|exige|prohíbe))(?![\p{L}-])/iu

/** Whether a headline tells of something that the federal government began or ended, such as "US suspends visas". */
export function isFederalMeasure({ headline }: Pick<Text, 'headline'>): boolean {
  const text = headline.slice(0, 400)
  const found = federalFirst.test(text) ? measures.exec(text) : null
  return found !== null && !isGoverned(found[0].slice(0, -found.groups!.verb!.length))
}

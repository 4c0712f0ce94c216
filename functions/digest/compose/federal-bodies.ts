import type { Story } from '../../domain/model/story.ts'

type Text = Pick<Story, 'headline' | 'summary'>

/** Names of Congress that no state's legislature has. */
const congress =
  /\bCongress(?:ional|m[ae]n|wom[ae]n)?\b|\bcongress(?:ional|m[ae]n|wom[ae]n)\b|\bCapitol Hill\b|\bU\.?S\.? (?:House|Senate|Sen\.|Rep\.|senator|representative)|\bCongreso\b/

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

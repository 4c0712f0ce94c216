import type { Story } from '../../domain/model/story.ts'

type Words = Pick<Story, 'headline' | 'summary'>

/** Names of Congress that no state's legislature has. */
const CONGRESS =
  /\bCongress(?:ional|m[ae]n|wom[ae]n)?\b|\bcongress(?:ional|m[ae]n|wom[ae]n)\b|\bCapitol Hill\b|\bU\.?S\.? (?:House|Senate|Sen\.|Rep\.|senator|representative)|\bCongreso\b/

/** Names that some states' legislatures have too: "Senate" is the one in Washington if no state or city is concerned. */
const LEGISLATURE =
  /(?<!White )\bHouse\b|\bSenate\b|\b[Ss]enators?\b|\b[Ll]awmakers\b|\b[Bb]ills?\b|\bSenado(?:r|ra|res|ras)?\b|\bCámara de Representantes\b|\b[Ll]egisladores\b|\b[Pp]royecto de ley\b/

const FEDERAL =
  /\b(?:ICE|CBP|DHS|USCIS|EOIR|FBI|IRS|Homeland Security|Seguridad Nacional|Border Patrol|Patrulla Fronteriza|Customs and Border Protection|Immigration and Customs Enforcement|White House|Casa Blanca|Supreme Court|Corte Suprema|Pentagon|Pentágono|President|presidente|Trump administration|gobierno federal|federal (?:government|agents?|judges?|courts?|appeals court|officials)|(?:State|Justice|Labor|Education|Health|Treasury|Defense) Department|Departamento de (?:Estado|Justicia)|Department of (?:State|Justice|Labor|Education|Defense))\b/

/** Whether the headline or summary names Congress. @param local whether a state or a city is concerned, which may have a senate too */
export const namesCongress = ({ headline, summary }: Words, local: boolean): boolean => {
  const text = `${headline}\n${summary}`
  return CONGRESS.test(text) || (!local && LEGISLATURE.test(text))
}

/** Whether the headline or summary names a body of the federal government. */
export const namesFederalBody = ({ headline, summary }: Words): boolean => {
  const text = `${headline}\n${summary}`
  return CONGRESS.test(text) || FEDERAL.test(text)
}

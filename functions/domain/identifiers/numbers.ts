import { courtIn } from './courts.ts'
import type { Identifier } from './identifier.ts'

type Find = (match: RegExpMatchArray, after: string) => string | undefined

const agencies =
  'USCIS|DHS|ICEB|USCBP|CBP|EOIR|DOS|ETA|DOL|HHS|ORR|USBC|DOJ|ED|SSA|HUD|IRS|USDA|FEMA|TSA|USCG|CIS'

/** The patterns of numbers by which officials name a rule, an order, a law or a case, each with its canonical form. */
const patterns: [RegExp, Find][] = [
  [/\bRINs?\b[:\s]{0,3}(?:No\.\s*)?(\d{4}-[A-Z]{2}\d{2})\b/gi, (m) => `rin:${m[1]!.toUpperCase()}`],
  [new RegExp(`\\b((?:${agencies})-\\d{4}-\\d{4})\\b`, 'g'), (m) => `docket:${m[1]}`],
  [/\b(?:A\.?G\.? Order|AG Order) No\. (\d{3,5}-\d{4})\b/gi, (m) => `docket:ag-${m[1]}`],
  [/\bFR Doc\.?\s*(?:No\.?\s*)?((?:[CRXZ]\d-)?\d{4}-\d{4,6})\b/g, (m) => `frdoc:${m[1]}`],
  [
    /\b(\d{1,3})\s(?:Fed\.\s?Reg\.|FR|F\.R\.|Federal Register)\s(\d{1,3}(?:,\d{3})|\d{3,6})\b/g,
    (m) => `fr:${m[1]}-${m[2]!.replace(',', '')}`,
  ],
  [
    /\b(?:Executive Orders?|Exec\. Order|E\.\s?O\.|EO|Orden [Ee]jecutiva)\s{0,2}(?:Nos?\.?\s*|n[úu]m(?:ero|\.)\s*)?(1[0-9][,.]?\d{3})\b/gi,
    (m) => `eo:${m[1]!.replace(/[,.]/, '')}`,
  ],
  [
    /\b(?:Presidential )?Procla(?:mation|ma|mación)\s{1,2}(?:No\.?\s*)?(\d{1,2},\d{3}|\d{4,5})\b/gi,
    (m) => `proclamation:${m[1]!.replace(',', '')}`,
  ],
  [
    /\b(?:Public Law|Pub\.\s?L\.|P\.\s?L\.|Ley Pública)\s*(?:No\.?\s*)?(\d{2,3})[-–](\d{1,4})\b/gi,
    (m) => `pl:${m[1]}-${m[2]}`,
  ],
  [/\b(\d{1,2}) I(?:&|&amp;| and )N Dec\.? (\d{1,4})\b/g, (m) => `in-dec:${m[1]}-${m[2]}`],
]

/** How far after a docket number its court may stand: "No. 1:26-cv-01234-ABC (D. Mass. filed Nov. 3, 2026)". */
const COURT_REACH = 60
/** "Case No. 3:26-cv-00123-JD", "26-cv-123", "26 Civ. 4567", "CV-26-01234". Leading zeros and judges' initials do not count. */
const district =
  /\b(?:(\d{1,2}):)?(\d{2})[\s-](?:(cv|cr|mc|mj|md)|(Civ)\.?|(Cr)\.?)[\s-]0*(\d{1,5})\b|\bCV[\s-](\d{2})-0*(\d{1,5})\b/gi
/** "No. 26-1234", "Nos. 26-1234, 26-1240"; of the Supreme Court also "No. 26A104" and "26M12". */
const appeal = /\b(?:Nos?\.|N[úu]m\.|Case(?: No\.)?|Docket(?: No\.)?)\s{0,2}(\d{2}-\d{2,5})(?![\d-])/g
const application =
  /\b(?:Nos?\.\s{0,2})?(\d{2}[AM]\d{1,4})\b(?=[^.]{0,40}(?:Supreme|Court|justices)|[),;.]|$)/g

/** The canonical forms of all numbers of registers, laws and courts in a text, in their order. */
export function numbersIn(text: string): Identifier[] {
  if (!/\d/.test(text)) return []
  const found: Identifier[] = []
  const put = (key: string | undefined, match: RegExpMatchArray) => {
    if (key) found.push({ key, text: match[0], at: match.index! })
  }
  for (const [pattern, find] of patterns)
    for (const match of text.matchAll(pattern)) put(find(match, ''), match)
  for (const match of text.matchAll(district)) put(districtKey(match, text), match)
  for (const match of text.matchAll(appeal)) {
    const court = courtAfter(text, match)
    put(`case:${match[1]!.replace(/-0+/, '-')}${court ? `@${court}` : ''}`, match)
  }
  if (/\d[AM]\d/.test(text))
    for (const match of text.matchAll(application)) put(`case:${match[1]!.toLowerCase()}@scotus`, match)
  return found.sort((a, b) => a.at - b.at)
}

function districtKey(match: RegExpMatchArray, text: string): string {
  const [, office, year, type, civil, , number, otherYear, otherNumber] = match
  const court = courtAfter(text, match)
  const kind = type?.toLowerCase() ?? (civil || otherYear ? 'cv' : 'cr')
  const place = court ? `@${court}` : ''
  return `case:${office ? `${office}:` : ''}${year ?? otherYear}-${kind}-${number ?? otherNumber}${place}`
}

function courtAfter(text: string, match: RegExpMatchArray): string | undefined {
  const end = match.index! + match[0].length
  const [inBrackets] = /^[^()]{0,30}\([^)]{0,60}\)?/.exec(text.slice(end, end + COURT_REACH * 2)) ?? []
  return courtIn(inBrackets ?? text.slice(end, end + COURT_REACH).split(/[.;]\s/, 1)[0]!)
}

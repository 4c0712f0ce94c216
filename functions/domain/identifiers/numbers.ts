import type { Found } from './identifier.ts'
import { placesOf } from './plain.ts'

const agencies =
  'USCIS|DHS|ICEB|USCBP|CBP|EOIR|DOS|ETA|DOL|HHS|ORR|USBC|DOJ|ED|SSA|HUD|IRS|USDA|FEMA|TSA|USCG|WHD'
const and = String.raw`(?:,? (?:and|y|&|or) |, )(?:Nos?\. ?)?`
const listOf = (number: string) => `(${number}(?:${and}${number}){0,9})(?![\\d-])`
const order = String.raw`(?:1\d[,.]?\d{3}|[6-9][,.]?\d{3})`
const proclamation = String.raw`(?:\d{1,2},\d{3}|1\d{4}|[3-9]\d{3})`

/** Numbers of one register or law: words that a text with one has, its pattern, and the canonical form of each number in it. */
interface Series {
  hint: RegExp
  pattern: RegExp
  key: (match: RegExpExecArray) => string | undefined
  /** The numbers of a list: "Proclamations 10014 and 10052". */
  each?: RegExp
}

const series: readonly Series[] = [
  {
    hint: /rin|regulat/i,
    pattern: new RegExp(
      String.raw`\b(?:RINs?|Regulat(?:ory|ion) Identif(?:ier|ication) Numbers?)\b[:,( ]{0,3}(?:Nos?\. ?)?${listOf(String.raw`\d{4}-[A-Z]{2}\d{2}`)}`,
      'gi',
    ),
    each: /\d{4}-[A-Z]{2}\d{2}/gi,
    key: ([number]) => `rin:${number.toUpperCase()}`,
  },
  {
    hint: /[A-Z]-\d/,
    pattern: new RegExp(String.raw`\b((?:${agencies})-\d{4}-\d{4}|EOIR-\d{2}-\d{4})(?!\d)`, 'g'),
    key: ([, docket]) => `docket:${docket}`,
  },
  {
    hint: /order no/i,
    pattern: /\b(?:A\.?G\.?|Attorney General) Order No\. ?(\d{3,5}-\d{4})\b/gi,
    key: ([, number]) => `docket:ag-${number}`,
  },
  {
    hint: /FR Doc/,
    pattern: /\bFR Docs?\.? ?(?:Nos?\.? ?)?((?:[CRXZ]\d-)?\d{4}-\d{4,6})\b/g,
    key: ([, number]) => `frdoc:${number}`,
  },
  {
    hint: /F\.?R|Fed/,
    pattern: /\b(\d{1,3}) (?:Fed\. ?Reg\.|FR|F\.R\.|Federal Register)(?: at)? (\d{1,3},\d{3}|\d{3,6})\b/g,
    key: ([, volume, page]) => `fr:${volume}-${page!.replace(',', '')}`,
  },
  {
    hint: /E\.? ?O|orden|exec/i,
    pattern: new RegExp(
      String.raw`\b(?:Executive Orders?|Exec\. Orders?|E\. ?O\.|EOs?|[ÓO]rdene?s? Ejecutivas?)[ ,]{0,2}(?:\(EO\) ?)?(?:Nos?\.? ?|n[úu]m(?:ero|\.) ?)?${listOf(order)}`,
      'gi',
    ),
    each: new RegExp(order, 'g'),
    key: ([number]) => `eo:${number.replace(/[,.]/, '')}`,
  },
  {
    hint: /proc/i,
    pattern: new RegExp(
      String.raw`\bProc(?:lamations?|lamas?|lamaci(?:ón|ones)|\.) (?:Nos?\.? ?|n[úu]m(?:ero|\.) ?)?${listOf(proclamation)}`,
      'gi',
    ),
    each: new RegExp(proclamation, 'g'),
    key: ([number]) => `proclamation:${number.replace(',', '')}`,
  },
  {
    hint: /p\.? ?l|public|pub\.|ley/i,
    pattern:
      /\b(?:Public Law|Pub\. ?L\.|P\. ?L\.|PL|Ley P[úu]blica) ?(?:Nos?\.? ?|n[úu]m(?:ero|\.) ?)?(\d{2,3})-(\d{1,4})\b/gi,
    key: ([, congress, number]) => `pl:${congress}-${number}`,
  },
  {
    hint: /N\.? ?Dec/,
    pattern: /\b(\d{1,2}) I\.? ?(?:&|&amp;|and) ?N\.? ?Dec\.? (\d{1,4})\b/g,
    key: ([, volume, page]) => `in-dec:${volume}-${page}`,
  },
]

/** The numbers of registers, laws and decisions in a plain text. */
export function numbersIn(plain: string): Found[] {
  const found: Found[] = []
  for (const { hint, pattern, key, each } of series) {
    if (!hint.test(plain)) continue
    for (const match of placesOf(plain, pattern)) {
      if (!each) {
        const one = key(match)
        if (one) found.push({ key: one, at: match.index, end: match.index + match[0].length })
        continue
      }
      // The first number has the words before it; each further number of a list stands alone.
      let at = match.index
      const list = at + match[0].length - match[1]!.length
      for (const number of match[1]!.matchAll(each)) {
        const end = list + number.index + number[0].length
        const one = key(number)
        if (one) found.push({ key: one, at, end })
        at = list + nextDigit(match[1]!, number.index + number[0].length)
      }
    }
  }
  return found
}

function nextDigit(list: string, from: number): number {
  const at = list.slice(from).search(/\d/)
  return at < 0 ? list.length : from + at
}

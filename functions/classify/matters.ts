import type { OfficialDocument } from '../domain/model/official-document.ts'

/** Patterns of numbers that identify a matter, with their canonical form: `rin:1615-AC11`, `docket:USCIS-2025-0040`. */
const patterns: [RegExp, (m: RegExpMatchArray) => string | undefined][] = [
  [/\bRIN[:\s]{1,3}(\d{4}-[A-Z]{2}\d{2})\b/gi, (m) => `rin:${m[1]!.toUpperCase()}`],
  [
    /\b((?:USCIS|DHS|ICEB|USCBP|CBP|EOIR|DOS|ETA|DOL|HHS|ORR|USBC|DOJ|ED|SSA|HUD|IRS)-\d{4}-\d{4})\b/g,
    (m) => `docket:${m[1]}`,
  ],
  [/\b(?:A\.?G\.? Order|AG Order) No\. (\d{3,5}-\d{4})\b/gi, (m) => `docket:ag-${m[1]}`],
  [/\b(?:Executive Order|E\.?O\.?)\s+(?:No\.?\s*)?(1[0-9]\d{3})\b/gi, (m) => `eo:${m[1]}`],
  [/\bProclamation\s+(?:No\.?\s*)?(\d{4,5})\b/gi, (m) => `proclamation:${m[1]}`],
  [
    /\b(?:Public Law|Pub\.\s?L\.|P\.L\.)\s*(?:No\.?\s*)?(\d{2,3})[-–](\d{1,4})\b/gi,
    (m) => `pl:${m[1]}-${m[2]}`,
  ],
  [
    /\b(H\.?\s?R\.?|S\.|H\.?\s?Res\.?|S\.?\s?Res\.?|H\.?\s?J\.?\s?Res\.?|S\.?\s?J\.?\s?Res\.?)\s?(\d{1,4})\b(?!\s*(?:percent|million|billion))/g,
    (m) => `${m[1]!.replace(/[.\s]/g, '').toLowerCase()}:${m[2]}`,
  ],
  [
    /\b(\d{1,3}) (?:Fed\. Reg\.|FR|F\.R\.) (\d{1,3}(?:,\d{3})|\d{3,6})\b/g,
    (m) => `fr:${m[1]}-${m[2]!.replace(',', '')}`,
  ],
  [/\b(\d{1,2}):(\d{2})-cv-0*(\d{1,5})\b/gi, (m) => `case:${m[1]}:${m[2]}-cv-${m[3]}`],
  [/\b(?:No\.|Case)\s+(\d{2})-(\d{2,5})\b/g, (m) => `case:${m[1]}-${m[2]}`],
  [/\b(\d{1,2}) I&N Dec\. (\d{1,4})\b/g, (m) => `in-dec:${m[1]}-${m[2]}`],
]

/** Only the first numbers count: a text with more is a list. */
const MAX_MATTERS = 8

/** The matters of an article: those that a register states for it, then those that its text names. */
export function mattersOf(text: string, document?: OfficialDocument): string[] {
  if (!document) return mattersIn(text)
  const rins = document.rins.map((rin) => `RIN ${rin}`)
  return [...new Set([...rins, ...document.dockets, text].flatMap(mattersIn))].slice(0, MAX_MATTERS)
}

/** Finds docket, RIN, order, bill, public-law and case numbers in a text. Returns each once, in canonical form. */
export function mattersIn(text: string): string[] {
  if (!/\d/.test(text)) return []
  const found = new Set<string>()
  for (const [pattern, name] of patterns) {
    for (const match of text.matchAll(pattern)) {
      const matter = name(match)
      if (matter) found.add(matter)
    }
  }
  return [...found].slice(0, MAX_MATTERS)
}

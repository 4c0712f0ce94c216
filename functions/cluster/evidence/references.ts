import { seriesOf } from './series.ts'

/**
 * Numbers by which officials name a bill, an order, a form or a case: each series with the pattern of its numbers. Reports that
 * name different numbers in one series are about different events. "HB 12", "House Bill 12" and "H.B. 12" are the same bill.
 */
const series: readonly { name: string; pattern: RegExp }[] = [
  { name: 'H.R.', pattern: /\bH\. ?R\. ?(\d{1,5})\b|\bHR[ -]?(\d{1,5})\b/g },
  { name: 'S.', pattern: /(?<![.\p{L}])S\. ?(\d{1,4})\b/gu },
  { name: 'House bill', pattern: /\b(?:H\.? ?B\.?|H\.? ?F\.?|House Bill|House File)[ -]?(\d{1,5})\b/g },
  { name: 'Senate bill', pattern: /\b(?:S\.? ?B\.?|S\.? ?F\.?|Senate Bill|Senate File)[ -]?(\d{1,5})\b/g },
  { name: 'Assembly bill', pattern: /\b(?:A\.? ?B\.?|Assembly Bill)[ -]?(\d{1,5})\b/g },
  { name: 'legislative document', pattern: /\bL\.? ?[BD]\.?[ -]?(\d{1,5})\b/g },
  { name: 'proposition', pattern: /\b(?:Proposition|Prop\.?) (\d{1,4})\b/g },
  { name: 'proclamation', pattern: /\bProclamation (?:No\. ?)?(\d{4,6})\b/g },
  { name: 'executive order', pattern: /\b(?:Executive Order|E\. ?O\.|EO) ?(?:No\. ?)?(\d{4,6})\b/g },
  { name: 'part of the regulations', pattern: /\bCFR (?:[Pp]arts? )?(\d{1,4})\b/g },
  { name: 'case', pattern: /\b(?:No|Nos)\. ?(\d{2}-\d{1,6})\b/g },
  { name: 'case of a district court', pattern: /\b(?:\d:)?(\d{2}-(?:cv|cr|mc|md|mj)-\d{1,6})\b/gi },
  { name: 'decision', pattern: /\b(\d{2} I&N Dec\. ?\d{1,4})\b/g },
  // "Just a Matter of Time": only the names of respondents are in capitals, as in "Matter of A-B-".
  { name: 'matter', pattern: /\b(?:Matter|MATTER) (?:of|OF) (\p{Lu}[\p{Lu}&-]{1,30})(?!\p{L})/gu },
  { name: 'document', pattern: /\bFR Doc\.? ?(\d{4}-\d{4,6})\b/g },
  { name: 'docket', pattern: /\b((?:DHS|USCIS|ICEB|USCBP|EOIR|ETA|DOS|DOL|DOJ)-\d{4}-\d{3,5})\b/g },
  { name: 'regulation', pattern: /\b(\d{4}-[A-Z]{2}\d{2})\b/g },
  { name: 'system of records', pattern: /\b(DHS\/[A-Z]{2,8}-\d{3})\b/g },
  { name: 'form', pattern: /\b[Ff]orm(?:ulario)? ([A-Z]{1,4}-\d{1,4}[A-Z]?)\b/g },
]

/** Numbers that count only in a title: a text often names others for comparison. */
const inTitles: typeof series = [
  { name: 'title of the code', pattern: /\b(?:Title|Título) (\d{1,2})\b/g },
  { name: 'road', pattern: /\b(?:Interstate|Route|Highway|State Road) (\d{1,3})\b/g },
  { name: 'visa', pattern: /\b(H-?1B|H-?2[AB]|H-?4|[FJKLMOPR]-1|EB-?[1-5]|TN)\b/g },
]

/** The references in a title and the beginning of a text, as `series|number`. If the title names one in a series, the text's are ignored. */
export function referencesIn(title: string, lead: string): string[] {
  const inTitle = numbersIn(title, inAnyTitle)
  const inLead = numbersIn(lead, series)
  if (inTitle.length === 0 && inLead.length === 0) return []
  const named = new Set(inTitle.map(seriesOf))
  return [...new Set([...inTitle, ...inLead.filter((reference) => !named.has(seriesOf(reference)))])]
}

const inAnyTitle = [...series, ...inTitles]

function numbersIn(text: string, some: typeof series): string[] {
  if (!/\d|Matter of/.test(text)) return []
  // Most texts have none, and to get all matches costs a copy of each pattern.
  const found = some.filter(({ pattern }) => text.search(pattern) >= 0)
  return found.flatMap(({ name, pattern }) =>
    [...text.matchAll(pattern)].map(
      ([, ...groups]) =>
        `${name}|${groups
          .find(Boolean)!
          .toUpperCase()
          .replace(/^(H|EB)-/, '$1')}`,
    ),
  )
}

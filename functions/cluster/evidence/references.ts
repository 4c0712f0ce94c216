import { typeOf } from '../../domain/identifiers/identifier.ts'
import { numberedIn } from '../../domain/identifiers/identifiers.ts'
import { seriesOf } from './series.ts'

/**
 * The series of numbers by which officials name a bill, an order or a case. Reports that name different numbers in one series are
 * about different events. "HB 12", "House Bill 12" and "H.B. 12" are the same bill, and so is "HF 12", a bill of another state.
 */
const seriesOfType: Record<string, string> = {
  __proto__: null as never,
  hr: 'H.R.',
  s: 'S.',
  hb: 'House bill',
  hf: 'House bill',
  sb: 'Senate bill',
  sf: 'Senate bill',
  ab: 'Assembly bill',
  lb: 'legislative document',
  ld: 'legislative document',
  prop: 'proposition',
  proclamation: 'proclamation',
  eo: 'executive order',
  'in-dec': 'decision',
  frdoc: 'document',
  docket: 'docket',
  rin: 'regulation',
}

/** Numbers that stand for no matter, but tell events apart as well. */
const others: readonly { name: string; pattern: RegExp }[] = [
  { name: 'part of the regulations', pattern: /\bCFR (?:[Pp]arts? )?(\d{1,4})\b/g },
  // "Just a Matter of Time": only the names of respondents are in capitals, as in "Matter of A-B-".
  { name: 'matter', pattern: /\b(?:Matter|MATTER) (?:of|OF) (\p{Lu}[\p{Lu}&-]{1,30})(?!\p{L})/gu },
  { name: 'system of records', pattern: /\b(DHS\/[A-Z]{2,8}-\d{3})\b/g },
  { name: 'form', pattern: /\b[Ff]orm(?:ulario)? ([A-Z]{1,4}-\d{1,4}[A-Z]?)\b/g },
]

/** Numbers that count only in a title: a text often names others for comparison. */
const inTitles: typeof others = [
  { name: 'title of the code', pattern: /\b(?:Title|Título) (\d{1,2})\b/g },
  { name: 'road', pattern: /\b(?:Interstate|Route|Highway|State Road) (\d{1,3})\b/g },
  { name: 'visa', pattern: /\b(H-?1B|H-?2[AB]|H-?4|[FJKLMOPR]-1|EB-?[1-5]|TN)\b/g },
]

/** The references in a title and the beginning of a text, as `series|number`. If the title names one in a series, the text's are ignored. */
export function referencesIn(title: string, lead: string): string[] {
  const inTitle = numbersIn(title, inAnyTitle)
  const inLead = numbersIn(lead, others)
  if (inTitle.length === 0 && inLead.length === 0) return []
  const named = new Set(inTitle.map(seriesOf))
  return [...new Set([...inTitle, ...inLead.filter((reference) => !named.has(seriesOf(reference)))])]
}

const inAnyTitle = [...others, ...inTitles]

function numbersIn(text: string, some: typeof others): string[] {
  if (!/\d|matter of/i.test(text)) return []
  // Most texts have none, and to get all matches costs a copy of each pattern.
  const found = some.filter(({ pattern }) => text.search(pattern) >= 0)
  return [
    ...numberedIn(text).flatMap(({ key }) => reference(key) ?? []),
    ...found.flatMap(({ name, pattern }) =>
      [...text.matchAll(pattern)].map(
        ([, number]) => `${name}|${number!.toUpperCase().replace(/^(H|EB)-/, '$1')}`,
      ),
    ),
  ]
}

/** An identifier as a number of its series. The same number of bills of two states is the same here, since few reports name the state. */
function reference(key: string): string | undefined {
  const type = typeOf(key)
  const rest = key.slice(type.length + 1)
  if (type === 'case') {
    const number = rest.replace(/@.*|^\d+:/g, '')
    return `${/-[a-z]/.test(number) ? 'case of a district court' : 'case'}|${number}`
  }
  if (type === 'bill') {
    const [, code, number] = /(?:^|:)([a-z]+)([\d-]+)/.exec(rest.replace(/^us-..:/, '')) ?? []
    const series = seriesOfType[code ?? '']
    return series && `${series}|${number}`
  }
  const series = seriesOfType[type]
  return series && `${series}|${rest.toUpperCase()}`
}

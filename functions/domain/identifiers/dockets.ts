import { courtIn, isAppellate } from './courts.ts'
import type { Found } from './identifier.ts'
import { around, placesOf, sentenceAfter, sentenceBefore } from './plain.ts'

/** How far from a docket number its court may stand: "No. 1:26-cv-01234-ABC (D. Mass. filed Nov. 3, 2026)". */
const REACH = 90

/** The spellings of a district court's docket number. Leading zeros and judges' initials do not count. */
const district: readonly { pattern: RegExp; of: (groups: (string | undefined)[]) => Docket }[] = [
  {
    // "1:26-cv-01234-ABC", "26-cv-123", "2:2026-cv-00127"
    pattern: /\b(?:(\d{1,2}):)?(?:20)?(\d{2})-(cv|cr|mc|mj|md|misc|civ|crim)-0*(\d{1,6})(?!\d)/gi,
    of: ([office, year, type, number]) => ({ office, year, type, number }),
  },
  {
    // "1:26cv123", "1:26 CV 123"
    pattern: /\b(\d{1,2}):(?:20)?(\d{2}) ?(cv|cr|mc|mj|md) ?0*(\d{1,6})(?!\d)/gi,
    of: ([office, year, type, number]) => ({ office, year, type, number }),
  },
  {
    // "26cv1234"
    pattern: /\b(\d{2})(cv|cr)0*(\d{3,5})(?!\d)/gi,
    of: ([year, type, number]) => ({ year, type, number }),
  },
  {
    // "26 Civ. 4567 (LAK)"
    pattern: /\b(\d{2})[ -](Civ|Cr|Crim|Misc|CV)\.? (?:No\. ?)?0*(\d{1,6})(?!\d)/g,
    of: ([year, type, number]) => ({ year, type, number }),
  },
  {
    // "CV-26-01234-PHX-DLR", "CV 26-1234"
    pattern: /\b(CV|CR|MC)[- ](\d{2})-0*(\d{1,6})(?:-(PHX|TUC|PCT)\b|(?!\d))/g,
    of: ([type, year, number, seat]) => ({ type, year, number, ...(seat && { court: 'azd' }) }),
  },
  {
    // "Civil Action No. 26-766", in Houston "Civil Action No. H-26-1234"
    pattern:
      /\b(Civil Action|Civ\. ?A\.|Civ\. Action|Civil Case|Civil|Criminal Action|Criminal Case|Criminal) Nos?\. ?(?:([A-Z])-)?(\d{2})-0*(\d{1,5})(?![\d-])/g,
    of: ([type, seat, year, number]) => ({ type, year, number, ...(seat === 'H' && { court: 'txsd' }) }),
  },
]

/** "No. 26-1234", "Nos. 26-1234, 26-1240", "Nos. 24A884 and 24A885". */
const item = String.raw`\d{2}(?:-\d{1,5}|[AM]\d{1,4})(?![\d-])`
const listed = new RegExp(
  String.raw`\b(?:[Nn]os?\.|[Nn][úu]ms?\.|[Cc]ases?|[Dd]ocket|Expediente):?(?: [Nn]umbers?| Nos?\.?)? ?#?(${item}(?:(?:,? (?:and|y|&) |, )(?:No\. ?)?${item}){0,11})`,
  'g',
)
const eachItem = new RegExp(item, 'g')
const application = /\b\d{2}[AM]\d{1,4}\b/g

/** Numbers of other things: "H.R. Rep. No. 99-132", "Executive Order No. 26-12". */
const otherThing =
  /(?:Rep\.|Report|Order|Ordinance|Notice|Resolution|Pub\. ?L\.|P\. ?L\.|Law|Act|Form|Room|Suite|Apt\.?|Flight|Lot|Unit|Release|Bulletin|Memo(?:randum)?|Model|Bill|CIS)\s$/i
/** Words near the number of a case. */
const law =
  /\bin re\b|\bcourts?\b|\bcir(?:cuit|\.)|\bappeal|\bcases?\b|\bdocket|\bpetition|\bcert\b|\bcertiorari|\bjustices?\b|\bjudges?\b|\sv\.?\s|\bvs?\.\s|\bargument|\bargued\b|\blawsuit|\bapplication|\bSCOTUS\b|\btribunal|\bcorte\b|\bdemanda|\bplaintiff|\bApr?\. \d/i

interface Docket {
  office?: string | undefined
  year: string | undefined
  type: string | undefined
  number: string | undefined
  court?: string | undefined
}

/** The docket numbers of courts in a plain text, with the court if it is written beside the number. */
export function docketsIn(plain: string): Found[] {
  const found: Found[] = []
  const taken = (at: number) => found.some((one) => at >= one.at && at < one.end)
  if (/c[vr]|civ|crim|misc|m[cjd]-/i.test(plain)) {
    for (const { pattern, of } of district) {
      for (const match of placesOf(plain, pattern)) {
        const end = match.index + match[0].length
        if (!taken(match.index)) found.push(districtDocket(plain, match.index, end, of(match.slice(1))))
      }
    }
  }
  if (/n[oúu]|case|docket|expediente/i.test(plain)) {
    for (const match of placesOf(plain, listed)) {
      if (taken(match.index) || taken(match.index + match[0].length - 1)) continue
      found.push(...listOf(plain, match))
    }
  }
  if (/\d[AM]\d/.test(plain)) {
    for (const { 0: number, index } of placesOf(plain, application)) {
      const end = index + number.length
      if (!taken(index) && law.test(around(plain, index, end, REACH)))
        found.push({ key: `case:${number.toLowerCase()}@scotus`, at: index, end })
    }
  }
  return found
}

function districtDocket(plain: string, at: number, end: number, docket: Docket): Found {
  const court = docket.court ?? courtBeside(plain, at, end, (id) => !isAppellate(id))
  const type = typeOf(docket.type!)
  // All cases of the court in Washington, D.C., are in its office 1.
  const office = docket.office ?? (court === 'dcd' ? '1' : undefined)
  const place = court ? `@${court}` : ''
  return {
    key: `case:${office ? `${Number(office)}:` : ''}${docket.year}-${type}-${docket.number}${place}`,
    at,
    end,
  }
}

function typeOf(written: string): string {
  const type = written.toLowerCase()
  if (/^ci?v/.test(type)) return 'cv'
  return /^cri?/.test(type) ? 'cr' : type === 'misc' ? 'mc' : type
}

function listOf(plain: string, match: RegExpExecArray): Found[] {
  const end = match.index + match[0].length
  const list = end - match[1]!.length
  if (otherThing.test(plain.slice(Math.max(0, match.index - 14), match.index))) return []
  // No other register numbers its papers like the applications to the Supreme Court.
  if (!/[AM]/.test(match[1]!) && !law.test(around(plain, match.index, end, REACH))) return []
  const court = courtBeside(plain, match.index, end, () => true)
  return [...match[1]!.matchAll(eachItem)].map(({ 0: number, index }, n) => ({
    key: appealKey(number, court),
    at: n === 0 ? match.index : list + index,
    end: list + index + number.length,
  }))
}

function appealKey(number: string, court: string | undefined): string {
  if (/[AM]/.test(number)) return `case:${number.toLowerCase()}@scotus`
  const [year, rest] = number.split('-')
  const plainNumber = `${year}-${Number(rest)}`
  if (court && !isAppellate(court))
    return `case:${court === 'dcd' ? '1:' : ''}${year}-cv-${Number(rest)}@${court}`
  return `case:${plainNumber}${court ? `@${court}` : ''}`
}

/** The court in the brackets that follow, else in the rest of the sentence, else before the number. */
function courtBeside(
  plain: string,
  at: number,
  end: number,
  accepts: (court: string) => boolean,
): string | undefined {
  const rest = sentenceAfter(plain, end, REACH)
  const bracketed = /^[^()]{0,24}\(([^)]{0,60})/.exec(rest)?.[1]
  const candidates = [
    bracketed,
    // Before the next number, which may be of another court.
    rest.replace(/\b(?:Nos?\. ?)?\d{1,2}:?\d{0,2}-[\dc].*/s, ''),
  ]
  for (const text of candidates) {
    const court = text && courtIn(text)
    if (court && accepts(court)) return court
  }
  const before = sentenceBefore(plain, at, REACH).replace(/.*\d-(?:\d|\p{L}{2,5}-\d)[^ ]*/su, '')
  const court = courtIn(before, true)
  return court && accepts(court) ? court : undefined
}

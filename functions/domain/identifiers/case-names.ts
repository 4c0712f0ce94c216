import type { Identifier } from './identifier.ts'

/** A word of a party's name: capitals, initials, and the small words within names. */
const word = String.raw`(?:\p{Lu}[\p{L}'’.&-]{0,24}|of|the|for|and|de|la|del|ex rel\.|et al\.)`
const name = new RegExp(
  String.raw`(?<![\p{L}])((?:\p{Lu}[\p{L}'’.&-]{0,24})(?:,?\s${word}){0,6})\s(?:v\.|vs\.|v|contra)\s((?:\p{Lu}[\p{L}'’.&-]{0,24})(?:\s${word}){0,5})`,
  'gu',
)
/** Words before a first party that are not part of its name: "In Texas v. United States", "The Supreme Court heard Trump v. Doe". */
const leading =
  /^(?:(?:In|On|The|Case|Cases|Lawsuit|Matter|Ruling|Decision|Opinion|Update|And|See|From|After|With|While|Since|Under|Both|Citing|Known|Called|Titled|Breaking|Analysis|Explainer|Court|Judge|Today's?)[,:]?\s+)+/
const trailing = /(?:\s(?:of|the|for|and|de|la|del)|[.,'’])+$/
/** Abbreviations and articles that spellings of one party differ in. */
const same: [RegExp, string][] = [
  [/\b(?:u\.? ?s\.?a?\.?|united states of america)(?=$|\s)/g, 'united states'],
  [/\bdep(?:'t|t\.?)(?=\s)/g, 'department'],
  [/\bhomeland sec\.?(?=$|\s)/g, 'homeland security'],
  [/\b(?:u\.s\. )?department of homeland security\b|\bdhs\b/g, 'dhs'],
  [/\b(?:state|commonwealth) of (?=\p{L})/gu, ''],
  [/\b(?:the|et al\.?|inc\.?|llc|jr\.?|ex rel\.?)(?=$|\s)/g, ''],
  [/[.,'’]/g, ''],
]
/** Teams and boxers also meet "v."; a case is a matter of law. */
const sport = /\b(?:cup|league|match|game|final|united|fc|city|score|kickoff|vs)\b/i

/** Parties that are in so many cases that their names alone do not tell which one. */
const common =
  /^(?:united states|trump|biden|noem|mayorkas|bondi|garland|dhs|ice|uscis|doe|doe \d|john doe|jane doe|state|people|department of .+|doj|hegseth|rubio|miller|lyons|blanche|homan)$/

/** The names of court cases in a text: `name:texas v united states`. */
export function caseNamesIn(text: string): Identifier[] {
  if (!/\s(?:v|contra|vs)\.?\s/.test(text)) return []
  const found: Identifier[] = []
  for (const match of text.matchAll(name)) {
    const first = match[1]!.replace(leading, '').replace(trailing, '')
    const second = match[2]!.replace(trailing, '')
    const [a, b] = [partyOf(first), partyOf(second)]
    if (!a || !b || a === b) continue
    if (/\svs\.?\s/.test(match[0]) && sport.test(text)) continue
    found.push({ key: `name:${a} v ${b}`, text: `${first} v. ${second}`, at: match.index })
  }
  return found
}

/** Whether many cases have such a name, as "Doe v. Trump" or a state against the federal government. */
export function isCommonName(key: string): boolean {
  const [a = '', b = ''] = key.slice(key.indexOf(':') + 1).split(' v ')
  return common.test(a) || (common.test(b) && a.split(' ').length < 3)
}

function partyOf(written: string): string {
  let party = written.toLowerCase()
  for (const [pattern, replacement] of same) party = party.replace(pattern, replacement)
  return party.replace(/\s+/g, ' ').trim()
}

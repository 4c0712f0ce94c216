import type { Found } from './identifier.ts'
import { partyAfter, partyBefore, partyKey } from './parties.ts'
import { around, isTitle, lineAt, placesOf } from './plain.ts'
import { stateCode } from './states.ts'

const versus = /\s(v\.|vs\.|v|vs|versus|contra)\s/g
const hint = /\sv(?:s|ersus)?\.?\s|\scontra\s/
/** Words of the law. Without them, "vs." and "v" are of sport and of politics. */
const law =
  /\bcourts?\b|\bcases?\b|\brul(?:ing|ed|es)\b|\blawsuits?\b|\bsuit\b|\bsue[ds]?\b|\bdecision\b|\bdecided\b|\bjustices?\b|\bjudges?\b|\bplaintiffs?\b|\bcir(?:cuit|\.)|\bSCOTUS\b|\barguments?\b|\bargued\b|\bprecedent\b|\bNos?\. ?\d|\bCorte\b|\btribunal\b|\bjue(?:za?|ces)\b|\bmagistrad[oa]s?\b|\btribunales\b|\bdemanda\b|\bfallo\b|\bcaso\b|\binjunction\b|\bclass action\b/i
const strictLaw =
  /\bcourts?\b|\bcases?\b(?! (?:for|against|that))|\bruling\b|\blawsuits?\b|\bdecision\b|\bjustices\b|\bplaintiffs?\b|\bcir(?:cuit|\.)|\bSCOTUS\b|\barguments?\b|\bclass action\b|\bCorte\b|\btribunal\b|\bjue(?:za?|ces)\b|\bmagistrad[oa]s?\b|\btribunales\b|\bdemanda\b|\bfallo\b|\bcaso\b|\bNos?\. ?\d/i
/** Whose name before or after "v." may be a figure of speech. */
const politician = /^(?:trump|biden|obama|clinton)$/
const contest =
  /\b(?:cup|bowl|NFL|NBA|MLB|NHL|MLS|UFC|soccer|football|basketball|baseball|hockey|boxing|heavyweight|league|match|kick-?off|playoffs?|touchdowns?|scor(?:e|ed|es)|season|coach|stadium|prime time|late game|tournament|championship|bout|round \d|debates?|election|feud|campaign|primary|rivalry|matchup|showdown|poll|fight night)\b/i
/** How near the words of the law must be to "vs.", and a contest to "v.". */
const REACH = { plain: 45, dotted: 120, party: 150 }

/** "Matter of A-B-", "Matter of Yajure Hurtado": a name in capitals and hyphens, or near the board's words. */
const matterOf = /\b(?:Matter|MATTER) (?:of|OF) ((?:\p{Lu}[\p{L}'.&-]{0,24} ?){1,3})/gu
const board =
  /I\.? ?(?:&|&amp;|and) ?N\.? ?Dec|\bBIA\b|Board of Immigration Appeals|A\.G\. \d{4}|inmigration judge|immigration judge/i

/** Parties that are in so many cases that their names alone do not tell which one. */
const common =
  /^(?:united states|trump|biden|obama|noem|mayorkas|bondi|garland|sessions|barr|dhs|ice|uscis|cbp|doe|does|doe \d|john doe|jane doe|roe|state|people|department of .+|hegseth|rubio|miller|lyons|blanche|homan|mullin|edlow)$/

/** The names of court cases in a plain text: `name:texas v united states`, `name:matter of a-b-`. */
export function caseNamesIn(plain: string): Found[] {
  const found: Found[] = []
  if (hint.test(plain)) {
    let from = 0
    for (const match of placesOf(plain, versus)) {
      const one = caseAt(plain, match, from)
      if (!one) continue
      found.push(one)
      from = one.end
    }
  }
  if (/Matter of|MATTER OF/.test(plain)) found.push(...mattersIn(plain))
  return withFullNames(found)
}

/** The canonical form of a case's name. */
export function caseKey(first: string, second: string): string | undefined {
  const [a, b] = [partyKey(first), partyKey(second)]
  return a && b && a !== b ? `name:${a} v ${b}` : undefined
}

/** Whether many cases have such a name, as "Doe v. Trump" or a state against the federal government. */
export function isCommonName(key: string): boolean {
  const [a = '', b = ''] = key.slice(key.indexOf(':') + 1).split(' v ')
  return common.test(a) || (common.test(b) && a.split(' ').length < 3)
}

function caseAt(plain: string, match: RegExpExecArray, from: number): Found | undefined {
  const at = match.index
  const end = at + match[0].length
  const isHeadline = isTitle(lineAt(plain, at, REACH.party))
  const before = plain.slice(Math.max(from, at - REACH.party), at)
  const after = plain.slice(end, end + REACH.party)
  const first = partyBefore(before, isHeadline)
  const second = partyAfter(after, isHeadline)
  if (!/\p{L}{2}|\p{L}\.\p{L}/u.test(first) || !/\p{L}{2}|\p{L}\.\p{L}/u.test(second)) return undefined
  const key = caseKey(first, second)
  if (!key) return undefined
  const begin = at - before.length + Math.max(0, before.lastIndexOf(first.split(' ')[0]!))
  const last = second.split(' ').at(-1)!
  const ended = end + Math.max(0, after.indexOf(last)) + last.length
  const isDotted = match[1] === 'v.'
  const near = around(plain, begin, ended, isDotted ? REACH.dotted : REACH.plain)
  if (isDotted ? !law.test(near) && (contest.test(near) || isFigure(first, second)) : !isNamedAsCase(near))
    return undefined
  return { key, at: begin, end: ended, text: `${first} v. ${second}` }
}

/** Whether a name may be a figure of speech, as "Trump v. Big Tech": a politician, and no party that sues. */
function isFigure(first: string, second: string): boolean {
  const parties = [first, second]
  return parties.some((one) => politician.test(partyKey(one))) && !parties.some(isPlaintiff)
}

/** A state, an institution, or initials. */
function isPlaintiff(party: string): boolean {
  return (
    stateCode(party) !== undefined ||
    /^(?:Does?|Roe|United States|(?:\p{Lu}\.?){2,5})$|\b(?:of|for|Union|Association|City|County|University|Inc)\b/u.test(
      party,
    )
  )
}

/** Whether what is written with "vs." is a case: a word of the law is beside it, and none of sport or politics. */
function isNamedAsCase(near: string): boolean {
  return strictLaw.test(near) && !contest.test(near)
}

function mattersIn(plain: string): Found[] {
  return [...placesOf(plain, matterOf)].flatMap((match) => {
    const end = match.index + match[0].trimEnd().length
    const name = match[1]!.trim()
    const words = name.split(' ')
    const isInCapitals = /^\p{Lu}[\p{Lu}&-]+$/u.test(words[0]!.replace(/[.,]$/, ''))
    if (!isInCapitals && !board.test(around(plain, match.index, end, 90))) return []
    const respondent = (isInCapitals ? words[0]! : name).replace(/[.,']+$/, '')
    const last = plain.indexOf(respondent, match.index) + respondent.length
    return [
      { key: `name:matter of ${respondent.toLowerCase().replace(/[.,']/g, '')}`, at: match.index, end: last },
    ]
  })
}

/** After its first mention a text shortens a name: "DHS v. Regents". The short form gets the key of the full one. */
function withFullNames(found: readonly Found[]): Found[] {
  const full = found.map(({ key }) => key)
  return found.map((one) => {
    const longer = full.find((key) => key.length > one.key.length && isShortFor(one.key, key))
    return longer ? { ...one, key: longer } : one
  })
}

function isShortFor(short: string, full: string): boolean {
  const [a, b] = short.slice(5).split(' v ')
  const [fullA, fullB] = full.slice(5).split(' v ')
  return b !== undefined && fullB !== undefined && isPart(a!, fullA!) && isPart(b, fullB)
}

/** The first words of an institution's name, or the last of a person's. */
function isPart(short: string, full: string): boolean {
  return full === short || full.startsWith(`${short} `) || full.endsWith(` ${short}`)
}

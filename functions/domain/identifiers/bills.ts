import type { Found } from './identifier.ts'
import { around, placesOf, sentenceAfter, sentenceBefore } from './plain.ts'
import { stateCode, stateNames } from './states.ts'

/** "H.R. 1234", "HR 1234", "S. 5", "H. Res. 12", "S.J. Res. 49". A lone "S." must not be the end of "U.S." or "P.S.". */
const congress =
  /(?<![\p{L}\d.]|\b\p{Lu}\.\s)(H\.?\s?R\.?|S\.|H\.?\s?Con\.?\s?Res\.?|S\.?\s?Con\.?\s?Res\.?|H\.?\s?J\.?\s?Res\.?|S\.?\s?J\.?\s?Res\.?|H\.?\s?Res\.?|S\.?\s?Res\.?)\s?(\d{1,4})(?![\d%]|[:-]\d|[.,]\d|\p{L}|\s?(?:percent|million|billion|people|years?|p\.m|a\.m|St|Ave|Street|Avenue|Blvd|Road)\b)/gu

/** Words of lawmaking: a number without its dots, or with one dot, is a bill only near them. */
const lawmaking =
  /\bbills?\b|\bacts?\b|\blaws?\b|\blegislat|\blawmaker|\bsenat|\bhouse\b|\bcongres|\bcommittee|\bpass(?:e[ds]|age|ing)?\b|\bsponsor|\bintroduc|\bmeasure|\bresoluti|\bvot(?:e[ds]?|ing)\b|\bamend|\bveto|\bsigned\b|\bwould\b|\breported\b|\bcloture\b|\bH\.R\. ?\d|\bS\. ?\d|\bley(?:es)?\b|\bproyecto|\bcámara\b|\breps?\.|\bsens?\.|\bsenado|\baprob|\baprueban?\b|\biniciativa|\benmienda|\bresoluci|\bcomit[ée]|\bcomisi[óo]n|\brepresentantes\b|\bdiputad|\blegisla|\bvota|\bvotó|\bfirm(?:ó|a\b|ad[oa])|\bpromulg|\bvet(?:ó|ar?\b|ad[oa])|\bapprov|\bgovernor|\bgobernador|\benact|\bfilibuster|\bmark-?up\b/i
/** What a place in a hall or a street is called. */
const place =
  /\b(?:row|seat|section|hall|gate|platform|lot|room|exit|highway|route|course|class|street|apt)\b[^.]{0,12}$/i

/** "SB 4", "S.B. 4", "HB26-1122", "SB 2-C", "HCR 2060"; "Senate Bill 4", "House File 10", "Proposition 187", "LD 1971". */
const short =
  /(?<![\p{L}\d.])((?:E?2?S)?[SHA]\.?\s?[BF]\.?|[HS]\.?\s?[CJ]\.?\s?R\.?|[LHS]\.?\s?[DP]\.?|L\.?\s?B\.?)\s?-?(?:Nos?\.\s?)?((?:\d\d-)?\d{1,5})(?:-([A-F])(?!\p{L}))?(?![\d%]|[:.,-]\d|\p{L})/gu
const long =
  /\b(Senate|House|Assembly|Legislative|State Senate|State House) (Bill|File|Document)s? ?(?:Nos?\. ?|n[úu]m(?:ero|\.) ?)?((?:\d\d-)?\d{1,5})(?:-([A-F])\b)?(?![\d%]|[.,]\d)/g
const proposition =
  /\b(?:Proposition|Prop\.?|Propuesta|Proposición) ?(?:No\. ?)?(\d{1,4})(?:-?([A-F])\b)?(?![\d%]|[.,]\d)/g
/** New York and New Jersey name a bill of both houses: "S2235/A3506". */
const twin = /\b(S)\.?-?(\d{2,5})[A-Z]?\s?\/\s?(A)\.?-?(\d{2,5})[A-Z]?\b/g

/** Codes that two states at most use, so that their numbers are bills only near words of lawmaking; SB, HB and AB are common. */
const isRare = (code: string) => !/^(?:sb|hb|ab)$/.test(code)
/** What only one state calls a bill. */
const onlyIn: Record<string, string> = { __proto__: null as never, ld: 'me', lb: 'ne' }
/** Roads and companies: "SB 99 (southbound)", "AB5 Consulting". */
const otherThing =
  /^[^.]{0,24}\b(?:southbound|northbound|lanes?|exits?|highway|off-ramp|Inc|LLC|Ltd|Corp|Company|Consulting|Partners|shares|stock|pencils?|pounds|lbs|MHz|49ers)\b/
const beforeOther =
  /\b(?:company|firm|startup|room|lanes?|exit|highway|I-\d+|Super Bowl|flight)\s[^.]{0,10}$/i

const stateBefore = new RegExp(
  String.raw`^.*(?<!\p{L}|west )(${stateNames})(?:'s?|:)?(?:[ -](?!and\b|to\b|in\b|y\b)(?:\p{L}|[A-Z]{2} ?\d{1,5},?)[\p{L}'-]{0,18}){0,3}[ "(]{1,3}$`,
  'ius',
)
const stateAfter = new RegExp(
  String.raw`^,? ?(?:"|\()?(?:in |of |from |de |en )?(?:the )?(?:state of )?(${stateNames})(?!\p{L})`,
  'iu',
)

/** The bills and resolutions of Congress that a plain text names by number. */
export function billsIn(plain: string): Found[] {
  const found: Found[] = []
  for (const match of placesOf(plain, congress)) {
    const end = match.index + match[0].length
    const type = match[1]!.replace(/[.\s]/g, '').toLowerCase()
    const isPlain = type.length > 2 || /^H\.\s?R\.$/.test(match[1]!)
    const near = around(plain, match.index, end, 160)
    const itself = near.replace(match[0], ' ')
    if (!isPlain && !lawmaking.test(itself)) continue
    if (place.test(plain.slice(Math.max(0, match.index - 20), match.index))) continue
    const of = congressBeside(plain, match.index, end)
    found.push({ key: `${type}:${of ? `${of}:` : ''}${match[2]}`, at: match.index, end })
  }
  return found
}

/** "of the 117th Congress", "(118th)", "del 117.º Congreso". */
const ordinalCongress =
  /\b(\d{2,3})(?:st|nd|rd|th|\.?[º°o])? (?:U\.?S\.? )?(?:Congress|Congreso|Cong\.)|\bCongreso (\d{2,3})\b|^,? ?\((\d{3})(?:st|nd|rd|th)\)/u
const lastCongress = /\b(?:last|previous|prior|preceding) Congress\b|\bCongreso (?:anterior|pasado)\b/u
/** "S. 744 of 2013", "H.R. 2 (2023)"; "the 2013 bill, S. 744", "2013's S. 744". */
const yearAfter =
  /^,? (?:\((?=\d{4}\))|(?:of|from|in|de|del?) (?:el año )?)((?:19|20)\d\d)(?![\d-]| ?(?:dollars|percent))/
const yearBefore =
  /\b(?:[Tt]he|[Ll]a) ((?:19|20)\d\d) (?:[\p{L}-]+,? ){0,3}$|\b((?:19|20)\d\d)'s (?:[\p{L}-]+,? ){0,2}$/u
/** How far from a bill's number its Congress is written. */
const REACH = 80
/** The first Congress met in 1789; each lasts two years. */
const FIRST = 1789

/** The Congress that is written beside a bill's number: its number, or `last`. */
function congressBeside(plain: string, at: number, end: number): string | undefined {
  // What is nearer to another bill is said of that.
  const after = untilBill(sentenceAfter(plain, end, REACH))
  const before = sentenceBefore(plain, at, REACH).split(otherBill).at(-1)!
  const stated = ordinalCongress.exec(after.split(otherTime, 1)[0]!) ?? ordinalBefore(before)
  if (stated) return String(Number(stated[1] ?? stated[2] ?? stated[3]))
  const ofYear = yearAfter.exec(after) ?? yearBefore.exec(before)
  const year = ofYear?.[1] ?? ofYear?.[2]
  if (year) return String(Math.floor((Number(year) - FIRST) / 2) + 1)
  return lastCongress.test(after) || lastCongress.test(before) ? 'last' : undefined
}

/** What tells of another time than the bill's: "thirteen years after the 113th Congress dropped reform". */
const otherTime =
  /(?<!\p{L})(?:after|since|before|than|unlike|until|when|while|as|where|which|desde|tras|después|antes|cuando|mientras)(?!\p{L})/iu
/** "The 113th Congress dropped reform": it acts itself, and is not the one of a bill that is named after that. */
const acting = /^[^,;]{0,3}\s(?!(?:the|a|an|its|to|of|in|on|for|el|la|los|bill|act|proyecto|ley)\s)\p{Ll}+\s/u

/** A Congress that the words before a bill's number say the bill is of. */
function ordinalBefore(before: string): RegExpExecArray | null {
  const found = ordinalCongress.exec(before)
  if (!found) return null
  const rest = before.slice(found.index + found[0].length)
  return otherTime.test(before.slice(0, found.index)) || acting.test(rest) ? null : found
}

const otherBill = /\b(?:H\.? ?R|S)\.? ?\d/
const untilBill = (text: string) => text.split(otherBill, 1)[0]!

/** The bills of states and the propositions that a plain text names by number, with the state if it is written beside the number. */
export function stateBillsIn(plain: string): Found[] {
  const found: Found[] = []
  if (/[BFDPR2]\.?-? ?(?:Nos?\. ?)?\d/.test(plain)) {
    for (const match of placesOf(plain, short)) {
      const [written, code, number, part] = match
      put(
        found,
        plain,
        written,
        match.index,
        code!.replace(/[.\s]|^E?2?S(?=[SHA])/g, '').toLowerCase(),
        number!,
        part,
      )
    }
  }
  if (/(?:Bill|File|Document)s? /.test(plain)) {
    for (const match of placesOf(plain, long)) {
      const [written, house, type, number, part] = match
      const chamber = house!.replace('State ', '')[0]!
      put(found, plain, written, match.index, `${chamber}${type![0]}`.toLowerCase(), number!, part)
    }
  }
  if (/Prop/.test(plain)) {
    for (const match of placesOf(plain, proposition))
      put(found, plain, match[0], match.index, 'prop', match[1]!, match[2])
  }
  if (/\d[A-Z]? ?\/ ?A/.test(plain)) {
    for (const match of placesOf(plain, twin)) {
      const [written, s, senate, a, assembly] = match
      const state = stateBeside(plain, match.index, match.index + written.length)
      const bar = match.index + written.indexOf('/')
      found.push(
        { key: keyOf(s!.toLowerCase(), senate!, state), at: match.index, end: bar },
        { key: keyOf(a!.toLowerCase(), assembly!, state), at: bar + 1, end: match.index + written.length },
      )
    }
  }
  return found
}

function put(
  found: Found[],
  plain: string,
  written: string,
  at: number,
  code: string,
  number: string,
  part?: string,
): void {
  const end = at + written.length
  if (otherThing.test(plain.slice(end, end + 40))) return
  if (beforeOther.test(plain.slice(Math.max(0, at - 24), at))) return
  const beside = stateBeside(plain, at, end)
  const near = around(plain, at, end, 160).replace(written, ' ')
  if (isRare(code) && code !== 'prop' && beside === undefined && !lawmaking.test(near)) return
  found.push({ key: keyOf(code, `${number}${part ?? ''}`, beside ?? onlyIn[code]), at, end })
}

function keyOf(code: string, number: string, state: string | undefined): string {
  const rest = `${code}${number.toLowerCase().replace(/^0+/, '')}`
  return state ? `bill:us-${state}:${rest}` : `bill:${rest}`
}

function stateBeside(plain: string, at: number, end: number): string | undefined {
  const after = stateAfter.exec(plain.slice(end, end + 40))?.[1]
  const before = stateBefore.exec(plain.slice(Math.max(0, at - 70), at))?.[1]
  const name = before ?? after
  return name === undefined ? undefined : stateCode(name)
}

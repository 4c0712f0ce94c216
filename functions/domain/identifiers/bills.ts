import type { Identifier } from './identifier.ts'

/** "H.R. 1234", "HR 1234", "S. 5", "H. Res. 12". A lone "S." must not be the end of "U.S." or "P.S.", nor may a unit follow. */
const federal =
  /(?<![\p{L}\d.]|[\p{L}]\.\s)(H\.?\s?R\.?|S\.|H\.?\s?Con\.?\s?Res\.?|S\.?\s?Con\.?\s?Res\.?|H\.?\s?Res\.?|S\.?\s?Res\.?|H\.?\s?J\.?\s?Res\.?|S\.?\s?J\.?\s?Res\.?)\s?(\d{1,4})\b(?![\d:%-]|[.,]\d|\s*(?:percent|million|billion|people|years?|p\.m|a\.m|St|Ave|Street|Avenue)\b)/gu

const states: Record<string, string> = {
  __proto__: null as never,
  alabama: 'al',
  alaska: 'ak',
  arizona: 'az',
  arkansas: 'ar',
  california: 'ca',
  colorado: 'co',
  connecticut: 'ct',
  delaware: 'de',
  florida: 'fl',
  georgia: 'ga',
  hawaii: 'hi',
  idaho: 'id',
  illinois: 'il',
  indiana: 'in',
  iowa: 'ia',
  kansas: 'ks',
  kentucky: 'ky',
  louisiana: 'la',
  maine: 'me',
  maryland: 'md',
  massachusetts: 'ma',
  michigan: 'mi',
  minnesota: 'mn',
  mississippi: 'ms',
  missouri: 'mo',
  montana: 'mt',
  nebraska: 'ne',
  nevada: 'nv',
  'new hampshire': 'nh',
  'new jersey': 'nj',
  'new mexico': 'nm',
  'new york': 'ny',
  'north carolina': 'nc',
  'north dakota': 'nd',
  ohio: 'oh',
  oklahoma: 'ok',
  oregon: 'or',
  pennsylvania: 'pa',
  'rhode island': 'ri',
  'south carolina': 'sc',
  'south dakota': 'sd',
  tennessee: 'tn',
  texas: 'tx',
  utah: 'ut',
  vermont: 'vt',
  virginia: 'va',
  washington: 'wa',
  'west virginia': 'wv',
  wisconsin: 'wi',
  wyoming: 'wy',
}
const stateNames = Object.keys(states)
  .sort((a, b) => b.length - a.length)
  .join('|')
/** "SB 4", "S.B. 4", "Senate Bill 4", "HF 12", "Assembly Bill 60", "LB 5"; "Ley SB 4" in Spanish. */
const state =
  /\b(?:(S|H|A|L)\.?\s?(B|F|D|P)\.?|(Senate|House|Assembly|Legislative) (Bill|File|Document))\s?-?(?:No\.\s?)?(\d{1,5})\b/g
const stateBefore = new RegExp(`\\b(${stateNames})(?:['’]s?)?(?:\\s+\\p{L}+){0,2}\\s+\\(?$`, 'iu')
const stateAfter = new RegExp(`^[^.;\\d]{0,4}(?:\\(|in |of |de )?(${stateNames})\\b`, 'i')

/** The bills that a text names by number. A bill of a state has the state if the text has it beside the number. */
export function billsIn(text: string): Identifier[] {
  if (!/\d/.test(text)) return []
  const found: Identifier[] = []
  for (const match of text.matchAll(federal)) {
    const type = match[1]!.replace(/[.\s]/g, '').toLowerCase()
    found.push({ key: `${type}:${match[2]}`, text: match[0], at: match.index })
  }
  for (const match of text.matchAll(state)) {
    const [written, chamber, type, longChamber, longType, number] = match
    const code = `${(chamber ?? longChamber)![0]}${(type ?? longType)![0]}${number}`.toLowerCase()
    // "U.S. SB 4" does not occur, and "S.D. 5" or "L.A. 2" is no bill.
    if (!/^(?:s[bf]|h[bf]|ab|l[bd]|hp|sp)/.test(code)) continue
    const before = stateBefore.exec(text.slice(Math.max(0, match.index - 40), match.index))?.[1]
    const end = match.index + written.length
    const after = stateAfter.exec(text.slice(end, end + 30))?.[1]
    const place = states[(after ?? before ?? '').toLowerCase()]
    found.push({ key: place ? `bill:us-${place}:${code}` : `bill:${code}`, text: written, at: match.index })
  }
  return found
}

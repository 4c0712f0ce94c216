import type { Found } from './identifier.ts'
import { around } from './plain.ts'

/** "H.R. 1234", "HR 1234", "S. 5", "H. Res. 12", "S.J. Res. 49". A lone "S." must not be the end of "U.S." or "P.S.". */
const number =
  /(?<![\p{L}\d.]|\b\p{Lu}\.\s)(H\.?\s?R\.?|S\.|H\.?\s?Con\.?\s?Res\.?|S\.?\s?Con\.?\s?Res\.?|H\.?\s?J\.?\s?Res\.?|S\.?\s?J\.?\s?Res\.?|H\.?\s?Res\.?|S\.?\s?Res\.?)\s?(\d{1,4})(?![\d%]|[:-]\d|[.,]\d|\p{L}|\s?(?:percent|million|billion|people|years?|p\.m|a\.m|St|Ave|Street|Avenue|Blvd|Road)\b)/gu

/** Words of lawmaking: a number without its dots, or with one dot, is a bill only near them. */
const lawmaking =
  /\bbills?\b|\bacts?\b|\blaws?\b|\blegislat|\blawmaker|\bsenat|\bhouse\b|\bcongres|\bcommittee|\bpass(?:e[ds]|age|ing)?\b|\bsponsor|\bintroduc|\bmeasure|\bresoluti|\bvot(?:e[ds]?|ing)\b|\bamend|\bveto|\bsigned\b|\bwould\b|\breported\b|\bcloture\b|\bH\.R\. ?\d|\bS\. ?\d|\bley(?:es)?\b|\bproyecto|\bcámara\b|\breps?\.|\bsens?\./i
/** What a place in a hall or a street is called. */
const place =
  /\b(?:row|seat|section|hall|gate|platform|lot|room|exit|highway|route|course|class|street|apt)\b[^.]{0,12}$/i

/** The bills and resolutions of Congress that a plain text names by number. */
export function billsIn(plain: string): Found[] {
  if (!/[HR.s] ?\d/.test(plain)) return []
  const found: Found[] = []
  for (const match of plain.matchAll(number)) {
    const end = match.index + match[0].length
    const type = match[1]!.replace(/[.\s]/g, '').toLowerCase()
    const isPlain = type.length > 2 || /^H\.\s?R\.$/.test(match[1]!)
    const near = around(plain, match.index, end, 160)
    const itself = near.replace(match[0], ' ')
    if (!isPlain && !lawmaking.test(itself)) continue
    if (place.test(plain.slice(Math.max(0, match.index - 20), match.index))) continue
    found.push({ key: `${type}:${match[2]}`, at: match.index, end })
  }
  return found
}

/** Whether words of lawmaking are near. */
export function isLawmaking(text: string): boolean {
  return lawmaking.test(text)
}

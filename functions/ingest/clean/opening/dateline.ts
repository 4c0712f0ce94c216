import type { Stated } from '../../../domain/model/article.ts'

/**
 * Datelines: "WASHINGTON, Nov 28 (Reuters) - ", "LOS ANGELES (AP) — ", "(CNN) — ", "MADRID, 28 nov (EFE).- ", "EL PASO,
 * Texas (Border Report) — ", "WASHINGTON – " (agencies), "TBILISI, Georgia, Aug. 13 -- ", "April 16 (Reuters) - ". AP style: the
 * place of writing in capitals, then the agency in brackets, then a dash.
 */
export function withoutDateline(text: string): { rest: string; stated: Stated } | undefined {
  const beginning = text.slice(0, LONGEST)
  const dash = dashIn(beginning)
  if (dash === undefined) return undefined
  const stated = read(beginning.slice(0, dash.start).trim(), dash.isLoose)
  const rest = text.slice(dash.end)
  // The news begins with a capital, a number or a quotation mark.
  return stated && /^[\p{Lu}\d"“‘'«¿¡($[]/u.test(rest) ? { rest, stated } : undefined
}

const LONGEST = 130
const DASH =
  /\)\s?(?:[.:]\s?)?(?:[-–—―]{1,3}|\/\/)\s*|\s(?:[-–—―]{1,3})\s+|[–—―]\s?|\.\s?[-–—]\s?(?!\p{Lu}{2})|\)\s?:\s|\)(?=\p{Lu}[\p{Ll} ])|\s•\s/u

/** The first dash that can end a dateline. One without a space or bracket before it is loose. */
function dashIn(beginning: string): { start: number; end: number; isLoose: boolean } | undefined {
  const found = DASH.exec(beginning)
  if (!found) return undefined
  const start = found.index + (found[0].startsWith(')') ? 1 : 0)
  // "Miami.— " as Spanish newsrooms write it, but not "U.S.-".
  const isTight =
    found[0].startsWith(')') || (/^\.[-–—]/.test(found[0]) && !beginning.slice(0, found.index).includes('.'))
  return { start, end: found.index + found[0].length, isLoose: !isTight }
}

const months =
  'jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?|ene(?:ro)?|febrero|marzo|abr(?:il)?|mayo|junio|julio|ago(?:sto)?|septiembre|setiembre|octubre|noviembre|dic(?:iembre)?'
const date = new RegExp(
  `(?:^|,? ?\\(?)(?:(?:mon|tue|wednes|thurs|fri|satur|sun)(?:day)?,? )?(?:(?:${months})\\.? \\d{1,2}|\\d{1,2}(?:º|°)? (?:de )?(?:${months})\\.?)(?:,? (?:de |del )?(?:19|20)\\d\\d)?\\)?\\.?$`,
  'i',
)

/** Reads "PLACE, DATE (AGENCY)", of which parts may be missing. */
function read(mark: string, isLoose: boolean): Stated | undefined {
  if (mark === '') return undefined
  let left = mark
  let agency: string | undefined
  const brackets = /\(([^()]{1,60})\)$/.exec(left)
  if (brackets && !date.test(brackets[1]!)) {
    agency = brackets[1]!.trim()
    left = left.slice(0, brackets.index).trim()
  }
  const wire = /\s?\/\s?([\w .-]{2,40}?)\s?\/$/.exec(left)
  if (wire) {
    agency = wire[1]!
    left = left.slice(0, wire.index)
  }
  left = left.replace(/[\s,]+$/, '')
  const dated = date.exec(left)
  if (dated) left = left.slice(0, dated.index)
  left = left.replace(/[\s,.:–—-]+$/, '').trim()
  if (left === '') {
    // A date alone ("March 4 - What matters today"), or an agency alone.
    if (agency === undefined) return dated ? {} : undefined
    return isAgency(agency) ? { agency } : undefined
  }
  if (!isPlace(left, { isSure: (agency !== undefined && isAgency(agency)) || dated !== null, isLoose }))
    return undefined
  return { place: left, ...(agency && isAgency(agency) && { agency }) }
}

/** Words in capitals before a dash that are not places. */
const noPlaces =
  /^(?:EXCLUSIVE|BREAKING|BREAKING NEWS|UPDATED?|WATCH|LIVE|LIVE UPDATES|FIRST ON \w+|NEW|OPINION|ANALYSIS|DACA|TPS|USCIS|EOIR|FEMA|NASA|NATO|LULAC|MALDEF|RAICES|CHIRLA|ACLU|NAACP|CAIR|ICE|CBP|DHS|DOJ|FBI|ATF|DEA|FAQ|WHAT|WHO|WHY|HOW|WHEN|WHERE|NOTE|WARNING|ALERT|UNICEF|UNHCR|OPEC|COVID|LGBTQ|MAGA|SNAP|WIC|VIDEO|PHOTOS?|FOR IMMEDIATE RELEASE|PRESS RELEASE|EN VIVO|EXCLUSIVA)$/

function isPlace(text: string, { isSure, isLoose }: { isSure: boolean; isLoose: boolean }): boolean {
  if (text.length < 3 || text.length > 70 || noPlaces.test(text)) return false
  // "PESHAWAR, Pakistan/LAHORE, Pakistan" are two places.
  const [first = '', ...further] = text.split(/,\s*/)
  if (further.length > 3) return false
  const isInCapitals = /^[\p{Lu}\d][\p{Lu}\d.'’ /&()-]*$/u.test(first) && /\p{Lu}{3}/u.test(first)
  const isName =
    /^(?:\p{Lu}[\p{L}.'’-]*(?:\/\p{Lu}[\p{L}.'’-]*)?(?:\s|$)|(?:de|del|la|las|los|of|the|and|y|on|el|\([\p{Lu}.]{2,12}\))(?:\s|$)){1,7}$/u.test(
      first,
    )
  const areRegions = further.every(
    (part) => part.length < 32 && /^(?:\p{Lu}[\p{L}.'’/-]*\s?){1,4}$/u.test(part),
  )
  if (!areRegions) return false
  if (isSure) return isInCapitals || isName
  // Without an agency or a date, capitals must show that it is a dateline.
  const letters = first.replace(/[^\p{L}]/gu, '').length
  if (isInCapitals) return letters >= 4 || (letters >= 3 && further.length > 0)
  return !isLoose ? isName : /^Washington, D\.?C$/.test(text)
}

/** Whether the words in brackets can be an agency or a station: "AP", "Reuters Breakingviews", "KXAN", "The Center Square". */
function isAgency(text: string): boolean {
  return (
    text.length <= 45 &&
    /^(?:\p{Lu}|\d|apro\b|dpa\b)[\p{L}\d .&'’/+:-]*$/u.test(text) &&
    !/^(?:Photo|Image|Video|Updated?|D|R|I|Corrects|Adds|Recasts|Repeats)\b(?![A-Za-z])/.test(text) &&
    text.split(' ').length <= 5
  )
}

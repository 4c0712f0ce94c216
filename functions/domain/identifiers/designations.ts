import { type CountryMention, countriesIn } from './countries.ts'
import type { Found } from './identifier.ts'
import { placesOf, sentenceAfter, sentenceBefore } from './plain.ts'

/** The program by its name, and the words that headlines use for it. */
const program =
  /\bTPS\b|\bTemporary Protect(?:ed|ion|ive) Status\b|\b(?:deportation|legal|immigrant|temporary|humanitarian|immigration) protections?\b|\bprotections? (?:from|against) deportation\b|\b(?:temporary )?protected (?:legal |immigration )?status\b|\bEstatus de Protecci[óo]n Temporal\b|\bprotecci(?:ón|ones) (?:temporal(?:es)?|contra la deportación|migratorias?)\b|\b(?:protections|protecciones)\b/gi
const hint = /TPS|rotec[tc]|ROTEC[TC]/
/** A program that is named, so that a country beside it is enough; "protections" alone needs people. */
const named = /^(?:TPS|Temporary Protect|Estatus)/i

/** How far in its sentence a country may be from the program. */
const REACH = 170

/** Words that may stand between the program and its country, and between countries. All else makes the country one in passing. */
const bridge = new Set(
  (
    'designation designations status program programs protection protections holders holder recipients recipient beneficiaries beneficiary enrollees for of to from the a an some about nearly roughly almost around more than over up least at estimated approximately ' +
    'thousand thousands hundred hundreds tens million dozens several other many all most current people persons nationals national migrants migrant immigrants immigrant citizens citizen refugees families residents workers living here in us u.s united states country who come came already ' +
    'tps temporary protected and or as well including like such also both his her its their has have had been with under on hold holding covered granted given extended benefiting covering shielding termination terminated ending end extension extending redesignation ' +
    's expired expires lapse lapsed country countries designated those community communities ' +
    'los las el la un una unos unas de del para a al y e o en con por sobre que tienen tiene personas ciudadanos ciudadanas inmigrantes migrantes más mas casi cerca miles cientos beneficiarios titulares programa designación estadounidense amparados bajo'
  ).split(' '),
)
/** Words that may also stand between a country and the program after it. */
const bridgeBefore = new Set(
  (
    'can could may might will would to lose loses losing lost keep keeps keeping receive received receives get got be being is are was were remain remains eligible qualify qualified qualifies apply applied protected shielded stay renew renewed seek seeking if when after since their not no longer still ' +
    'end ends ended strip strips stripped revoke revoked terminate terminates grant grants extend extends restore restored designate designates designating that which through until this those pending another '
  ).split(' '),
)
/** The people of a country end so, in English or Spanish. */
const people = /(?:ns?|ese|is|nos|ños|nes|ses|íes|os)$/i

/** The designations for Temporary Protected Status that a plain text names, each by its country: `tps:haiti`. A country in passing is none. */
export function designationsIn(plain: string): Found[] {
  if (!hint.test(plain)) return []
  const found = new Map<string, Found>()
  for (const { 0: written, index } of placesOf(plain, program)) {
    const end = index + written.length
    const after = withoutAsides(sentenceAfter(plain, end, REACH))
    const before = sentenceBefore(plain, index, REACH)
    const start = index - before.length
    const isNamed = named.test(written)
    const isBare = /^protec\w+$/i.test(written)
    const mentions = [
      ...following(after).map((one) => ({ ...one, at: one.at + end })),
      ...(isBare && !/'s? $/.test(before) ? [] : preceding(before)).map((one) => ({
        ...one,
        at: one.at + start,
      })),
    ]
    for (const { id, text, at } of mentions) {
      if (!isNamed && !people.test(text) && !(/status/i.test(written) || /^temporary/i.test(written)))
        continue
      const key = `tps:${id}`
      if (!found.has(key)) found.set(key, { key, at, end: at + text.length })
    }
  }
  return [...found.values()]
}

/** "TPS - a protection for people who cannot go home - for Hondurans". Everything else stays in its place. */
function withoutAsides(text: string): string {
  return text.replace(/ (?:-{1,2}|—) [^—]{1,120}? (?:-{1,2}|—)(?= )/g, (aside) => ' '.repeat(aside.length))
}

/** The countries that follow the program directly: "TPS for about 9,000 people from Honduras, Nepal and Nicaragua". */
function following(after: string): CountryMention[] {
  const found: CountryMention[] = []
  let from = 0
  for (const one of countriesIn(after)) {
    const between = after.slice(from, one.at)
    // "TPS, said a Haitian" is not about Haiti: a comma is only between countries.
    if (
      !isBridge(between, bridge) ||
      (found.length === 0 && /,/.test(between.replace(/\d,\d|^, (?=for |para |de )/g, '')))
    )
      break
    found.push(one)
    from = one.end
  }
  return found
}

/** The countries that come before the program: "Haiti's TPS", "Hondurans and Nepalis who have TPS". */
function preceding(before: string): CountryMention[] {
  const found: CountryMention[] = []
  let to = before.length
  for (const one of countriesIn(before).reverse()) {
    const between = before.slice(one.end, to)
    if (!isBridge(between, bridge, found.length === 0 ? bridgeBefore : undefined)) break
    found.push(one)
    to = one.at
  }
  return found
}

function isBridge(between: string, words: ReadonlySet<string>, further?: ReadonlySet<string>): boolean {
  return between
    .toLowerCase()
    .split(/[\s,()"'/:-]+/)
    .every((word) => {
      const bare = word.replace(/\.$/, '')
      return bare === '' || words.has(bare) || further?.has(bare) || /^[\d.]+$/.test(bare)
    })
}

import { spanishOrdinals } from '../../domain/identifiers/courts.ts'
import { stateCode, stateNames } from '../../domain/identifiers/states.ts'
import type { Language } from '../../domain/model/article.ts'

const supreme =
  /(?:[Ss]upreme [Cc]ourt|SCOTUS|[Hh]igh [Cc]ourt|(?<![Dd]epartment )Justices\b|Corte Suprema|Tribunal Supremo)/g
/** What makes it a state's, or that of the neighbor. */
const notFederal = new RegExp(`(?<!\\p{L})(?:${stateNames}|state|mexico)(?:['’]?s?)? $`, 'iu')
/** The longest name of a state, and what may follow it. */
const REACH = 26

/** Cities with a federal court that newspapers name in place of the state. */
const cities: Record<string, string> = {
  ca: 'San Francisco|Los Angeles|San Diego|Oakland',
  ny: 'Manhattan|Brooklyn',
  tx: 'Houston|Brownsville|Dallas|Austin|San Antonio',
  md: 'Greenbelt|Baltimore',
  hi: 'Honolulu',
  wa: 'Seattle|Tacoma',
  ma: 'Boston',
  mn: 'Minneapolis|St\\. Paul',
  il: 'Chicago',
  or: 'Portland',
  nj: 'Newark',
  fl: 'Miami|Tallahassee',
  pa: 'Philadelphia|Pittsburgh',
  az: 'Phoenix|Tucson',
  co: 'Denver',
  dc: 'D\\.C\\.(?! Circuit)',
}
/** A state, unless it is the capital's name, or a city; each with a capital letter. */
const place = new RegExp(
  `(?<!\\p{L})(?:(?<state>${stateNames})(?!\\p{L})|${Object.entries(cities)
    .map(([code, names]) => `(?<${code}>${names})`)
    .join('|')})`,
  'giu',
)
const legal = /\b(?:judge|court|sues?|sued|lawsuit|jue(?:z|za)|tribunal|demandan?)\b/i

/**
 * The court that a headline and the beginning of a report name, as newspapers do: the Supreme Court, or the state of a judge.
 * Courts that are named in full are found before.
 */
export function forumIn(title: string, lead: string): string | undefined {
  return courtOf(title) ?? courtOf(lead)
}

/** The Supreme Court, if a text names it: reports on a policy that came before it always name it. */
export function highCourtIn(text: string): string | undefined {
  for (const { index } of text.matchAll(supreme))
    if (!notFederal.test(text.slice(Math.max(0, index - REACH), index))) return 'scotus'
  return undefined
}

function courtOf(text: string): string | undefined {
  const high = highCourtIn(text)
  if (high) return high
  if (!legal.test(text)) return undefined
  const named = new Set([...text.matchAll(place)].flatMap((match) => codeOf(match, text)))
  return named.size === 1 ? named.values().next().value : undefined
}

function codeOf({ 0: name, index, groups = {} }: RegExpExecArray, text: string): string[] {
  if (!/^\p{Lu}/u.test(name)) return []
  const { state, ...ofCities } = groups
  const city = Object.keys(ofCities).find((code) => ofCities[code] !== undefined)
  if (city) return [city]
  if (/^washington$/i.test(name) && !/^ state\b/.test(text.slice(index + name.length))) return []
  const code = stateCode(state ?? '')
  return code ? [code] : []
}

/** What readers call a court. */
export function forumName(court: string): Record<Language, string> {
  if (court === 'scotus') return { en: 'Supreme Court', es: 'Corte Suprema' }
  const number = Number(/^ca(\d+)$/.exec(court)?.[1])
  if (number) {
    const spanish = spanishOrdinals[number - 1] ?? ''
    return {
      en: `${number}${['st', 'nd', 'rd'][number - 1] ?? 'th'} Circuit`,
      es: `${spanish.slice(0, 1).toUpperCase()}${spanish.slice(1)} Circuito`,
    }
  }
  const name = court.toUpperCase()
  return { en: `federal court, ${name}`, es: `tribunal federal, ${name}` }
}

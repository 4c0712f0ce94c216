import { ordinals } from '../../domain/identifiers/courts.ts'
import type { Language } from '../../domain/model/article.ts'

/** "Supreme Court", unless it is a state's. */
const supreme =
  /(?<!(?:Alabama|Alaska|Arizona|Arkansas|California|Colorado|Connecticut|Delaware|Florida|Georgia|Hawaii|Idaho|Illinois|Indiana|Iowa|Kansas|Kentucky|Louisiana|Maine|Maryland|Massachusetts|Michigan|Minnesota|Mississippi|Missouri|Montana|Nebraska|Nevada|Hampshire|Jersey|York|Carolina|Dakota|Ohio|Oklahoma|Oregon|Pennsylvania|Tennessee|Texas|Utah|Vermont|Virginia|Washington|Wisconsin|Wyoming|Island|Mexico|[Ss]tate|[Ss]tate['’]s)['’]?s? )(?:[Ss]upreme [Cc]ourt|SCOTUS|[Hh]igh [Cc]ourt|(?<![Dd]epartment )Justices\b|Corte Suprema|Tribunal Supremo)/
const circuit =
  /\b(1st|2nd|2d|3rd|3d|4th|5th|6th|7th|8th|9th|10th|11th|First|Second|Third|Fourth|Fifth|Sixth|Seventh|Eighth|Ninth|Tenth|Eleventh) (?:U\.?S\.? )?Circuit/i
const spanishOrdinals =
  'Primer Segundo Tercer Cuarto Quinto Sexto Séptimo Octavo Noveno Décimo Undécimo'.split(' ')

/** States, and cities with a federal court that newspapers name in its place. */
const seats: [place: string, pattern: RegExp][] = [
  ['ca', /\b(?:California|San Francisco|Los Angeles|San Diego|Oakland)\b/],
  ['ny', /\b(?:New York|Manhattan|Brooklyn)\b/],
  ['tx', /\b(?:Texas|Houston|Brownsville|Dallas|Austin|San Antonio)\b/],
  ['md', /\b(?:Maryland|Greenbelt|Baltimore)\b/],
  ['hi', /\b(?:Hawaii|Honolulu)\b/],
  ['wa', /\b(?:Washington state|Seattle|Tacoma)\b/],
  ['ma', /\b(?:Massachusetts|Boston)\b/],
  ['mn', /\b(?:Minnesota|Minneapolis|St\. Paul)\b/],
  ['il', /\b(?:Illinois|Chicago)\b/],
  ['or', /\b(?:Oregon|Portland)\b/],
  ['nj', /\b(?:New Jersey|Newark)\b/],
  ['fl', /\b(?:Florida|Miami|Tallahassee)\b/],
  ['pa', /\b(?:Pennsylvania|Philadelphia|Pittsburgh)\b/],
  ['nh', /\bNew Hampshire\b/],
  ['va', /\b(?<!West )Virginia\b/],
  ['az', /\b(?:Arizona|Phoenix|Tucson)\b/],
  ['co', /\b(?:Colorado|Denver)\b/],
  ['la', /\bLouisiana\b/],
  ['ut', /\bUtah\b/],
  ['ri', /\bRhode Island\b/],
  ['dc', /\bD\.C\.(?! Circuit)|\bDistrict of Columbia\b/],
]

/** The court that a headline and the beginning of a report name, as newspapers do: the Supreme Court, a circuit, or the state of a judge. */
export function forumIn(title: string, lead: string): string | undefined {
  return courtOf(title) ?? courtOf(lead)
}

/** The Supreme Court, if a text names it: a policy that it heard of is not told of without it. */
export function highCourtIn(text: string): string | undefined {
  return supreme.test(text) ? 'scotus' : undefined
}

function courtOf(text: string): string | undefined {
  const number = circuit.exec(text)?.[1]
  if (supreme.test(text)) return 'scotus'
  if (number) return `ca${Number.parseInt(number, 10) || ordinals.indexOf(number.toLowerCase()) + 1}`
  if (!/\b(?:judge|court|sues?|sued|lawsuit|jue(?:z|za)|tribunal|demandan?)\b/i.test(text)) return undefined
  const named = seats.filter(([, pattern]) => pattern.test(text))
  return named.length === 1 ? named[0]![0] : undefined
}

/** What readers call a court. */
export function forumName(court: string): Record<Language, string> {
  if (court === 'scotus') return { en: 'Supreme Court', es: 'Corte Suprema' }
  const number = /^ca(\d+)$/.exec(court)?.[1]
  if (number)
    return { en: `${ordinal(Number(number))} Circuit`, es: `${spanishOrdinals[Number(number) - 1]} Circuito` }
  const place = court.toUpperCase()
  return { en: `federal court, ${place}`, es: `tribunal federal, ${place}` }
}

function ordinal(number: number): string {
  return `${number}${['st', 'nd', 'rd'][number - 1] ?? 'th'}`
}

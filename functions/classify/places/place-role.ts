import type { Span } from '../../domain/text/terms/term-matcher.ts'
import { separator, type Tokens, wordSet } from '../../domain/text/terms/tokenize.ts'
import { isAfterPreposition, isGovernment, isOf } from './prepositions.ts'

/** "Fairfax County police", "lawmakers in Arizona", "the Texas law": a place's government. */
const government = wordSet(
  'mayor governor gov police sheriff sheriffs council city legislature lawmakers law laws state county officials official ' +
    'schools department ordinance supervisors cop cops chief statehouse sanctuary bill commission assembly legislators prosecutors ' +
    'clerk clerks statute statutes gobernador gobernadora alcalde alcaldesa policia condado ciudad estado escuelas concejo ayuntamiento ' +
    'board boards trustees legislatura legisladores senado asamblea alguacil fiscalia ordenanza ley leyes junta supervisores autoridades distrito municipal',
)

/** "is suing California", "victory for Minnesota in its challenge": a government in court with another. */
const lawsuits = wordSet(
  'sue sues sued suing lawsuit challenge challenged challenging demanda demandan demando demandaron',
)

/** "Arizona plans", "San Francisco defends": a government that acts. */
const verbs = wordSet(
  'plans passes passed bans banned agrees agreed becomes became signs signed moves joins joined enacts enacted requires ' +
    'allows prepares seeks sought pushes defends defended threatens votes voted argues argued rejects rejected blocks says said ' +
    'opens closes ends limits restricts expands extends creates offers gives drops cancels halts orders refuses declares ' +
    'approves adopts considers weighs begins starts stops pays asks tells sets limita aprueba prohibe exige da cierra abre',
)

/** "Arizona's top lawyer" */
const topOfficers = wordSet('lawyer prosecutor cop court official officials law leaders lawmaker lawmakers')

const localOfficers = wordSet(
  'police sheriff sheriffs cop cops chief county city town village mayor schools district',
)

/** Whether a state's name shows where a local government is: "a Virginia police chief". */
export const isLocalOfficer = (tokens: Tokens, span: Span): boolean =>
  tokens.separators[span.to] === separator.space && localOfficers.has(tokens.words[span.to])

const legislators = wordSet('lawmakers legislators legislature statehouse capitol folks politicians')

/** Whether a name is where a state's legislature meets, and stands for it: "lawmakers in Austin". */
export const isStatehouse = (tokens: Tokens, span: Span): boolean =>
  tokens.words[span.from - 1] === 'in' && legislators.has(tokens.words[span.from - 2])

/** Whether a name is that of a government, of one that acts, or only a place. */
export type PlaceRole = 'governs' | 'acts' | 'named'

/** Determines a place's role from the words around its name. */
export function placeRoleOf(tokens: Tokens, span: Span): PlaceRole {
  if (isGovernment(tokens, span)) return 'governs'
  const next = tokens.separators[span.to] === separator.sentence ? undefined : tokens.words[span.to]
  const isInside = isAfterPreposition(tokens, span) || isOf(tokens.words[span.from - 1])
  const before = tokens.words[span.from - (isInside ? 2 : 1)]
  const second = tokens.words[span.to + 1]
  if (next === 'attorney' && second === 'general') return 'governs'
  if (next === 'top' && topOfficers.has(second)) return 'governs'
  if ((next && government.has(next)) || (before && government.has(before))) return 'governs'
  if (isNear(tokens, span, 2, government)) return 'acts'
  if (
    !isInside &&
    (isParty(tokens, span) || (next && tokens.separators[span.to] === separator.space && verbs.has(next)))
  )
    return 'acts'
  return 'named'
}

const isParty = (tokens: Tokens, span: Span): boolean =>
  isNear(tokens, span, 5, lawsuits) ||
  tokens.words
    .slice(span.to, span.to + 6)
    .join(' ')
    .includes('other states')

const isNear = (
  tokens: Tokens,
  { from, to }: Span,
  distance: number,
  wanted: ReadonlySet<string | undefined>,
): boolean =>
  tokens.words.slice(Math.max(0, from - distance), from).some((word) => wanted.has(word)) ||
  tokens.words.slice(to, to + distance).some((word) => wanted.has(word))

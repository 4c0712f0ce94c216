import { gap, type Words, wordSet } from '../tokenize.ts'
import { isGovernment, isWhere } from './incidental-place.ts'

interface Span {
  from: number
  to: number
}

/** "Fairfax County police", "lawmakers in Arizona", "the Texas law": its government. */
const government = wordSet(
  'mayor governor gov police sheriff sheriffs council city legislature lawmakers law laws state county officials official ' +
    'schools department ordinance supervisors cops statehouse sanctuary bill commission assembly legislators prosecutors ' +
    'attorney gobernador gobernadora alcalde alcaldesa policia condado ciudad estado escuelas',
)

/** "is suing California", "victory for Minnesota in its challenge": one government is in court with another. */
const lawsuits = wordSet('sue sues sued suing lawsuit challenge challenged challenging')

/** "Arizona plans", "San Francisco defends": who does something. */
const verbs = wordSet(
  'plans passes passed bans banned agrees agreed becomes became signs signed moves joins joined enacts enacted requires ' +
    'allows prepares seeks sought pushes defends defended threatens votes voted argues argued rejects rejected blocks says said',
)

export type PlaceRole = 'governs' | 'acts' | 'named'

/** What the words around a name say of its government. */
export function placeRoleOf(w: Words, span: Span): PlaceRole {
  if (isGovernment(w, span)) return 'governs'
  const next = w.gap[span.to] === gap.sentence ? undefined : w.word[span.to]
  const inside = isWhere(w, span) || w.word[span.from - 1] === 'of'
  const before = w.word[span.from - (inside ? 2 : 1)]
  if ((next && government.has(next)) || (before && government.has(before))) return 'governs'
  if (has(w, span, 2, government)) return 'acts'
  if (!inside && (isParty(w, span) || (next && w.gap[span.to] === gap.space && verbs.has(next))))
    return 'acts'
  return 'named'
}

const isParty = (w: Words, span: Span): boolean =>
  has(w, span, 5, lawsuits) ||
  w.word
    .slice(span.to, span.to + 6)
    .join(' ')
    .includes('other states')

const has = (w: Words, { from, to }: Span, far: number, wanted: ReadonlySet<string>): boolean =>
  w.word.slice(Math.max(0, from - far), from).some((word) => wanted.has(word)) ||
  w.word.slice(to, to + far).some((word) => wanted.has(word))

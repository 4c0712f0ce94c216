import type { Reason } from '../../domain/model/article.ts'
import type { Place } from '../../domain/model/taxonomy.ts'
import { NO_OTHER_PLACE, parentsById, rootCountry } from '../../domain/places.ts'
import type { TokenizedArticle } from '../input.ts'
import { type Evidence, evidenceOf, isLong, isSeat, PlaceTally } from './evidence.ts'
import { incidentalRanges } from './incidental-ranges.ts'
import { courseOf, inEnumeration } from './neighbors.ts'
import { compilePlaceHits } from './place-hits.ts'

/** The least points with which a place is one of the article's. */
const MIN_POINTS = 2.6
const MAX_PLACES = 4
const MAX_SEATS = 4

/** Compiles a function that finds the places that an article concerns, with their terms as reasons, and the seats of courts that it names. */
export function compilePlaces(places: readonly Place[]) {
  const country = rootCountry(places)
  const parents = parentsById(places)
  const placeHits = compilePlaceHits(places)

  const collectEvidence = (article: TokenizedArticle) => {
    const tallies = new Map<string, PlaceTally>()
    const seats = new Set<string>()
    /** The places of which the article means another one of that name. */
    const namesakes = new Set<string>()
    for (const tokens of [article.title, article.text]) {
      const isTitle = tokens === article.title
      const hits = placeHits(tokens)
      if (hits.length === 0) continue
      const isIncidental = isTitle ? () => false : incidentalRanges(tokens)
      const enumerated = inEnumeration(hits, tokens)
      for (const [i, hit] of hits.entries()) {
        const { role } = hit.term.value
        if (role === 'namesake') namesakes.add(hit.id)
        if (role === 'never' || role === 'namesake') continue
        if ((enumerated[i] && !isTitle) || isIncidental(tokens.starts[hit.from]!)) continue
        const tally = tallies.get(hit.id) ?? new PlaceTally()
        tallies.set(hit.id, tally)
        if (hit.id === country) tally.add([isTitle ? 'title' : 'named'], hit.term.text, true)
        else {
          const mention = { tokens, hit, isTitle, course: courseOf(tokens, hits, i) }
          if (isSeat(mention)) seats.add(hit.id)
          const evidence = evidenceOf(mention)
          tally.add(evidence, hit.term.text, isLong(tokens))
        }
      }
    }
    for (const id of namesakes) {
      tallies.delete(id)
      seats.delete(id)
    }
    return { tallies, seats: [...seats].slice(0, MAX_SEATS) }
  }

  return (article: TokenizedArticle): { places: string[]; seats: string[]; reasons: Reason[] } => {
    const { tallies, seats } = collectEvidence(article)
    const others = [...tallies].filter(([id]) => id !== country)
    const inTitle = others.filter(([, tally]) => tally.isInTitle).map(([id]) => id)
    // The text of a short entry says where it happens if the title does not.
    const without: Evidence[] = inTitle.length > 0 ? ['summary'] : []
    const inStates = new Set(
      others.filter(([, tally]) => tally.points(without) >= MIN_POINTS).map(([id]) => parents.get(id)),
    )
    const pointsOf = ([id, tally]: [string, PlaceTally]) =>
      tally.points([...without, inStates.has(id) ? 'local' : 'district'])
    const local = others
      .filter((each) => pointsOf(each) >= MIN_POINTS)
      .sort((a, b) => pointsOf(b) - pointsOf(a) || (a[0] < b[0] ? -1 : 1))
      .slice(0, MAX_PLACES)
      .map(([id]) => id)
    const isFederal = country !== undefined && (local.length === 0 || tallies.has(country))
    const chosen = isFederal ? [...local, country] : local
    return {
      places: chosen,
      seats,
      reasons: chosen.map((id) => ({
        rule: `place ${id}`,
        detail: [...(tallies.get(id)?.terms ?? [NO_OTHER_PLACE])].slice(0, 4).join(', '),
      })),
    }
  }
}

import type { Language } from '../../domain/model/article.ts'
import { isPolled, type Source } from '../../domain/model/source.ts'
import type { SourceState } from '../../domain/model/source-state.ts'
import { type PlaceNode, parentsById, parentsOf, rootCountry } from '../../domain/places.ts'
import { isAnswering } from './lost-source.ts'

/** A language or a place that has lost its last source that answers. */
export type CoverageGap = { language: Language } | { place: string }

/** The configured sources and places, and what is known of the sources. */
export interface CoverageInput {
  sources: readonly Source[]
  states: ReadonlyMap<string, SourceState>
  places: readonly PlaceNode[]
}

/**
 * Lists the languages and places that have lost their last source that answers. A city's source also counts for its state,
 * and no local source counts for the country. A place without a source that is on has nothing to lose.
 */
export function coverageGaps({ sources, states, places }: CoverageInput): CoverageGap[] {
  const polled = sources.filter(isPolled)
  const parents = parentsById(places)
  const country = rootCountry(places)
  const followedPlaces = (source: Source) =>
    new Set(
      (source.places ?? [])
        .filter((id) => parents.has(id))
        .flatMap((id) => [id, ...parentsOf(id, parents)])
        .filter((id) => id !== country),
    )
  const answers = (state: SourceState | undefined, { feed }: Source) =>
    state?.feed !== feed || isAnswering(state)
  const lost = <T>(followed: (source: Source) => Iterable<T>): T[] => {
    const found = new Map<T, boolean>()
    for (const source of polled) {
      const isCovered = answers(states.get(source.id), source)
      for (const one of followed(source)) found.set(one, found.get(one) === true || isCovered)
    }
    return [...found].flatMap(([one, isCovered]) => (isCovered ? [] : [one]))
  }
  return [
    ...lost(({ language }) => [language]).map((language) => ({ language })),
    ...lost(followedPlaces).map((place) => ({ place })),
  ]
}

/** Names a gap for logs and alarms. */
export function coverageGapName(one: CoverageGap): string {
  return 'language' in one ? `language ${one.language}` : `place ${one.place}`
}

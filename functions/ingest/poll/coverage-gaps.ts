import type { Language } from '../../domain/model/article.ts'
import { isPolled, type Source } from '../../domain/model/source.ts'
import type { SourceState } from '../../domain/model/source-state.ts'
import { type PlaceNode, parentsById, parentsOf, rootCountry } from '../../domain/places.ts'
import { answers } from './alarm.ts'

/** A language or a place none of whose sources answers any more. */
export type CoverageGap = { language: Language } | { place: string }

export interface Heard {
  sources: readonly Source[]
  states: ReadonlyMap<string, SourceState>
  places: readonly PlaceNode[]
}

/**
 * The languages and places that have lost their last source that answers. A city's source counts for its state too,
 * and no place's for the country; where nothing is turned on there is nothing to lose.
 */
export function coverageGaps({ sources, states, places }: Heard): CoverageGap[] {
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
  const heard = (state: SourceState | undefined, { feed }: Source) => state?.feed !== feed || answers(state)
  const lost = <T>(followed: (source: Source) => Iterable<T>): T[] => {
    const found = new Map<T, boolean>()
    for (const source of polled) {
      const isHeard = heard(states.get(source.id), source)
      for (const one of followed(source)) found.set(one, found.get(one) === true || isHeard)
    }
    return [...found].flatMap(([one, isHeard]) => (isHeard ? [] : [one]))
  }
  return [
    ...lost(({ language }) => [language]).map((language) => ({ language })),
    ...lost(followedPlaces).map((place) => ({ place })),
  ]
}

export function coverageGapName(one: CoverageGap): string {
  return 'language' in one ? `language ${one.language}` : `place ${one.place}`
}

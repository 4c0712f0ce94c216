import type { Language } from '../../domain/model/article.ts'
import type { Source } from '../../domain/model/source.ts'
import type { SourceState } from '../../domain/model/source-state.ts'
import type { Place } from '../../domain/model/taxonomy.ts'
import { isAnswering } from './lost-source.ts'

/** A language or a place that has lost its last source that answers. */
export type CoverageGap = { language: Language } | { place: string }

/** The configured sources and places, and what is known of the sources. */
export interface CoverageInput {
  sources: readonly Source[]
  states: ReadonlyMap<string, SourceState>
  places: readonly Pick<Place, 'id' | 'parent'>[]
}

/**
 * Lists the languages and places that have lost their last source that answers. A city's source also counts for its state,
 * and no local source counts for the country. A place without a source that is on has nothing to lose.
 */
export function coverageGaps({ sources, states, places }: CoverageInput): CoverageGap[] {
  const polled = sources.filter(({ on, blocked }) => on && blocked === undefined)
  const parents = new Map(places.map(({ id, parent }) => [id, parent]))
  const heard = (state: SourceState | undefined, { feed }: Source) =>
    state?.feed !== feed || isAnswering(state)
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
    ...lost((source) => withParents(source.places ?? [], parents)).map((place) => ({ place })),
  ]
}

/** Names a gap for logs and alarms. */
export function coverageGapName(one: CoverageGap): string {
  return 'language' in one ? `language ${one.language}` : `place ${one.place}`
}

function withParents(ids: readonly string[], parents: ReadonlyMap<string, string | undefined>): Set<string> {
  const found = new Set<string>()
  for (const id of ids) {
    for (
      let at = id, above = parents.get(at);
      above !== undefined && !found.has(at);
      above = parents.get(at)
    ) {
      found.add(at)
      at = above
    }
  }
  return found
}

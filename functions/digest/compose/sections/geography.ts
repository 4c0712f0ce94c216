import type { Story } from '../../../domain/model/story.ts'
import type { Place } from '../../../domain/model/taxonomy.ts'
import { type Parents, parentsById, parentsOf } from '../../../domain/places.ts'

/** How large each place is and where it lies, by its id. */
export interface Geography {
  levels: ReadonlyMap<string, Place['level']>
  parents: Parents
}

/** The geography of the configured places. */
export function geographyOf(places: readonly Pick<Place, 'id' | 'level' | 'parent'>[]): Geography {
  return { levels: new Map(places.map(({ id, level }) => [id, level])), parents: parentsById(places) }
}

/** Whether a story concerns the country: no place is named, the country before others, or more than one state. */
export function isNational({ places }: Pick<Story, 'places'>, geography: Geography): boolean {
  const [first] = places
  const { levels } = geography
  if (first === undefined || levels.get(first) === 'federal') return true
  const local = places.filter((place) => levels.has(place) && levels.get(place) !== 'federal')
  return new Set(local.map((place) => stateOf(place, geography))).size > 1
}

/** The largest place below the country that a place lies in. An operator's own place may have any id. */
function stateOf(place: string, { levels, parents }: Geography): string {
  return parentsOf(place, parents).findLast((one) => levels.get(one) !== 'federal') ?? place
}

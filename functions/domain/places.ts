import type { Place } from './model/taxonomy.ts'

/** The stored detail of the country's reason if no place was found. Editors read it in their language. */
export const NO_OTHER_PLACE = 'nobody else acts'

/** What must be known of a place to say where it lies. */
export type PlaceNode = Pick<Place, 'id' | 'parent'> & Partial<Pick<Place, 'level'>>

/** For the id of each place: the id of the place that it lies in. */
export type Parents = ReadonlyMap<string, string | undefined>

/** Where each place lies, for the functions below. */
export function parentsById(places: readonly PlaceNode[]): Parents {
  return new Map(places.map(({ id, parent }) => [id, parent]))
}

/**
 * The ids of the places that a place lies in, the nearest first. Where the parents form a circle, each place of it
 * appears once, the place itself last.
 */
export function parentsOf(place: string, parents: Parents): string[] {
  const found: string[] = []
  for (let at = parents.get(place); at !== undefined && !found.includes(at); at = parents.get(at)) {
    found.push(at)
  }
  return found
}

/** Whether a place is another one or lies in it. */
export function isWithin(place: string, other: string, parents: Parents): boolean {
  return place === other || parentsOf(place, parents).includes(other)
}

/**
 * The id of the country that the digest is about. As a place it means its federal bodies, not the sum of its states. It is
 * the first place of the level `federal` that lies in no other; without one, the first that lies in no other. `undefined` if
 * no places are configured.
 */
export function rootCountry(places: readonly PlaceNode[]): string | undefined {
  const roots = places.filter(({ parent }) => parent === undefined)
  return (roots.find(({ level }) => level === 'federal') ?? roots[0])?.id
}

/** The names of a place in English and Spanish. The Spanish name of the country is none: it is a word, such as "Federal". */
export function namesOf({ id, name, aliases }: Place, country: string | undefined): string[] {
  return name.es === name.en || id === country ? aliases : [...aliases, name.es]
}

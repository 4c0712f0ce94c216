import type { Configuration } from '../../model/configuration.ts'
import type { Publication } from '../../model/publication.ts'
import type { Story } from '../../model/story.ts'
import type { Place, Topic } from '../../model/taxonomy.ts'
import { isWithin, type PlaceNode, parentsById, rootCountry } from '../../places.ts'
import { isNationwide } from './nationwide.ts'

/** What a digest keeps to, if its operator narrowed it. */
type Scope = Pick<Publication, 'places' | 'topics'>

/** What stories and matters say of themselves. */
type About = { places: readonly string[]; topics: readonly string[] } & Partial<
  Pick<Story, 'seats' | 'headline' | 'lead'>
>

/**
 * Returns whether a digest shows a story. A story belongs to a place if it names that place or one within it, and to the
 * country, as a federal one, only if it names no other place: what Texas does is not federal because a federal judge is asked.
 * A story also belongs where its court sits. If that is elsewhere, a federal story is left out, unless it is about an act
 * for the whole country or the court sits in the capital, where such acts are decided.
 * What is out of scope is stored all the same, so that a wider scope shows it.
 */
export function scopeOf({ places, topics }: Scope, all: readonly PlaceNode[]): (about: About) => boolean {
  if (!places && !topics) return () => true
  const parents = parentsById(all)
  const country = rootCountry(all)
  const isWanted = (id: string) =>
    places === undefined || places.only.some((one) => one !== country && isWithin(id, one, parents))
  /** Whether a court sits in no place that the digest keeps to, nor in what such a place lies in. */
  const isElsewhere = (seat: string) =>
    !isWanted(seat) && !(places?.only ?? []).some((one) => one === country || isWithin(one, seat, parents))
  const capitals = new Set(all.filter(({ level }) => level === 'district').map(({ id }) => id))
  const keepsFederal = !places || places.federal || places.only.includes(country ?? '')
  return (about) => {
    const seats = about.seats ?? []
    if (topics && !about.topics.some((topic) => topics.only.includes(topic))) return false
    const local = about.places.filter((id) => id !== country)
    if (local.some(isWanted) || seats.some(isWanted)) return true
    if (local.length > 0 || !keepsFederal) return false
    const isFar = seats.length > 0 && seats.every((seat) => isElsewhere(seat) && !capitals.has(seat))
    return !isFar || isNationwide(about)
  }
}

/** The topics and places that readers can choose: those of which there can be stories. */
export function withinScope({
  publication,
  topics,
  places,
}: Pick<Configuration, 'publication' | 'topics' | 'places'>): { topics: Topic[]; places: Place[] } {
  const isIn = scopeOf({ ...publication, topics: undefined }, places)
  return {
    topics: topics.filter(({ id }) => publication.topics?.only.includes(id) ?? true),
    places: places.filter(({ id }) => isIn({ places: [id], topics: [] })),
  }
}

import type { KeptStory } from '../domain/model/matter.ts'
import type { Group } from './group.ts'

/** The most stories that are kept with a matter, the latest. A stored item is at most 400 KB. */
const MAX_KEPT = 500

/** The stories of a matter as they are kept for the desk, the oldest first, each with the keys by which it was linked. */
export function keptStories({ stories }: Group): KeptStory[] {
  const kept = [...stories].map(([id, { claims }]) => ({
    id,
    keys: [...new Set(claims.map(({ key }) => key))].sort(),
  }))
  return kept.sort((a, b) => (a.id < b.id ? -1 : 1)).slice(-MAX_KEPT)
}

import type { SeenSince } from '../../cluster/merge.ts'
import type { Stories } from '../../store/stories/stories.ts'

/** Reads since when readers have seen these stories. One story alone is not read, because it can't be merged. */
export async function seenSince(ids: readonly string[], stories: Stories): Promise<SeenSince> {
  const seen = new Map<string, string>()
  if (ids.length < 2) return seen
  for (const id of ids) {
    const { firstPublication } = (await stories.get(id)) ?? {}
    if (firstPublication) seen.set(id, firstPublication.shown ?? firstPublication.at)
  }
  return seen
}

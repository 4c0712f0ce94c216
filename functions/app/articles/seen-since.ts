import type { SeenSince } from '../../cluster/pins/merge.ts'
import type { Stories } from '../../store/stories/stories.ts'

/** Reads since when readers have seen these stories. One story alone is not read, because it can't be merged. */
export async function seenSince(ids: readonly string[], stories: Stories): Promise<SeenSince> {
  const seen = new Map<string, string>()
  if (ids.length < 2) return seen
  for (const id of new Set(ids)) {
    // A story that is part of another one counts as that one.
    const [story] = await stories.family(id)
    const firstPublication = story?.firstPublication
    if (firstPublication) seen.set(story.id, firstPublication.shown ?? firstPublication.at)
  }
  return seen
}

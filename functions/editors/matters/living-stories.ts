import { type KnownMatters, partsOf } from '../../domain/decisions/known-matters.ts'
import type { Stories } from '../../store/stories/stories.ts'

/** Finds what the stories of decisions about a matter were merged into since, for `matterAsDecided`. */
export async function livingStories(
  id: string,
  known: KnownMatters,
  stories: Pick<Stories, 'family'>,
): Promise<(story: string) => string> {
  const parts = new Set(partsOf(id, known))
  const living = new Map<string, string>()
  for (const move of known.decided.moves) {
    if (!('story' in move) || !parts.has(move.matter) || living.has(move.story)) continue
    const [whole] = await stories.family(move.story)
    living.set(move.story, whole?.id ?? move.story)
  }
  return (story) => living.get(story) ?? story
}

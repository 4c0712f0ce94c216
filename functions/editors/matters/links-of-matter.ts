import type { Stories } from '../../store/stories/stories.ts'
import { type KnownMatters, partsOf } from './known-matters.ts'

/** Why a story is in a matter: the keys that link it, none for likeness alone; or an editor's decision. */
export type Link = { by: 'keys'; keys: readonly string[] } | { by: 'likeness' } | { by: 'editor' }

/** The stories of a matter with why each is linked, by their ids: as the last publication found them, and as editors decided. */
export function linksOfMatter(
  id: string,
  known: KnownMatters,
  /** Returns the id of the story that one was merged into, or its own. */
  livingStory: (story: string) => string = (story) => story,
): Map<string, Link> {
  const { records, decided } = known
  const parts = new Map(
    partsOf(id, known).map((part) => {
      const stories = records.get(part)?.stories ?? []
      return [part, new Map(stories.map((one): [string, Link] => [livingStory(one.id), linkOf(one.keys)]))]
    }),
  )
  for (const move of decided.moves) {
    const links = parts.get(move.matter)
    if (!links) continue
    if (move.is === 'merge-matters') {
      const into = parts.get(move.into)
      for (const [story, link] of links) if (into && !into.has(story)) into.set(story, link)
    } else {
      const story = livingStory(move.story)
      if (move.is === 'unlink-matter') links.delete(story)
      else if (!links.has(story)) links.set(story, { by: 'editor' })
    }
  }
  return parts.get(id)!
}

function linkOf(keys: readonly string[]): Link {
  return keys.length > 0 ? { by: 'keys', keys } : { by: 'likeness' }
}

/** Finds what the stories of decisions about a matter were merged into since, for `linksOfMatter`. */
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

import { withChangesOf, withDecidedStatuses } from '../../domain/decisions/decided-status.ts'
import type { StatusChange } from '../../domain/model/matter.ts'
import type { Stories } from '../../store/stories/stories.ts'
import { type KnownMatters, partsOf } from './known-matters.ts'

/** Why a story is in a matter: the keys that link it, none for likeness alone; or an editor's decision. */
export type Link = { by: 'keys'; keys: readonly string[] } | { by: 'likeness' } | { by: 'editor' }

/** What a matter has: as the last publication found it, and as editors decided before and since. */
export interface DecidedMatter {
  /** Its stories by id, with why each is linked. */
  links: Map<string, Link>
  /** The steps that it took, the earliest first. */
  changes: StatusChange[]
}

/** Applies editors' decisions to what is kept of a matter, as `functions/matters` does to what readers see. */
export function matterAsDecided(
  id: string,
  known: KnownMatters,
  /** Returns the id of the story that one was merged into, or its own. */
  livingStory: (story: string) => string = (story) => story,
): DecidedMatter {
  const { decided } = known
  const parts = new Map(partsOf(id, known).map((part) => [part, keptOf(part, known, livingStory)]))
  for (const move of decided.moves) {
    const part = parts.get(move.matter)
    if (!part) continue
    if (move.is === 'merge-matters') merge(parts.get(move.into), part)
    else if (move.is === 'link-matter') {
      const story = livingStory(move.story)
      if (!part.links.has(story)) part.links.set(story, { by: 'editor' })
    } else if (decided.unlinked.get(move.story)?.has(move.matter)) {
      // One that was taken back by a later link has no effect: the story is linked again as it was.
      const ids = [move.story, livingStory(move.story)]
      for (const story of ids) part.links.delete(story)
      part.changes = part.changes.filter(({ story }) => story === undefined || !ids.includes(story))
    }
  }
  const { links, changes } = parts.get(id)!
  return { links, changes: withDecidedStatuses(changes, decided.statuses.get(id)) }
}

function keptOf(
  id: string,
  { records }: KnownMatters,
  livingStory: (story: string) => string,
): DecidedMatter {
  const { stories = [], changes = [] } = records.get(id) ?? {}
  const links = stories.map(({ id: story, keys }): [string, Link] => [
    livingStory(story),
    keys.length > 0 ? { by: 'keys', keys } : { by: 'likeness' },
  ])
  return { links: new Map(links), changes }
}

function merge(into: DecidedMatter | undefined, gone: DecidedMatter): void {
  if (!into) return
  for (const [story, link] of gone.links) if (!into.links.has(story)) into.links.set(story, link)
  into.changes = withChangesOf(into.changes, gone.changes)
}

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

import { currentStatus, type MatterDate, type MatterKind, type StatusChange } from '../model/matter.ts'
import { applyMoves } from './apply-moves.ts'
import { withChangesOf, withDatesOf, withDecidedStatuses, withoutStory } from './decided-status.ts'
import { type KnownMatters, partsOf } from './known-matters.ts'

/** Why a story is in a matter: the keys that link it, none for likeness alone; or an editor's decision. */
export type Link = { by: 'keys'; keys: readonly string[] } | { by: 'likeness' } | { by: 'editor' }

/** What a matter has: as the last publication found it, and as editors decided before and since. */
export interface DecidedMatter {
  kind: MatterKind
  /** Its stories by id, with why each is linked. */
  links: ReadonlyMap<string, Link>
  /** The steps that it took, the earliest first. */
  changes: readonly StatusChange[]
  dates: readonly (MatterDate & { on: string })[]
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
  applyMoves(parts, decided, {
    merge: (into, gone) => ({
      ...into,
      links: new Map([...gone.links, ...into.links]),
      changes: withChangesOf(into, gone),
      dates: withDatesOf(into.dates, gone.dates),
    }),
    link(matter, story) {
      const living = livingStory(story)
      if (matter.links.has(living)) return matter
      return { ...matter, links: new Map([...matter.links, [living, { by: 'editor' }]]) }
    },
    unlink(matter, story) {
      const ids = [story, livingStory(story)]
      const links = new Map([...matter.links].filter(([one]) => !ids.includes(one)))
      const [changes, dates] = [withoutStory(matter.changes, ids), withoutStory(matter.dates, ids)]
      return { ...matter, links, changes, dates }
    },
  })
  const matter = parts.get(id)!
  return { ...matter, changes: withDecidedStatuses(matter.changes, decided.statuses.get(id), matter.kind) }
}

/** The status that readers see of it. */
export function statusAsDecided(
  { changes, dates }: DecidedMatter,
  { today }: Pick<KnownMatters, 'today'>,
): StatusChange | undefined {
  return currentStatus(changes, dates, today)
}

function keptOf(
  id: string,
  { records }: KnownMatters,
  livingStory: (story: string) => string,
): DecidedMatter {
  const { kind = 'case', stories = [], changes = [], dates = [] } = records.get(id) ?? {}
  const links = stories.map(({ id: story, keys }): [string, Link] => [
    livingStory(story),
    keys.length > 0 ? { by: 'keys', keys } : { by: 'likeness' },
  ])
  return { kind, links: new Map(links), changes, dates }
}

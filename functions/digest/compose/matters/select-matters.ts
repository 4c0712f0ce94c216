import type { Edition, EditionMatter } from '../../../domain/model/edition.ts'
import type { Preferences } from '../../../domain/model/subscriber.ts'
import { bindingFirst } from './binding.ts'
import { mostNewsFirst } from './snapshot.ts'

/** Matters in the table that all readers get, what binds people first; the page of the edition has the others. */
const MAX_SHOWN = 5

/** A matter without news. */
export type QuietMatter = Pick<EditionMatter, 'id' | 'kind' | 'name' | 'status'>

/** Matters without news in an edition, by every id under which readers may follow them. */
export type QuietMatters = ReadonlyMap<string, QuietMatter>

/** What an email says of matters. */
export interface MatterSelection {
  /** Those that the reader follows. */
  followed: EditionMatter[]
  /** Of the others: those that changed, and how many more did. */
  changed: EditionMatter[]
  moreChanged: number
}

/** Without any matter. */
export const noMatters: MatterSelection = {
  followed: [],
  changed: [],
  moreChanged: 0,
}

/** Selects what a reader gets who follows these matters. An alert is only about changes in those. */
export function selectMatters(
  edition: Edition,
  { matters: follows, frequency }: Preferences,
  quiet: QuietMatters = new Map(),
): MatterSelection {
  const { matters = [] } = edition
  if (matters.length + follows.length === 0) return noMatters
  const followed = followedIn(edition, follows, quiet)
  if (edition.frequency === 'alert') {
    const untold = followed.map((matter) => ({ ...matter, changes: untoldChanges(matter, frequency) }))
    return { ...noMatters, followed: untold.filter(({ changes }) => changes.length > 0) }
  }
  const own = new Set(followed.map(({ id }) => id))
  const changed = matters.filter(({ id, changes }) => changes.length > 0 && !own.has(id)).sort(bindingFirst)
  return {
    followed,
    changed: changed.slice(0, MAX_SHOWN),
    moreChanged: Math.max(0, changed.length - MAX_SHOWN),
  }
}

/** The changes in an alert of which a reader has not read in their own editions. */
export function untoldChanges(
  { changes }: Pick<EditionMatter, 'changes'>,
  frequency: Preferences['frequency'],
): EditionMatter['changes'] {
  return changes.filter(({ told = [] }) => !told.includes(frequency))
}

/** Everything that an edition has of matters, to find out whether it can be rendered. */
export function everyMatter({ matters = [] }: Edition): MatterSelection {
  return { ...noMatters, followed: matters }
}

/** The matters of an edition that somebody follows under these ids, each once, those with most news first. */
function followedIn(edition: Edition, follows: readonly string[], quiet: QuietMatters): EditionMatter[] {
  if (follows.length === 0) return []
  const inEdition = byEveryId(edition)
  const found = new Map<string, EditionMatter>()
  for (const id of follows) {
    const other = quiet.get(id)
    const matter = inEdition.get(id) ?? (other && (inEdition.get(other.id) ?? withoutNews(other)))
    if (matter) found.set(matter.id, matter)
  }
  return [...found.values()].sort(mostNewsFirst)
}

const withoutNews = (matter: QuietMatter): EditionMatter => ({
  ...matter,
  changes: [],
  stories: [],
  dates: [],
})

const indexes = new WeakMap<Edition, ReadonlyMap<string, EditionMatter>>()

/** The matters of an edition by every id that they ever had. */
function byEveryId(edition: Edition): ReadonlyMap<string, EditionMatter> {
  const known = indexes.get(edition)
  if (known) return known
  const index = new Map(
    (edition.matters ?? []).flatMap((matter) =>
      [matter.id, ...(matter.absorbed ?? [])].map((id) => [id, matter] as const),
    ),
  )
  indexes.set(edition, index)
  return index
}

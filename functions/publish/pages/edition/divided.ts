import { MAX_TABLE_ROWS, NAME_LENGTH } from '../../../domain/edition/edition-size.ts'
import type { Edition, EditionMatter, EditionSection, EditionStory } from '../../../domain/model/edition.ts'
import { bytesOf, htmlBytes, STORY_BYTES_PER_PAGE, thatFit } from '../page-size.ts'

/** A page of an edition. */
export interface PageOfEdition {
  /** From 1. */
  number: number
  sections: EditionSection[]
  /** How many more stories the edition had than it keeps; on its last page. */
  more: number
}

/** The most bytes of a row with an ordinary name on the first page. */
const ROW_BYTES = 480

/** Divides all stories of an edition into pages. Days to come are no stories: the first page lists them. */
export function divided({ sections, matters = [] }: Edition): PageOfEdition[] {
  const listed = sections.filter(({ id, stories }) => id !== 'deadlines' && stories.length > 0)
  const changed = matters.filter(({ changes }) => changes.length > 0).map(longestName)
  const coming = [
    ...matters.flatMap((matter) => matter.dates.map(() => longestName(matter))),
    // A story may tell of two days, whatever section it is in.
    ...sections.flatMap(({ stories }) =>
      stories.flatMap((one) => daysIn(one.status).map(() => one.headline)),
    ),
  ]
  const pages: EditionSection[][] = [[]]
  let left = STORY_BYTES_PER_PAGE - rowBytes(changed) - rowBytes(coming)
  for (const { id, stories } of listed) {
    const size = id === 'top' ? 'full' : 'brief'
    for (let from = 0; from < stories.length; ) {
      const some = thatFit(stories.slice(from), size, left)
      if (some.length > 0) pages.at(-1)!.push({ id, stories: some, more: 0 })
      for (const story of some) left -= bytesOf(story, size)
      from += some.length
      if (from < stories.length) {
        pages.push([])
        left = STORY_BYTES_PER_PAGE
      }
    }
  }
  const more = sections.reduce((sum, section) => sum + (section.id === 'deadlines' ? 0 : section.more), 0)
  return pages.map((sections, at) => ({ number: at + 1, sections, more: at + 1 < pages.length ? 0 : more }))
}

/** The most bytes of a table with some of these names, in which characters may become entities. */
function rowBytes(names: readonly string[]): number {
  return names
    .map((name) => ROW_BYTES + Math.max(0, htmlBytes(name.slice(0, NAME_LENGTH)) - NAME_LENGTH))
    .sort((a, b) => b - a)
    .slice(0, MAX_TABLE_ROWS)
    .reduce((sum, bytes) => sum + bytes, 0)
}

const longestName = ({ name: { en, es } }: EditionMatter) => (htmlBytes(en) > htmlBytes(es) ? en : es)

const daysIn = ({ commentsClose, effective }: NonNullable<EditionStory['status']> = { stage: 'notice' }) =>
  [commentsClose, effective].filter((day) => day !== undefined)

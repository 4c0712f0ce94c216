import { MAX_TABLE_ROWS } from '../../../domain/edition/edition-size.ts'
import type { Edition, EditionSection } from '../../../domain/model/edition.ts'
import { bytesOf, STORY_BYTES_PER_PAGE, thatFit } from '../page-size.ts'

/** A page of an edition. */
export interface PageOfEdition {
  /** From 1. */
  number: number
  sections: EditionSection[]
  /** How many more stories the edition had than it keeps; on its last page. */
  more: number
}

/** The most bytes of a matter's row or a coming day on the first page. */
const ROW_BYTES = 480

/** Divides all stories of an edition into pages. Days to come are no stories: the first page lists them. */
export function divided({ sections, matters = [] }: Edition): PageOfEdition[] {
  const listed = sections.filter(({ id, stories }) => id !== 'deadlines' && stories.length > 0)
  const deadlines = sections.find(({ id }) => id === 'deadlines')?.stories.length ?? 0
  const changed = matters.filter(({ changes }) => changes.length > 0).length
  const coming = matters.reduce((sum, { dates }) => sum + dates.length, deadlines)
  const rows = Math.min(changed, MAX_TABLE_ROWS) + Math.min(coming, MAX_TABLE_ROWS)
  const pages: EditionSection[][] = [[]]
  let left = STORY_BYTES_PER_PAGE - rows * ROW_BYTES
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

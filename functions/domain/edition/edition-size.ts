import type { EditionSection } from '../model/edition.ts'

/** The most rows of a table on the page of an edition: what the table has, and what the stories leave room for. */
export const MAX_TABLE_ROWS = 40

/** The most characters of a name in such a table, and in an email. */
export const NAME_LENGTH = 140

/**
 * How many different stories the sections have, including those that are only counted. A recalled deadline is not a
 * story of this edition: an earlier edition had it, or another section has it.
 */
export function editionSize(sections: readonly EditionSection[]): number {
  const own = sections.filter(({ id }) => id !== 'deadlines')
  const different = new Set(own.flatMap(({ stories }) => stories.map(({ id }) => id)))
  return own.reduce((sum, { more }) => sum + more, different.size)
}

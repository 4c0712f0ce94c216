import type { EditionSection } from '../model/edition.ts'

/**
 * How many different stories these sections hold, also those that are only counted. What recalls a deadline is no story
 * of this edition: it was told before, or stands in another section.
 */
export function editionSize(sections: readonly EditionSection[]): number {
  const told = sections.filter(({ id }) => id !== 'deadlines')
  const different = new Set(told.flatMap(({ stories }) => stories.map(({ id }) => id)))
  return told.reduce((sum, { more }) => sum + more, different.size)
}

import { describe, expect, it } from 'vitest'
import { tokenizeInput } from '../../../functions/classify/input.ts'
import { compileTopics } from '../../../functions/classify/topics/topics.ts'
import { configured } from '../settings.ts'

const topics = compileTopics(configured.topics, configured.places)
export const topicsOf = (title: string, text = '') => topics(tokenizeInput({ title, text })).topics

/** Headlines of one kind, and what their topics must be. */
export interface Kind {
  /** The primary topic. */
  first?: string
  includes?: string
  excludes?: string
  titles: string[]
}

/** A test for each headline of each kind. */
export function testKinds(kinds: Record<string, Kind>): void {
  describe.each(Object.entries(kinds))('A headline about %s has the topics of its kind', (_, kind) => {
    it.each(kind.titles)('%s', (title) => {
      const found = topicsOf(title)
      if (kind.first) expect(found[0]).toBe(kind.first)
      if (kind.includes) expect(found).toContain(kind.includes)
      if (kind.excludes) expect(found).not.toContain(kind.excludes)
    })
  })
}

import type { EditionSection } from '../../domain/model/edition.ts'

type Listed = Pick<EditionSection, 'id' | 'stories'>

/**
 * How many stories of each section an email holds that holds at most `most`: the top stories first, then one of each
 * section in the order of the sections, so that none disappears while there is room, and then the highest ranked.
 */
export function shares(sections: readonly Listed[], most: number): number[] {
  const taken = sections.map(({ id, stories }) => (id === 'top' ? Math.min(stories.length, most) : 0))
  let left = most - taken.reduce((sum, n) => sum + n, 0)
  const others = [...sections.entries()].filter(([, { id }]) => id !== 'top' && id !== 'deadlines')
  for (const [at, { stories }] of others) {
    if (left === 0 || stories.length === 0) continue
    taken[at] = 1
    left -= 1
  }
  const waiting = others.flatMap(([at, { stories }]) =>
    stories.slice(1).map((story, n) => ({ at, rank: story.rank ?? n, n })),
  )
  // Editions of early versions have no ranks, so the sections take turns. The sort is stable, in the order of sections.
  waiting.sort((a, b) => a.rank - b.rank)
  for (const { at } of waiting.slice(0, left)) taken[at]! += 1
  return taken
}

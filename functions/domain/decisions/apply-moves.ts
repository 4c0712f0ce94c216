import type { MatterDecisions } from './for-matters.ts'

/** How a decision changes matters of some form. None may change the matter that it is given. */
export interface Moves<M> {
  merge(into: M, gone: M): M
  /** Adds a story, which an editor linked. */
  link(matter: M, story: string): M
  unlink(matter: M, story: string): M
}

/**
 * Lays what editors decided about the stories of matters over them, in the order in which they decided. A story that was
 * taken out and put back later is linked as it was. `idOf` tells under which id a matter is found now.
 */
export function applyMoves<M>(
  matters: Map<string, M>,
  { moves, unlinked }: Pick<MatterDecisions, 'moves' | 'unlinked'>,
  { merge, link, unlink }: Moves<M>,
  idOf: (id: string) => string = (id) => id,
): void {
  const find = (id: string) => (matters.has(id) ? id : idOf(id))
  for (const move of moves) {
    const id = find(move.matter)
    const matter = matters.get(id)
    if (matter === undefined) continue
    if (move.is === 'merge-matters') {
      const into = find(move.into)
      const whole = matters.get(into)
      if (whole === undefined || into === id) continue
      matters.set(into, merge(whole, matter))
      matters.delete(id)
    } else if (move.is === 'link-matter') matters.set(id, link(matter, move.story))
    else if (unlinked.get(move.story)?.has(move.matter)) matters.set(id, unlink(matter, move.story))
  }
}

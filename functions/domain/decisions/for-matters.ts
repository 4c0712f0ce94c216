import type { Language } from '../model/article.ts'
import type { Decision, MatterAct } from '../model/decision.ts'
import type { MatterRecord, MatterStatus } from '../model/matter.ts'
import { activeDecisions } from './active-decisions.ts'

/** What editors decided about matters. Each decision names the matter that the one it was made about was part of then. */
export interface MatterDecisions {
  /** What moves stories and joins matters, in the order in which it was decided: each changes what those before it made. */
  moves: readonly MatterMove[]
  /** For each story, the matters that it was taken out of and not put back. */
  unlinked: ReadonlyMap<string, ReadonlySet<string>>
  /** For each merged matter, the one that it is part of now. */
  merged: ReadonlyMap<string, string>
  names: ReadonlyMap<string, Record<Language, string>>
  statuses: ReadonlyMap<string, readonly DecidedStatus[]>
}

/** A decision that changes which stories a matter has. */
type MatterMove = Extract<MatterAct, { is: 'link-matter' | 'unlink-matter' | 'merge-matters' }>

/** A status that an editor set, the day since when it holds, and the time of the decision. */
export interface DecidedStatus {
  status: MatterStatus
  /** `YYYY-MM-DD`. */
  day: string
  /** ISO 8601. */
  at: string
}

/** Without any decision. */
export const noMatterDecisions: MatterDecisions = {
  moves: [],
  unlinked: new Map(),
  merged: new Map(),
  names: new Map(),
  statuses: new Map(),
}

/**
 * The active decisions about matters. Of two that contradict each other, the later counts; a merge that would close a
 * circle does not count. `records` say which matters were merged without an editor.
 */
export function decisionsOnMatters(
  log: readonly Decision[],
  records: readonly MatterRecord[] = [],
): MatterDecisions {
  const parents = new Map<string, string>()
  for (const { id, mergedInto, mergedByEditor } of records)
    if (mergedInto !== undefined && !mergedByEditor) join(parents, id, mergedInto)
  const moves: MatterMove[] = []
  const unlinked = new Map<string, Set<string>>()
  const names = new Map<string, Record<Language, string>>()
  const statuses = new Map<string, DecidedStatus[]>()
  for (const { at, act } of activeDecisions(log)) {
    if (!('matter' in act)) continue
    const matter = living(act.matter, parents)
    switch (act.is) {
      case 'link-matter':
        moves.push({ ...act, matter })
        unlinked.get(act.story)?.delete(matter)
        break
      case 'unlink-matter':
        moves.push({ ...act, matter })
        unlinked.set(act.story, (unlinked.get(act.story) ?? new Set()).add(matter))
        break
      case 'merge-matters': {
        const into = living(act.into, parents)
        if (join(parents, matter, into)) moves.push({ ...act, matter, into })
        break
      }
      case 'rename-matter':
        names.set(matter, act.name)
        break
      case 'set-matter-status':
        statuses.set(matter, [...(statuses.get(matter) ?? []), { status: act.status, day: act.day, at }])
        break
    }
  }
  const merged = new Map([...parents.keys()].map((id) => [id, living(id, parents)]))
  return { moves, unlinked, merged, names, statuses }
}

/** Makes a matter part of another, unless they are one already. */
function join(parents: Map<string, string>, from: string, into: string): boolean {
  const [one, other] = [living(from, parents), living(into, parents)]
  if (one === other) return false
  parents.set(one, other)
  return true
}

function living(id: string, parents: ReadonlyMap<string, string>): string {
  let at = id
  for (let next = parents.get(at); next !== undefined; next = parents.get(at)) at = next
  return at
}

import type { Language } from '../model/article.ts'
import type { Decision } from '../model/decision.ts'
import type { MatterStatus } from '../model/matter.ts'
import { activeDecisions } from './active-decisions.ts'

/** What editors decided about matters, by their ids. A matter may have been merged into another since. */
export interface MatterDecisions {
  /** For each story: the matters that it was linked to, and those that it was taken out of. */
  linked: ReadonlyMap<string, ReadonlySet<string>>
  unlinked: ReadonlyMap<string, ReadonlySet<string>>
  /** For each merged matter, the one that it was merged into. */
  merged: ReadonlyMap<string, string>
  names: ReadonlyMap<string, Record<Language, string>>
  statuses: ReadonlyMap<string, readonly { status: MatterStatus; day: string; at: string }[]>
}

/** Without any decision. */
export const noMatterDecisions: MatterDecisions = {
  linked: new Map(),
  unlinked: new Map(),
  merged: new Map(),
  names: new Map(),
  statuses: new Map(),
}

/** The active decisions about matters. Of two that contradict each other, the later counts. */
export function decisionsOnMatters(log: readonly Decision[]): MatterDecisions {
  const linked = new Map<string, Set<string>>()
  const unlinked = new Map<string, Set<string>>()
  const merged = new Map<string, string>()
  const names = new Map<string, Record<Language, string>>()
  const statuses = new Map<string, { status: MatterStatus; day: string; at: string }[]>()
  for (const { at, act } of activeDecisions(log)) {
    switch (act.is) {
      case 'link-matter':
        add(linked, act.story, act.matter)
        unlinked.get(act.story)?.delete(act.matter)
        break
      case 'unlink-matter':
        add(unlinked, act.story, act.matter)
        linked.get(act.story)?.delete(act.matter)
        break
      case 'merge-matters':
        merged.set(act.matter, act.into)
        break
      case 'rename-matter':
        names.set(act.matter, act.name)
        break
      case 'set-matter-status':
        statuses.set(act.matter, [
          ...(statuses.get(act.matter) ?? []),
          { status: act.status, day: act.day, at },
        ])
        break
    }
  }
  return { linked, unlinked, merged, names, statuses }
}

function add(map: Map<string, Set<string>>, key: string, value: string): void {
  const known = map.get(key)
  if (known) known.add(value)
  else map.set(key, new Set([value]))
}

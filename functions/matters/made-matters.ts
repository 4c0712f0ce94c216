import type { StatusChange } from '../domain/model/matter.ts'
import { createMatter, type Made } from './create-matter.ts'
import type { Reading, StoryClaims } from './linking/claims.ts'
import type { Group } from './linking/group.ts'

interface Known {
  group: Group
  sequels: readonly StoryClaims[]
  today: string
  made: Made
}

/** What matters are made of, beside their stories. */
export interface Making {
  reading: Reading
  today: string
  /** The stories that continue one of a matter's, without naming it. */
  sequels: ReadonlyMap<Group, readonly StoryClaims[]>
  /** The ids of stories that editors withdrew. */
  withdrawn: ReadonlySet<string>
}

const known = new WeakMap<Reading, Map<string, Known>>()
const none: readonly StoryClaims[] = []

/** Makes all matters. One of which nothing changed since the last time is the same object as then. */
export function makeMatters(groups: ReadonlyMap<string, Group>, making: Making): Map<string, Made> {
  const before = known.get(making.reading)
  const now = new Map<string, Known>()
  const made = new Map<string, Made>()
  for (const [id, group] of groups) {
    const last = before?.get(id)
    const one = last && isSame(last, group, making) ? last : make(id, group, making)
    now.set(id, one)
    made.set(id, one.made)
  }
  known.set(making.reading, now)
  return made
}

function make(id: string, group: Group, { reading, today, sequels: all, withdrawn }: Making): Known {
  const sequels = all.get(group) ?? none
  const kept = keptOf(group).filter((change) => counts(change, withdrawn))
  const keptDates = (group.record?.dates ?? []).filter(({ story }) => !withdrawn.has(story))
  const pieces = { reading, today, kept, keptDates, sequels }
  return { group, sequels, today, made: createMatter(id, group, pieces) }
}

function keptOf({ record, absorbed }: Group): StatusChange[] {
  const changes = new Map<string, StatusChange>()
  for (const one of [record, ...absorbed]) {
    for (const change of one?.changes ?? []) {
      const key = `${change.status} ${change.day}`
      if (!changes.has(key)) changes.set(key, change)
    }
  }
  return [...changes.values()]
}

/** A change stays after its story is gone, unless an editor withdrew the story. */
function counts({ by, story }: StatusChange, withdrawn: ReadonlySet<string>): boolean {
  return by !== 'editor' && (story === undefined || !withdrawn.has(story))
}

function isSame(last: Known, group: Group, { today, sequels: all, withdrawn }: Making): boolean {
  const sequels = all.get(group) ?? none
  return (
    last.group === group &&
    last.today === today &&
    last.sequels.length === sequels.length &&
    last.sequels.every((one, at) => one === sequels[at]) &&
    (withdrawn.size === 0 || keptOf(group).every((change) => counts(change, withdrawn)))
  )
}

import type { MatterRecord, StatusChange } from '../domain/model/matter.ts'
import { createMatter, type Made } from './create-matter.ts'
import type { Reading, StoryClaims } from './linking/claims.ts'
import type { Group } from './linking/group.ts'

interface Known {
  record: MatterRecord | undefined
  absorbed: readonly MatterRecord[]
  from: readonly StoryClaims[]
  keys: number
  today: string
  made: Made
}

const known = new WeakMap<Reading, Map<string, Known>>()

/** Makes all matters. One of which nothing changed since the last time is the same object as then. */
export function makeMatters(
  groups: ReadonlyMap<string, Group>,
  { reading, today, withdrawn }: { reading: Reading; today: string; withdrawn: ReadonlySet<string> },
): Map<string, Made> {
  const before = known.get(reading)
  const now = new Map<string, Known>()
  for (const [id, group] of groups) {
    const last = before?.get(id)
    now.set(
      id,
      last && isSame(last, group, today, withdrawn) ? last : make(id, group, { reading, today, withdrawn }),
    )
  }
  known.set(reading, now)
  return new Map([...now].map(([id, { made }]) => [id, made]))
}

function make(
  id: string,
  group: Group,
  { reading, today, withdrawn }: { reading: Reading; today: string; withdrawn: ReadonlySet<string> },
): Known {
  const all = [...(group.record?.changes ?? []), ...group.absorbed.flatMap(({ changes }) => changes)]
  const kept = all.filter((change) => counts(change, withdrawn))
  return {
    record: group.record,
    absorbed: group.absorbed,
    from: [...group.stories.values()].map(({ from }) => from),
    keys: group.keys.size,
    today,
    made: createMatter(id, group, { reading, today, kept }),
  }
}

/** A change stays after its story is gone, unless an editor withdrew the story. */
function counts({ by, story }: StatusChange, withdrawn: ReadonlySet<string>): boolean {
  return by !== 'editor' && (story === undefined || !withdrawn.has(story))
}

function isSame(
  { record, absorbed, from, keys, today: last }: Known,
  group: Group,
  today: string,
  withdrawn: ReadonlySet<string>,
): boolean {
  if (record !== group.record || last !== today || keys !== group.keys.size) return false
  if (from.length !== group.stories.size || absorbed.length !== group.absorbed.length) return false
  if (withdrawn.size > 0 && record?.changes.some((change) => !counts(change, withdrawn))) return false
  let at = 0
  for (const attached of group.stories.values()) if (attached.from !== from[at++]) return false
  return absorbed.every((one, n) => one === group.absorbed[n])
}

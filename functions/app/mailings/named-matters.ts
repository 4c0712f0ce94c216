import type { QuietMatter, QuietMatters } from '../../digest/compose/matters/select-matters.ts'
import { withDecidedStatuses } from '../../domain/decisions/decided-status.ts'
import { decisionsOnMatters } from '../../domain/decisions/for-matters.ts'
import type { MatterRecord } from '../../domain/model/matter.ts'
import type { Table } from '../../ports/table.ts'
import { openContentStores } from '../../store/open-stores.ts'
import type { NamedMatter } from '../../store/subscribers/matter-names.ts'

/** A matter may have been merged into one that was merged later. No chain is longer unless it is a circle. */
const MOST_MERGES = 20

/**
 * All matters by every id that they ever had, with the names that readers see, for those of which an edition has no news.
 * It reads everything that is kept of matters.
 */
export async function quietMatters({ content }: { content: Table }): Promise<QuietMatters> {
  const { matters, decisions } = openContentStores({ content })
  const records = new Map((await matters.all()).map((record) => [record.id, record]))
  const { names, statuses } = decisionsOnMatters(await decisions.all(), [...records.values()])
  const quiet = new Map<string, QuietMatter>()
  for (const id of records.keys()) {
    let living = records.get(id)
    for (let step = 0; living?.mergedInto !== undefined && step < MOST_MERGES; step += 1) {
      living = records.get(living.mergedInto)
    }
    if (!living || living.mergedInto !== undefined) continue
    const { kind, name, changes } = living
    const latest = withDecidedStatuses(changes, statuses.get(living.id)).at(-1)
    quiet.set(id, {
      id: living.id,
      kind,
      name: names.get(living.id) ?? name,
      ...(latest && { status: { status: latest.status, day: latest.day } }),
    })
  }
  return quiet
}

/** Finds the matters that have these ids now, with the names that readers see. An id that no matter ever had is left out. */
export async function namedMatters(
  ids: readonly string[],
  { content }: { content: Table },
): Promise<Map<string, NamedMatter>> {
  const { matters, decisions } = openContentStores({ content })
  const found = new Map<string, NamedMatter>()
  if (ids.length === 0) return found
  const living = new Map<string, MatterRecord>()
  let open = new Map(ids.map((id) => [id, id]))
  for (let step = 0; open.size > 0 && step < MOST_MERGES; step += 1) {
    const records = await matters.get([...open.values()])
    const next = new Map<string, string>()
    ;[...open.keys()].forEach((id, index) => {
      const record = records[index]
      if (record?.mergedInto !== undefined) next.set(id, record.mergedInto)
      else if (record) living.set(id, record)
    })
    open = next
  }
  const { names } = decisionsOnMatters(await decisions.all())
  for (const [followed, { id, name }] of living) found.set(followed, { id, name: names.get(id) ?? name })
  return found
}

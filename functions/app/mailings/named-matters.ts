import type { QuietMatter, QuietMatters } from '../../digest/compose/matters/select-matters.ts'
import { decisionsOnMatters } from '../../domain/decisions/for-matters.ts'
import { type KnownMatters, livingMatter, matterNames } from '../../domain/decisions/known-matters.ts'
import { matterAsDecided, statusAsDecided } from '../../domain/decisions/matter-as-decided.ts'
import type { MatterRecord } from '../../domain/model/matter.ts'
import type { Table } from '../../ports/table.ts'
import { openContentStores } from '../../store/open-stores.ts'
import type { NamedMatter } from '../../store/subscribers/matter-names.ts'

/** A matter may have been merged into one that was merged later. No chain is longer unless it is a circle. */
const MOST_MERGES = 20

/**
 * All matters by every id that they ever had, with the names and the status that readers see, for those of which an edition
 * has no news. It reads everything that is kept of matters. `today` is `YYYY-MM-DD`, in the publication's zone.
 */
export async function quietMatters({ content }: { content: Table }, today: string): Promise<QuietMatters> {
  const { matters, decisions } = openContentStores({ content })
  const records = new Map((await matters.all()).map((record) => [record.id, record]))
  const decided = decisionsOnMatters(await decisions.all(), [...records.values()])
  const known = { records, decided, today }
  const found = new Map<string, QuietMatter>()
  const quiet = new Map<string, QuietMatter>()
  for (const id of records.keys()) {
    const living = livingMatter(id, known)
    if (!living) continue
    const matter = found.get(living.id) ?? quietMatter(living, known)
    found.set(living.id, matter)
    quiet.set(id, matter)
  }
  return quiet
}

function quietMatter({ id, kind }: MatterRecord, known: KnownMatters): QuietMatter {
  const latest = statusAsDecided(matterAsDecided(id, known), known)
  const status = latest && { status: latest.status, day: latest.day }
  return { id, kind, name: matterNames(id, known), ...(status && { status }) }
}

/** Finds the matters that have these ids now, with the names that readers see. An id that no matter ever had is left out. */
export async function namedMatters(
  ids: readonly string[],
  { content }: { content: Table },
): Promise<Map<string, NamedMatter>> {
  if (ids.length === 0) return new Map()
  const { matters, decisions } = openContentStores({ content })
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
  return new Map(
    [...living].map(([followed, { id, name }]) => [followed, { id, name: names.get(id) ?? name }]),
  )
}

import type { EditionMatter } from '../../../domain/model/edition.ts'
import { type MatterKind, type MatterStatus, matterKinds } from '../../../domain/model/matter.ts'
import { isBinding } from './binding.ts'
import { type LanguageAndLinks, type MatterRow, matterRow } from './matter-row.ts'

/** A line of the table "What changed". */
export interface ChangedRow extends MatterRow {
  status: MatterStatus
  since: string
  /** Other steps since the last edition, the earliest first. */
  before: { status: MatterStatus; day: string }[]
}

/**
 * The table "What changed" of an edition, or of some of its matters: a line for each matter of these kinds with a step since
 * the last edition, those that change what binds people first, then the latest step.
 */
export function whatChanged(
  matters: readonly EditionMatter[],
  reader: LanguageAndLinks,
  kinds: readonly MatterKind[] = matterKinds,
): ChangedRow[] {
  return matters
    .flatMap((matter): ChangedRow[] => {
      const last = matter.changes.at(-1)
      if (!last || !kinds.includes(matter.kind)) return []
      const before = matter.changes.slice(0, -1).map(({ status, day }) => ({ status, day: day.slice(0, 10) }))
      const row = matterRow(matter, reader, last)
      return [{ ...row, status: last.status, since: last.day.slice(0, 10), before }]
    })
    .sort((a, b) => Number(isBinding(b.status)) - Number(isBinding(a.status)) || latestFirst(a, b))
}

function latestFirst(a: ChangedRow, b: ChangedRow): number {
  return a.since === b.since ? (a.id < b.id ? -1 : 1) : a.since > b.since ? -1 : 1
}

import type { MatterRecord } from '../domain/model/matter.ts'
import { isSameRecord, type Linking, linkOnce, type Pass } from './link-once.ts'

/** The most passes. Nearly all stories need two: one that finds their matters, and one that changes nothing. */
const MOST_PASSES = 8

/**
 * Links stories with what is kept of earlier matters, and again with what is kept then, until nothing changes: what the first
 * reader sees is what all later ones see, and publishing again from the same stories and records gives the same.
 */
export function linkUntilSame(linking: Linking, records: readonly MatterRecord[]): Pass {
  const before = new Map(records.map((record) => [record.id, record]))
  const now = new Map(before)
  for (let n = 1; ; n += 1) {
    const pass = linkOnce(linking, [...now.values()])
    let isSame = pass.records.length === 0
    for (const record of pass.records) now.set(record.id, record)
    for (const [id, { matter }] of pass.made) {
      // A matter that no reader saw yet, and whose stories are all of others, is none.
      if (before.has(id) || matter.stories.length > 0) continue
      now.delete(id)
      isSame = false
    }
    if (isSame || n === MOST_PASSES) {
      const changed = [...now.values()].filter((record) => !isSameRecord(record, before.get(record.id)))
      return { ...pass, records: changed }
    }
  }
}

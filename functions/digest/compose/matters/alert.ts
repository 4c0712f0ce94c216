import type { Edition } from '../../../domain/model/edition.ts'
import type { Material } from '../material.ts'
import { snapshotMatters } from './snapshot.ts'

/** Composes an alert of the status changes since the last one in matters that its readers follow; `undefined` without any. */
export function composeAlert(material: Material): Edition | undefined {
  const { id, frequency, now, from, to, reading, followed = new Set() } = material
  const { matters, changesKnown } = snapshotMatters(material.matters ?? [], [], material)
  const changed = matters.filter(
    ({ id, absorbed = [], changes }) =>
      changes.length > 0 && [id, ...absorbed].some((one) => followed.has(one)),
  )
  if (changed.length === 0) return undefined
  return {
    id,
    frequency,
    frozenAt: now.toISOString(),
    from,
    to,
    sections: [],
    sources: reading,
    matters: changed,
    changesKnown,
  }
}

import type { Edition, EditionMatter } from '../../../domain/model/edition.ts'
import { frequencies } from '../../../domain/model/subscriber.ts'
import type { Material } from '../material.ts'
import { knownChanges, snapshotMatters } from './snapshot.ts'

/**
 * Composes an alert of the status changes since the last one that the latest editions do not have; `undefined` if nobody
 * wants it. It has those too that nobody follows: what is stored does not say which matters somebody follows.
 */
export function composeAlert(material: Material): Edition | undefined {
  const { id, frequency, now, from, to, reading, isWanted = () => false, editions = {} } = material
  const { matters, changesKnown } = snapshotMatters(material.matters ?? [], [], material)
  const told = frequencies.map((frequency) => ({ frequency, isKnown: knownChanges(editions[frequency]) }))
  const changed = matters.flatMap((matter): EditionMatter[] => {
    const changes = matter.changes
      .map((change) => ({
        ...change,
        told: told.filter(({ isKnown }) => isKnown(matter, change)).map(({ frequency }) => frequency),
      }))
      .filter(({ told }) => told.length < frequencies.length)
    return changes.length > 0 ? [{ ...matter, changes }] : []
  })
  const alert: Edition = {
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
  return isWanted(alert) ? alert : undefined
}

import type { Edition, EditionMatter } from '../../../domain/model/edition.ts'
import type { StatusChange } from '../../../domain/model/matter.ts'
import { frequencies } from '../../../domain/model/subscriber.ts'
import { addDays, DAY_MS, dayOf } from '../../../domain/time.ts'
import type { Material } from '../material.ts'
import { knownChanges, snapshotMatters } from './snapshot.ts'

/** How old a change may be that somebody gets an alert of. An older one must have been learned lately. */
const FRESH_DAYS = { first: 1, later: 3 }
/** A change that no edition of these days knew was learned lately: there is a weekly edition in them. */
const LATELY_MS = 8 * DAY_MS

/**
 * Composes an alert of the status changes since the last one that the latest editions do not have; `undefined` if nobody
 * wants it. It has those too that nobody follows: what is stored does not say which matters somebody follows.
 */
export function composeAlert(material: Material): Edition | undefined {
  const { id, frequency, now, from, to, reading, isWanted = () => false, editions = {} } = material
  const { matters, changesKnown } = snapshotMatters(material.matters ?? [], [], material)
  const told = frequencies.map((frequency) => ({ frequency, isKnown: knownChanges(editions[frequency]) }))
  const isNews = newsNow(material)
  const changed = matters.flatMap((matter): EditionMatter[] => {
    const changes = matter.changes
      .filter((change) => isNews(matter, change))
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

/**
 * Returns a function that says whether a change happened in the last days, or is older and was learned lately. Old ones
 * that were known before are no news for a reader who begins to follow their matter.
 */
function newsNow({ now, timeZone, last, editions: { weekly, daily } = {} }: Material) {
  const oldest = addDays(dayOf(now, timeZone), -(last ? FRESH_DAYS.later : FRESH_DAYS.first))
  const records = [last, weekly, daily].filter((record) => record?.changesKnown !== undefined)
  const isWitnessed = records.some((record) => now.getTime() - Date.parse(record!.frozenAt) < LATELY_MS)
  const known = records.map(knownChanges)
  return (matter: EditionMatter, change: StatusChange): boolean =>
    change.day >= oldest || (isWitnessed && !known.some((isKnown) => isKnown(matter, change)))
}

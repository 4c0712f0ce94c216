import type { Matter } from '../../domain/model/matter.ts'
import { fingerprint } from '../site/fingerprint.ts'

/** A matter is a value: one that changes is a new object. */
interface Fingerprints {
  whole: string
  link: string
}

const known = new WeakMap<Matter, Fingerprints>()

function fingerprintsOf(matter: Matter): Fingerprints {
  const found = known.get(matter)
  if (found) return found
  const { id, name, status } = matter
  const stamps = {
    whole: fingerprint(JSON.stringify(matter)),
    link: fingerprint(JSON.stringify([id, name, status?.status])),
  }
  known.set(matter, stamps)
  return stamps
}

/** The fingerprint of what a link to a matter shows: its name and its status. */
export function linkStamp(matter: Matter): string {
  return fingerprintsOf(matter).link
}

/** The fingerprint of everything that a matter is. */
export function matterFingerprint(matter: Matter): string {
  return fingerprintsOf(matter).whole
}

import type { Matter } from '../../domain/model/matter.ts'
import { fingerprint } from '../site/fingerprint.ts'

/** A matter is a value: one that changes is a new object. */
interface Fingerprints {
  whole: string
  name: string
  link: string
}

const known = new WeakMap<Matter, Fingerprints>()

function fingerprintsOf(matter: Matter): Fingerprints {
  const found = known.get(matter)
  if (found) return found
  const { id, kind, name, status } = matter
  const named = fingerprint(JSON.stringify([id, kind, name]))
  const stamps = {
    whole: fingerprint(JSON.stringify(matter)),
    name: named,
    link: `${named} ${status?.status}`,
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

/** The fingerprint of the name of a matter. */
export function nameStamp(matter: Matter): string {
  return fingerprintsOf(matter).name
}

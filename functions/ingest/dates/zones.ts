import { epochMsOf, MINUTE_MS } from '../../domain/time.ts'

/** Minutes east of Greenwich of the zone names that feeds use (RFC 822 and common ones of the press). */
const named: Record<string, number> = {
  __proto__: null as never,
  ut: 0,
  utc: 0,
  gmt: 0,
  z: 0,
  wet: 0,
  west: 60,
  bst: 60,
  cet: 60,
  met: 60,
  cest: 120,
  eet: 120,
  eest: 180,
  msk: 180,
  ist: 330,
  hkt: 480,
  sgt: 480,
  jst: 540,
  kst: 540,
  aest: 600,
  aedt: 660,
  nzst: 720,
  nzdt: 780,
  nst: -210,
  ndt: -150,
  ast: -240,
  adt: -180,
  edt: -240,
  est: -300,
  cdt: -300,
  cst: -360,
  mdt: -360,
  mst: -420,
  pdt: -420,
  pst: -480,
  akdt: -480,
  akst: -540,
  hdt: -540,
  hst: -600,
  chst: 600,
}

/** Zones that a US newsroom writes without saying whether it is summer. */
const generic: Record<string, string> = {
  __proto__: null as never,
  et: 'America/New_York',
  ct: 'America/Chicago',
  mt: 'America/Denver',
  pt: 'America/Los_Angeles',
}

/** Minutes east of Greenwich of a zone at a wall-clock time (in milliseconds as if it were UTC), or `undefined` for no zone. */
export function zoneOffset(zone: string, wall: number): number | undefined {
  const lower = zone.toLowerCase().replace(/^\(|\)$/g, '')
  // In small letters it is a word: "20 Nov 2026 at 10:00".
  if (zone === 'AT') return placeOffset('America/Halifax', wall)
  if (lower in named) return named[lower]
  const numeric = /^(?:utc|gmt|ut)?([+-])(\d{1,2}):?(\d{2})?$/.exec(lower)
  if (numeric) {
    const minutes = Number(numeric[2]) * 60 + Number(numeric[3] ?? 0)
    return minutes <= 15 * 60 ? (numeric[1] === '-' ? -minutes : minutes) : undefined
  }
  const place = generic[lower] ?? (/^[A-Za-z_]+(\/[A-Za-z_+-]+\d*)+$/.test(zone) ? zone : undefined)
  return place ? placeOffset(place, wall) : undefined
}

function placeOffset(place: string, wall: number): number | undefined {
  try {
    // Feeds spell a zone in many ways. Its one canonical name keeps the cache of zones from growing with them.
    const { timeZone } = new Intl.DateTimeFormat('en-US', { timeZone: place }).resolvedOptions()
    return (wall - epochMsOf(wall, timeZone)) / MINUTE_MS
  } catch {
    return undefined
  }
}

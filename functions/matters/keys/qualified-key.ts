import { congressTypes, typeOf } from '../../domain/identifiers/identifier.ts'

const federal = new Set<string>(congressTypes)
/** The first Congress met in 1789; each lasts two years and begins on January 3 of an odd year. */
const FIRST = 1789

/** A bill of Congress with the number of its Congress: `hr:119:1234`, of `hr:1234`, `hr:118:1234` or `hr:last:1234`. */
export function congressOf(key: string, at: string): string {
  const type = typeOf(key)
  if (!federal.has(type)) return key
  const year = Number(at.slice(0, 4)) - (at.slice(5, 10) < '01-03' ? 1 : 0)
  const now = Math.floor((year - FIRST) / 2) + 1
  const [, stated, number] = /:(?:(\d+|last):)?(\d+)$/.exec(key) ?? []
  // What is written beside the number counts more than the day, but no bill is of a Congress that is still to come.
  const congress = stated === 'last' ? now - 1 : Math.min(Number(stated ?? now), now)
  return `${type}:${congress}:${number}`
}

/** A bill of the only state that a story is about: `bill:us-tx:sb4`. */
export function withState(key: string, state: string | undefined): string {
  return state && typeOf(key) === 'bill' && !key.startsWith('bill:us-')
    ? `bill:${state}:${key.slice('bill:'.length)}`
    : key
}

const district = /^case:(?:\d+:)?\d\d-\p{L}+-\d+(?:@|$)/u
const appeal = /^case:\d\d-\d+(?:@|$)/

/** The courts that an article names, if it names one of a kind. */
interface Courts {
  district: () => string | undefined
  appeals: () => string | undefined
}

/** The only docket number of a kind of courts with the only such court that an article names, wherever each of them stands. */
export function withCourts(keys: readonly string[], courts: Courts): string[] {
  return withCourt(withCourt(keys, district, courts.district), appeal, courts.appeals)
}

function withCourt(keys: readonly string[], pattern: RegExp, court: () => string | undefined): string[] {
  const dockets = keys.filter((key) => pattern.test(key))
  const [docket] = dockets
  const named = dockets.length === 1 && !docket!.includes('@') ? court() : undefined
  return keys.map((key) => (named && key === docket ? `${key}@${named}` : key))
}

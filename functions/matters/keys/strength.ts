import { isCommonName } from '../../domain/identifiers/case-names.ts'
import { congressTypes, typeOf } from '../../domain/identifiers/identifier.ts'

/**
 * How far a key alone tells which matter is meant. `unique` keys are used once. `reused` ones mean the same for some time: a
 * state numbers its bills anew, and two suits may have one name. `weak` ones are common, so that a story must also be alike.
 */
export type Strength = 'unique' | 'reused' | 'weak'

const unique = new Set<string>([
  'rin',
  'docket',
  'frdoc',
  'fr',
  'eo',
  'proclamation',
  'pl',
  'in-dec',
  'tps',
  ...congressTypes,
])

/** How far a key alone tells which matter is meant. */
export function strengthOf(key: string): Strength {
  const type = typeOf(key)
  if (unique.has(type)) return 'unique'
  if (type === 'case') return key.includes('@') ? 'unique' : /^case:\d+:/.test(key) ? 'reused' : 'weak'
  if (type === 'bill') return key.startsWith('bill:us-') ? 'reused' : 'weak'
  if (type === 'name') return isCommonName(key) ? 'weak' : 'reused'
  return 'weak'
}

/** Types of which a matter has one number. A case has one docket in a district court, and may have others on appeal. */
const single = new Set<string>(['rin', 'eo', 'proclamation', 'pl', 'tps', ...congressTypes])

/** The slot of a matter that a key fills, if two different keys in it mean two matters. */
export function slotOf(key: string): string | undefined {
  const type = typeOf(key)
  if (single.has(type)) return type
  if (type === 'case' && /\d-c[vr]-\d/.test(key)) return 'district docket'
  return type === 'bill' && key.startsWith('bill:us-') ? 'bill' : undefined
}

/** Types of keys of which one document or report states two for the same matter. */
const partners: Record<string, ReadonlySet<string>> = {
  __proto__: null as never,
  rin: new Set(['docket', 'frdoc', 'fr', 'rule']),
  docket: new Set(['rin', 'frdoc', 'rule']),
  frdoc: new Set(['rin', 'docket', 'rule', 'eo', 'proclamation']),
  name: new Set(['case', 'in-dec', 'suit']),
  case: new Set(['name', 'suit', 'case']),
  suit: new Set(['name', 'case']),
  hr: new Set(['act', 's', 'pl']),
  s: new Set(['act', 'hr', 'pl']),
  bill: new Set(['act']),
  act: new Set(['hr', 's', 'bill', 'pl']),
  pl: new Set(['act', 'hr', 's']),
  eo: new Set(['order', 'frdoc']),
  proclamation: new Set(['order', 'frdoc']),
  order: new Set(['eo', 'proclamation']),
  rule: new Set(['rin', 'docket', 'frdoc']),
}

/**
 * What an article states one of for each matter. A case has a number in each of its courts; in the Supreme Court its application
 * for a stay and its petition have one each.
 */
export function partOf(key: string): string {
  const type = typeOf(key)
  if (type !== 'case') return type
  if (/\d-\p{L}+-\d/u.test(key)) return 'docket'
  return `${/\d[am]\d/.test(key) ? 'application' : 'number'} ${key.split('@')[1] ?? ''}`
}

/** Whether two keys that stand together can mean one matter. */
export function arePartners(a: string, b: string): boolean {
  return partners[typeOf(a)]?.has(typeOf(b)) === true
}

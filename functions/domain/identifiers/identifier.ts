import type { MatterKind } from '../model/matter.ts'

/** A number or a name in a text that stands for one matter. */
export interface Identifier {
  /** The same for all spellings: `rin:1615-AC11`, `hr:1234`, `name:texas v united states`. */
  key: string
  /** As the text writes it. */
  text: string
  /** Where it begins in the text. */
  at: number
}

/** The first part of a key. */
export type IdentifierType =
  | 'rin'
  | 'docket'
  | 'frdoc'
  | 'fr'
  | 'eo'
  | 'proclamation'
  | 'pl'
  | 'hr'
  | 's'
  | 'hres'
  | 'sres'
  | 'hjres'
  | 'sjres'
  | 'bill'
  | 'case'
  | 'in-dec'
  | 'suit'
  | 'tps'
  | 'name'
  | 'rule'
  | 'act'
  | 'order'

const kinds: Record<string, MatterKind> = {
  __proto__: null as never,
  rin: 'rule',
  docket: 'rule',
  frdoc: 'rule',
  fr: 'rule',
  rule: 'rule',
  eo: 'order',
  proclamation: 'order',
  order: 'order',
  pl: 'bill',
  hr: 'bill',
  s: 'bill',
  hres: 'bill',
  sres: 'bill',
  hjres: 'bill',
  sjres: 'bill',
  bill: 'bill',
  act: 'bill',
  case: 'case',
  name: 'case',
  'in-dec': 'case',
  suit: 'case',
  tps: 'designation',
}

/** The part of a key before its first colon. */
export function typeOf(key: string): string {
  return key.slice(0, key.indexOf(':'))
}

/** The kind of the matter that a key leads to. */
export function kindOf(key: string): MatterKind | undefined {
  return kinds[typeOf(key)]
}

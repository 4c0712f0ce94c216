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

/** An identifier as a finder sees it: from here to there in the plain text. `text` if its name is a part of that. */
export interface Found {
  key: string
  at: number
  end: number
  text?: string
}

/** The types of keys of bills and resolutions of Congress. */
export const congressTypes = ['hr', 's', 'hres', 'sres', 'hjres', 'sjres', 'hconres', 'sconres'] as const

/** The kind of matter for each first part of a key. */
const kinds = {
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
  hconres: 'bill',
  sconres: 'bill',
  bill: 'bill',
  act: 'bill',
  case: 'case',
  name: 'case',
  'in-dec': 'case',
  suit: 'case',
  tps: 'designation',
} as const satisfies Record<string, MatterKind>

/** The part of a key before its first colon. */
export function typeOf(key: string): string {
  return key.slice(0, key.indexOf(':'))
}

/** The kind of the matter that a key leads to. */
export function kindOf(key: string): MatterKind | undefined {
  const type = typeOf(key)
  return Object.hasOwn(kinds, type) ? kinds[type as keyof typeof kinds] : undefined
}

/** Whether a key is a name, by words, and no number. */
export function isName(key: string): boolean {
  return /^(?:name|act|rule|order|tps):/.test(key)
}

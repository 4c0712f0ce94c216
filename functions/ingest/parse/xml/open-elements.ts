import type { Loss } from '../../losses.ts'
import type { NamespaceScope } from './namespace-scope.ts'
import type { XmlWriter } from './xml-writer.ts'

/** An element that is open in the document. */
export interface OpenElement {
  /** What its end tag ends. `foreign`: it is part of a feed within this one, whose entries are left out. */
  role: 'nothing' | 'skipping' | 'foreign' | 'field' | 'structure' | 'entry'
  name: string
  scope: NamespaceScope
  base: string | undefined
  /** Whether an entry is open around it. */
  isInEntry: boolean
}

/** The entry that is being written. */
export interface OpenEntry {
  start: ReturnType<XmlWriter['position']>
  hasAbout: boolean
  number: number
  /** How many elements were open around it. */
  depth: number
  /** How often each field appeared in it. */
  counts: Map<string, number>
  /** Its dates as they are written, each after its short name. */
  dates: string[]
  /** Set if the entry will be left out. The rest of it is read, but not written. */
  whyLeftOut?: Loss
}

/** Whether what is inside an element is left out. */
export const isSkipping = (element: OpenElement | undefined): boolean =>
  element?.role === 'skipping' || element?.role === 'foreign'

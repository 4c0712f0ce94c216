import type { Field } from '../../../limits.ts'
import type { Attributes } from '../kept-attributes.ts'
import { htmlLink, interrupting, meaningOf } from '../vocabulary.ts'

/** An element that begins inside a field. */
interface Inside {
  /** Its name in the vocabulary, and as it is written. */
  known: string
  name: string
  attributes: Attributes
  /** Whether the text after its tag matches a sticky pattern. */
  isAhead: (pattern: RegExp) => boolean
}

/** Whether an element inside a field is the next field, so that the end tag of this one is missing. */
export function interrupts({ known, name, attributes, isAhead }: Inside, field: Field): boolean {
  if (!interrupting.has(known)) return false
  if (meaningOf(known) !== 'link' || (field !== 'summary' && field !== 'content')) return true
  // HTML has a `<link>` of its own.
  return attributes.href === undefined
    ? isAhead(/[^<]{0,3000}<\/(?:[\w.-]+:)?link\s*>|\s*<!\[CDATA\[/iy)
    : name.includes(':') || (known === 'atom:link' && !htmlLink.test(attributes.rel ?? ''))
}

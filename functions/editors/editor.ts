import { type Person, peopleOf } from '../auth/people.ts'
import type { Keys } from '../ports/keys.ts'

export { hasAddress } from '../auth/people.ts'

/** Somebody whose address is configured as an editor's. */
export type Editor = Person

/** The author of decisions made by a command that names no editor. */
export const OPERATOR = 'operator'

/** Reads the configured editors, each written as `Name <address>` or as an address. */
export function editorsOf(configured: readonly string[], keys: Pick<Keys, 'address'>): Editor[] {
  return peopleOf('editor', configured, keys)
}

import { normalised } from '../domain/email/address.ts'
import { readMailbox } from '../domain/email/mailbox.ts'
import type { Keys } from '../ports/keys.ts'
import { subscriberId } from '../store/subscribers/subscribers.ts'

/** Somebody whose address is configured as an editor's. `id`, a keyed hash of the address, is used in logs and links. */
export interface Editor {
  id: string
  address: string
  /** Shown to the other editors. */
  name: string
}

/** The author of decisions made by a command that names no editor. */
export const OPERATOR = 'operator'

/** Returns a predicate for the editor with an address. */
export function hasAddress(address: string): (editor: Editor) => boolean {
  return (editor) => normalised(editor.address) === normalised(address)
}

/** Reads the configured editors, each written as `Name <address>` or as an address. */
export function editorsOf(configured: readonly string[], { address: key }: Pick<Keys, 'address'>): Editor[] {
  return configured.map((mailbox) => {
    const { name, address } = readMailbox(mailbox)
    // Different from their id as a subscriber, so that decisions do not reveal who subscribes.
    const id = subscriberId(`editor ${normalised(address)}`, key)
    return { id, address, name: name || (address.split('@')[0] ?? '') }
  })
}

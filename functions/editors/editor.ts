import { normalised } from '../domain/email/address.ts'
import { readMailbox } from '../domain/email/mailbox.ts'
import type { Keys } from '../ports/keys.ts'
import { subscriberId } from '../store/subscribers/subscribers.ts'

/** Who may decide: an address of the configuration, known in logs and links by a keyed hash of it. */
export interface Editor {
  id: string
  address: string
  /** For the other editors. */
  name: string
}

/** Who decides by a command and names no editor. */
export const OPERATOR = 'operator'

export function isOf(address: string): (editor: Editor) => boolean {
  return (editor) => normalised(editor.address) === normalised(address)
}

/** The configured editors; each stands as `Name <address>` or as the address alone. */
export function editorsOf(configured: readonly string[], { address: key }: Pick<Keys, 'address'>): Editor[] {
  return configured.map((mailbox) => {
    const { name, address } = readMailbox(mailbox)
    // Not the id that they would have as a subscriber: who reads what is another matter.
    const id = subscriberId(`editor ${normalised(address)}`, key)
    return { id, address, name: name || (address.split('@')[0] ?? '') }
  })
}

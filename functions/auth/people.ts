import { normalised } from '../domain/email/address.ts'
import { readMailbox } from '../domain/email/mailbox.ts'
import type { Keys } from '../ports/keys.ts'
import { subscriberId } from '../store/subscribers/subscribers.ts'

/** Somebody whose address is in the configuration. `id`, a keyed hash of the address, is used in logs and links. */
export interface Person {
  id: string
  address: string
  /** Shown to the others. */
  name: string
}

/** What somebody may do: an editor corrects the digest, an operator runs it. */
export type Role = 'editor' | 'operator'

/** Returns a predicate for the person with an address. */
export function hasAddress(address: string): (person: Person) => boolean {
  return (person) => normalised(person.address) === normalised(address)
}

/** Reads the configured people of a role, each written as `Name <address>` or as an address. */
export function peopleOf(
  role: Role,
  configured: readonly string[],
  { address: key }: Pick<Keys, 'address'>,
): Person[] {
  return configured.map((mailbox) => {
    const { name, address } = readMailbox(mailbox)
    // It differs from their id as a subscriber and from that in the other role. So decisions do not reveal who subscribes,
    // and the link of one role never opens the pages of the other.
    const id = subscriberId(`${role} ${normalised(address)}`, key)
    return { id, address, name: name || (address.split('@')[0] ?? '') }
  })
}

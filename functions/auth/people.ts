import { normalised } from '../domain/email/address.ts'
import { readMailbox } from '../domain/email/mailbox.ts'
import type { Clock } from '../ports/clock.ts'
import type { Keys } from '../ports/keys.ts'
import { subscriberId } from '../store/subscribers/subscribers.ts'
import { verifyToken } from './tokens.ts'

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

/**
 * Returns which of these people holds a link to the pages of their role; `undefined` if the token is forged, expired or for
 * another role, or if its holder is no longer configured.
 */
export function holderOf(
  token: string,
  kind: 'edit' | 'operate',
  people: readonly Person[],
  { keys, clock }: { keys: Pick<Keys, 'signing'>; clock: Clock },
): Person | undefined {
  const claim = verifyToken(token, keys, clock())
  return claim.ok && claim.kind === kind ? people.find(({ id }) => id === claim.subscriber) : undefined
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

import type { Publication } from '../model/publication.ts'
import { looksLikeWebAddress } from '../urls/web-address.ts'
import { readMailbox } from './mailbox.ts'

/** The `mailto:` link with which readers report an error; `about` is the id of the story or edition. */
export function wrongAddress(
  about: string,
  publication: Pick<Publication, 'title' | 'contact' | 'mail'>,
): string {
  const subject = `${publication.title}: ${about}`.toWellFormed()
  return `mailto:${encodeURI(addressForReaders(publication))}?subject=${encodeURIComponent(subject)}`
}

/**
 * The address to which readers write: `contact` if it is an email address, and else that of the sender, whose mailbox
 * perhaps nobody reads.
 */
export function addressForReaders({ contact, mail }: Pick<Publication, 'contact' | 'mail'>): string {
  const isAddress = contact !== undefined && !looksLikeWebAddress(contact)
  return readMailbox(isAddress ? contact : (mail.replyTo ?? mail.from)).address
}

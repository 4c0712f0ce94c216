import type { Publication } from '../model/publication.ts'
import { looksLikeWebAddress } from '../urls/web-address.ts'
import { readMailbox } from './mailbox.ts'

/**
 * The `mailto:` link with which readers report an error; `about` is the id of the story or edition. Reports go to `contact`
 * if it is an email address, and else to the sender, whose mailbox perhaps nobody reads.
 */
export function wrongAddress(
  about: string,
  { title, contact, mail }: Pick<Publication, 'title' | 'contact' | 'mail'>,
): string {
  const isAddress = contact !== undefined && !looksLikeWebAddress(contact)
  const { address } = readMailbox(isAddress ? contact : (mail.replyTo ?? mail.from))
  return `mailto:${encodeURI(address)}?subject=${encodeURIComponent(`${title}: ${about}`.toWellFormed())}`
}

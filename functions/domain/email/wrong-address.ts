import type { Publication } from '../model/publication.ts'
import { readMailbox } from './mailbox.ts'

/** Where readers write that something is wrong with a story or an edition: a mail that names it. */
export function wrongAddress(about: string, { title, mail }: Pick<Publication, 'title' | 'mail'>): string {
  const { address } = readMailbox(mail.replyTo ?? mail.from)
  return `mailto:${encodeURI(address)}?subject=${encodeURIComponent(`${title}: ${about}`.toWellFormed())}`
}

import type { Publication } from '../model/publication.ts'
import { readMailbox } from './mailbox.ts'

/** The `mailto:` link with which readers report an error; `about` is the id of the story or edition. */
export function wrongAddress(about: string, { title, mail }: Pick<Publication, 'title' | 'mail'>): string {
  const { address } = readMailbox(mail.replyTo ?? mail.from)
  return `mailto:${encodeURI(address)}?subject=${encodeURIComponent(`${title}: ${about}`.toWellFormed())}`
}

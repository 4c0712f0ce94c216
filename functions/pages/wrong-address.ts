import type { Publication } from '../model/publication.ts'

/** Where readers write that something is wrong with a story or an edition: a mail that names it. */
export function wrongAddress(about: string, { title, mail }: Pick<Publication, 'title' | 'mail'>): string {
  const mailbox = mail.replyTo ?? mail.from
  const address = /<([^<>]+)>\s*$/.exec(mailbox)?.[1] ?? mailbox
  return `mailto:${encodeURI(address)}?subject=${encodeURIComponent(`${title}: ${about}`)}`
}

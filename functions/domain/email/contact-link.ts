import type { Publication } from '../model/publication.ts'
import { looksLikeWebAddress } from '../urls/web-address.ts'

/** The link by which the operator is reached: the page that `contact` names, or its email address as `mailto:`. */
export function contactLink({ contact }: Pick<Publication, 'contact'>): string | undefined {
  if (contact === undefined || looksLikeWebAddress(contact)) return contact
  return `mailto:${encodeURI(contact)}`
}

import type { Publication } from '../model/publication.ts'

/** The addresses that get alarms and reports on editions: those of `mail.reportsTo`, or the operators if it is left out. */
export function reportAddresses({
  mail,
  operators = [],
}: Pick<Publication, 'mail' | 'operators'>): readonly string[] {
  return mail.reportsTo ?? operators
}

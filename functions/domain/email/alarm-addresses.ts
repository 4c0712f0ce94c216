import type { Publication } from '../model/publication.ts'

/** The addresses that get alarms: those of `mail.reportsTo`, or the operators if it is left out. */
export function alarmAddresses({
  mail,
  operators = [],
}: Pick<Publication, 'mail' | 'operators'>): readonly string[] {
  return mail.reportsTo ?? operators
}

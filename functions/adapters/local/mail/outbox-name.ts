import { normalised } from '../../../domain/email/address.ts'
import { readMailbox } from '../../../domain/email/mailbox.ts'
import type { Keys } from '../../../ports/keys.ts'
import { subscriberId } from '../../../store/subscribers/subscribers.ts'

/** The file name of an email in the outbox: its time and hash (`message`), and the id of its reader. */
export function outboxName(message: string, reader: string): string {
  return `${message}-${reader}.eml`
}

/** What the file name of an email in the outbox says. */
export interface OutboxName {
  /** When it was written: milliseconds since 1970, to the minute. */
  at: number
  message: string
  /** Missing in names that earlier releases gave. */
  reader?: string | undefined
}

/** Reads such a name; `undefined` if it is not one. */
export function readOutboxName(name: string): OutboxName | undefined {
  const found = /^((\d{8})T(\d\d)(\d\d)\d*-\w+)(?:-([a-z2-7]{26}))?\.eml$/.exec(name)
  if (!found) return undefined
  const [, message = '', day = '', hour, minute, reader] = found
  const at = Date.parse(day.replace(/(\d{4})(\d\d)(\d\d)/, `$1-$2-$3T${hour}:${minute}:00Z`))
  return Number.isNaN(at) ? undefined : { at, message, reader }
}

/** Returns a function from a recipient to the reader's id, which cannot be computed without the keys. */
export function outboxReader({ address: key }: Pick<Keys, 'address'>): (to: string) => string {
  return (to) => subscriberId(normalised(readMailbox(to).address), key)
}

import { normalised } from '../../../domain/email/address.ts'
import { readMailbox } from '../../../domain/email/mailbox.ts'
import type { Keys } from '../../../ports/keys.ts'
import { subscriberId } from '../../../store/subscribers/subscribers.ts'

/** The name of an email in the outbox: when it was put there, what it is, and the id of the reader it is to. */
export function outboxName(message: string, reader: string): string {
  return `${message}-${reader}.eml`
}

export interface OutboxName {
  /** In milliseconds since 1970, to the minute. */
  at: number
  message: string
  /** Not in the names of earlier releases. */
  reader?: string | undefined
}

export function readOutboxName(name: string): OutboxName | undefined {
  const found = /^((\d{8})T(\d\d)(\d\d)\d*-\w+)(?:-([a-z2-7]{26}))?\.eml$/.exec(name)
  if (!found) return undefined
  const [, message = '', day = '', hour, minute, reader] = found
  const at = Date.parse(day.replace(/(\d{4})(\d\d)(\d\d)/, `$1-$2-$3T${hour}:${minute}:00Z`))
  return Number.isNaN(at) ? undefined : { at, message, reader }
}

/** Whom an email is to, as an id that only somebody with the keys can work out. */
export function outboxReader({ address: key }: Pick<Keys, 'address'>): (to: string) => string {
  return (to) => subscriberId(normalised(readMailbox(to).address), key)
}

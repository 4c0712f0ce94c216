import { text } from 'node:stream/consumers'
import { parseAddress } from '../../domain/email/address.ts'
import type { SubscriberState } from '../../domain/model/subscriber.ts'
import type { Io } from '../shared/cli.ts'

/**
 * Reads the address that a command names: the argument, or standard input for `-`.
 * @throws {Error} if it is no address.
 */
export async function addressOf(given: string, { stdin }: Partial<Pick<Io, 'stdin'>>): Promise<string> {
  const parsed = parseAddress(given === '-' ? await text(stdin ?? process.stdin) : given)
  if (parsed.ok) return parsed.address
  throw new Error('That is not an email address, so nothing was changed. Write one such as name@example.org.')
}

/** What operators read if nobody has an address. */
export const unknownReader = (reader: string) =>
  `No subscriber has the address ${reader}, so nothing was changed. Check the spelling, or ask the reader ` +
  'which address the emails are sent to: they may be forwarded from another one.'

/** The state of a subscriber, as operators read it. */
export const statesInWords: Record<SubscriberState, string> = {
  pending: 'waiting for confirmation',
  active: 'subscribed',
  paused: 'paused',
  unsubscribed: 'unsubscribed',
  bounced: 'blocked, because emails to it bounced',
  complained: 'blocked, because of a spam complaint',
  deleted: 'deleted',
}

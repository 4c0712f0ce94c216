/*
 * Enhanced status codes (RFC 3463) that servers answer while they are connected and that they write into reports later.
 */

/** There is no such mailbox, host or address, or it has moved (RFC 3463, 3.2; RFC 7505). */
export const missingMailboxCodes: ReadonlySet<string> = new Set([
  '5.1.1',
  '5.1.2',
  '5.1.3',
  '5.1.6',
  '5.1.10',
])

/** Codes that refuse the sender: authentication (RFC 4954), permission to send (RFC 7372, Exchange), a bad sender address. */
export const senderCodes: ReadonlySet<string> = new Set([
  '5.7.8',
  '5.7.9',
  '5.7.11',
  '5.7.60',
  '5.7.64',
  '5.2.252',
  '5.1.7',
  '5.1.8',
])

import { missingMailboxCodes, senderCodes } from '../../domain/email/enhanced-codes.ts'

/** What a report says about one recipient (RFC 3464, 2.3). */
export interface RecipientStatus {
  /** The addresses under which the report names the recipient, as they are written there. */
  addresses: readonly string[]
  /** In lower case: `failed`, `delayed`, `delivered`, `relayed` or `expanded`. */
  action: string
  /** Such as `5.1.1`; empty if the report has none. */
  status: string
  /** What the mail server of the recipient answered. */
  diagnostic: string
}

/**
 * What a report means for a recipient: `missing`, there is no such mailbox; `failed`, this email was given up, and it may
 * be about the mailbox; `refused`, the sender or the text is the problem; `delayed`, nothing is known yet.
 */
export type Happened = 'missing' | 'failed' | 'refused' | 'delivered' | 'delayed'

/** The sender, the size, the protocol, the form or the policy, and not the mailbox (RFC 3463, 3.4 and 3.6 to 3.8). */
const refusals = /^5\.(?:2\.3|3\.\d+|5\.\d+|6\.\d+|7\.\d+)$/
/** How servers that send no enhanced code say that there is no such mailbox. */
const missingWords =
  /\b(?:no such (?:user|mailbox|recipient|address)|(?:user|recipient|mailbox|address) (?:is )?(?:unknown|not found)|unknown (?:user|recipient|mailbox)|(?:does not|doesn't) exist|no mailbox here)\b/i

/** Says what a report means for a recipient. */
export function whatHappened({ action, status, diagnostic }: RecipientStatus): Happened {
  if (action === 'delivered') return 'delivered'
  if (action !== 'failed') return 'delayed'
  // Exim and some others write 5.0.0 for everything, and beside it what the other server answered.
  const answered = /(?:^|[^\d.])([245]\.\d{1,3}\.\d{1,3})(?![\d.])/.exec(diagnostic)?.[1]
  const code = answered ?? status
  if (missingMailboxCodes.has(code)) return 'missing'
  if (senderCodes.has(code) || refusals.test(code)) return 'refused'
  const isVague = code === '' || /^5\.[01]\.0$/.test(code)
  return isVague && missingWords.test(diagnostic) ? 'missing' : 'failed'
}

import PostalMime, { type Attachment, type Email } from 'postal-mime'
import { plainReport } from './plain-report.ts'
import { type ReturnedEmail, readReturned } from './returned-email.ts'
import type { RecipientStatus } from './what-happened.ts'

/** No mail server nests parts deeper in a report. */
const limits = { maxNestingDepth: 12, maxHeadersSize: 256 * 1024, rfc822Attachments: true } as const
/** The recipients that are read of one report. Our emails have one each. */
const MAX_RECIPIENTS = 20
/** The characters that are read of a report's own part. */
const MAX_STATUS_TEXT = 32 * 1024

/** What a message says about an email of ours. Nothing of it is proved yet. */
export type MailReport =
  | { is: 'delivery'; recipients: readonly RecipientStatus[]; returned: ReturnedEmail | undefined }
  /** `type` is in lower case, such as `abuse` (RFC 5965, 7.3). */
  | { is: 'complaint'; type: string; returned: ReturnedEmail | undefined }
  /** Such as an out-of-office reply. */
  | { is: 'no report' }

/**
 * Reads a delivery report (RFC 3464, or the plain text of qmail and old releases of Exim) or a complaint (RFC 5965).
 * @throws {Error} if the message can't be read.
 */
export async function readReport(message: Uint8Array): Promise<MailReport> {
  const email = await PostalMime.parse(message, limits)
  const part = (...types: string[]) => email.attachments.find(({ mimeType }) => types.includes(mimeType))
  const status = part('message/delivery-status', 'message/global-delivery-status')
  const feedback = part('message/feedback-report')
  if (feedback) {
    const [fields = new Map<string, string>()] = blocksOf(textOf(feedback))
    const type = (fields.get('feedback-type') ?? '').toLowerCase()
    return { is: 'complaint', type, returned: await returnedIn(email) }
  }
  if (status) {
    const recipients = blocksOf(textOf(status))
      .filter((block) => block.has('action'))
      .map(recipientOf)
    return {
      is: 'delivery',
      recipients: recipients.slice(0, MAX_RECIPIENTS),
      returned: await returnedIn(email),
    }
  }
  const plain = plainReport(email)
  if (!plain) return { is: 'no report' }
  const { copy, ...recipient } = plain
  const returned = copy.trim() === '' ? undefined : await parseReturned(copy)
  return { is: 'delivery', recipients: [recipient], returned }
}

const messageTypes = [
  'message/rfc822',
  'message/global',
  'text/rfc822-headers',
  'message/global-headers',
  'message/rfc822-headers',
]

/** The email that is returned, as the last part of a report: whole, or its head alone. */
async function returnedIn({ attachments }: Email): Promise<ReturnedEmail | undefined> {
  const part = attachments.findLast(({ mimeType }) => messageTypes.includes(mimeType))
  return part && parseReturned(part.content)
}

async function parseReturned(content: Attachment['content']): Promise<ReturnedEmail | undefined> {
  // An email of ours that was cut somewhere still has its head.
  return PostalMime.parse(content, limits).then(readReturned, () => undefined)
}

function recipientOf(block: ReadonlyMap<string, string>): RecipientStatus {
  const named = ['original-recipient', 'final-recipient', 'x-actual-recipient', 'x-original-recipient']
  return {
    addresses: named.flatMap((name) => addressIn(block.get(name))),
    action: firstWord(block.get('action')),
    status: /\b[245]\.\d{1,3}\.\d{1,3}\b/.exec((block.get('status') ?? '').slice(0, 100))?.[0] ?? '',
    diagnostic: (block.get('diagnostic-code') ?? '').slice(0, 1000),
  }
}

/** The address after its type, such as `rfc822; name@example.org` (RFC 3464, 2.3.1). */
function addressIn(value = ''): string[] {
  const address = value.slice(value.indexOf(';') + 1, 400).trim()
  return address === '' ? [] : [address.replace(/^<(.*)>$/, '$1')]
}

function firstWord(value = ''): string {
  return (
    value
      .trim()
      .slice(0, 40)
      .toLowerCase()
      .split(/[\s;(]/)[0] ?? ''
  )
}

function textOf({ content }: Attachment): string {
  if (typeof content === 'string') return content.slice(0, MAX_STATUS_TEXT)
  return Buffer.from(content as Uint8Array)
    .subarray(0, MAX_STATUS_TEXT)
    .toString('utf8')
}

/** The fields of each block between blank lines, unfolded, by their names in lower case. The first of a name counts. */
function blocksOf(text: string): Map<string, string>[] {
  const blocks: Map<string, string>[] = []
  let block: Map<string, string> | undefined
  let last = ''
  for (const line of text.split(/\r?\n/)) {
    if (line.trim() === '') block = undefined
    else if (/^[ \t]/.test(line)) {
      if (block?.has(last)) block.set(last, `${block.get(last)} ${line.trim()}`)
    } else {
      const colon = line.indexOf(':')
      if (colon < 1) continue
      if (!block) {
        block = new Map()
        blocks.push(block)
      }
      const name = line.slice(0, colon).trim().toLowerCase()
      last = block.has(name) ? '' : name
      if (last !== '') block.set(name, line.slice(colon + 1).trim())
    }
  }
  return blocks
}

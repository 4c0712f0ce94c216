import { createHash } from 'node:crypto'
import MailComposer from 'nodemailer/lib/mail-composer'
import type { Rendered } from './mail/render.tsx'

/**
 * What stands in a template for one reader's own bytes. Letters and digits alone, so that no encoding touches them;
 * a text that happens to hold one shows its reader their own token and nobody else's.
 */
export const slots = { token: 'slot7token7slot', to: 'slot7to7slot', id: 'slot7id7slot' } as const
type Slot = keyof typeof slots

export interface Envelope {
  from: string
  replyTo?: string
  /** Names the list for filters, RFC 2919: `digest.example.org`. */
  listId: string
  /** What mailbox providers count complaints by. */
  feedbackId: string
  language: string
  unsubscribe: (token: string) => string
  date: Date
}

/** A whole message but for one reader's own bytes. */
export interface Template {
  /** What stands between the slots, one more than there are slots. */
  pieces: readonly Uint8Array[]
  slots: readonly { slot: Slot; encoded: boolean }[]
}

export interface OwnBytes {
  to: string
  token: string
  /** Without angle brackets. */
  id: string
}

/** Builds the message once for all readers with the same preferences. */
export async function template(mail: Rendered, envelope: Envelope): Promise<Template> {
  const { from, replyTo, listId, feedbackId, language, unsubscribe, date } = envelope
  const composer = new MailComposer({
    from,
    ...(replyTo && { replyTo }),
    subject: mail.subject,
    date,
    messageId: `<${slots.id}>`,
    headers: [
      { key: 'List-Id', value: { prepared: true, value: `<${listId}>` } },
      { key: 'List-Unsubscribe', value: { prepared: true, value: `<${unsubscribe(slots.token)}>` } },
      { key: 'List-Unsubscribe-Post', value: 'List-Unsubscribe=One-Click' },
      { key: 'Feedback-ID', value: feedbackId },
      { key: 'Content-Language', value: language },
      { key: 'Auto-Submitted', value: 'auto-generated' },
    ],
    // Without it a short ASCII part would go unencoded, and what breaks a line in the encoding would stand in its text.
    text: { content: mail.text, contentTransferEncoding: 'quoted-printable' },
    html: { content: mail.html, contentTransferEncoding: 'quoted-printable' },
    textEncoding: 'quoted-printable',
    newline: 'windows',
    baseBoundary: 'edition',
    disableFileAccess: true,
    disableUrlAccess: true,
  })
  // The composer takes no recipient that isn't an address.
  const built = `To: ${slots.to}\r\n${(await composer.compile().build()).toString('latin1')}`
  return split(built, built.indexOf('\r\n\r\n'))
}

/** The reader's own message, as bytes. */
export function fill({ pieces, slots }: Template, own: OwnBytes): Buffer {
  return Buffer.concat(
    pieces.flatMap((piece, index) => {
      const next = slots[index]
      if (!next) return piece
      const value = next.encoded ? softWrapped(own[next.slot]) : own[next.slot]
      return [piece, Buffer.from(value, 'latin1')]
    }),
  )
}

/** The same for the same edition and subscriber, so that mailboxes drop a second copy should there ever be one. */
export function messageId(edition: string, subscriber: string, domain: string): string {
  const hash = createHash('sha256').update(`${edition} ${subscriber}`).digest('hex').slice(0, 32)
  return `${hash}@${domain}`
}

/** Quoted-printable may break a line inside a slot, so each is looked for with soft line breaks between its letters. */
const anySlot = new RegExp(
  Object.entries(slots)
    .map(([name, mark]) => `(?<${name}>${[...mark].join('(?:=\\r\\n)?')})`)
    .join('|'),
  'g',
)

function split(message: string, body: number): Template {
  const found = [...message.matchAll(anySlot)]
  const ends = found.map(({ index, 0: mark }) => index + mark.length)
  const starts = found.map(({ index }) => index)
  return {
    pieces: [0, ...ends].map((from, index) => Buffer.from(message.slice(from, starts[index]), 'latin1')),
    slots: found.map(({ index, groups = {} }) => ({
      slot: Object.keys(slots).find((name) => groups[name] !== undefined) as Slot,
      encoded: index > body,
    })),
  }
}

/** On lines of its own, so that no line grows beyond the 76 characters of RFC 2045. */
function softWrapped(value: string): string {
  const lines = value.replaceAll('=', '=3D').match(/(?:=3D|[^=]){1,70}/g) ?? []
  return `=\r\n${lines.join('=\r\n')}=\r\n`
}

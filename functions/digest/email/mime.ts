import { createHash } from 'node:crypto'
import { takesOneClick } from '../../domain/email/one-click.ts'
import { field } from '../../email/header.ts'
import {
  alternative,
  linkAt,
  type OwnFields,
  ownFields,
  type Place,
  type SharedFields,
  sharedFields,
} from '../../email/mime.ts'
import { apart, type OwnLinks } from '../../email/pieces.ts'
import type { Rendered } from './render.tsx'

export interface Envelope extends Omit<SharedFields, 'subject'> {
  /** Names the list for filters, RFC 2919: `digest.example.org`. */
  listId: string
  /** What mailbox providers count complaints by. */
  feedbackId: string
}

/** A whole message but for one reader's own fields and links. */
export interface Template {
  /** The bytes between the places; one more than there are places. */
  pieces: readonly Uint8Array[]
  places: readonly Place[]
}

export interface Recipient extends OwnFields {
  links: OwnLinks
}

/** Builds the message once for all readers with the same preferences. */
export function template(mail: Rendered, envelope: Envelope): Template {
  const { texts, places } = apart([
    sharedFields({ ...envelope, subject: mail.subject }),
    field('List-Id', `<${envelope.listId}>`),
    field('Feedback-ID', envelope.feedbackId),
    ...alternative(mail),
  ])
  return { pieces: texts.map((text) => Buffer.from(text, 'latin1')), places }
}

/** The reader's own message, as bytes. */
export function fill({ pieces, places }: Template, recipient: Recipient): Buffer {
  const { links } = recipient
  return Buffer.concat([
    Buffer.from(ownFields(recipient) + listFields(links.unsubscribe), 'latin1'),
    ...pieces.flatMap((piece, index) => {
      const place = places[index]
      return place ? [piece, Buffer.from(linkAt(place, links), 'latin1')] : piece
    }),
  ])
}

/** RFC 2369 and RFC 8058: how mail programs show a button to leave. */
function listFields(unsubscribe: string): string {
  return [
    field('List-Unsubscribe', `<${new URL(unsubscribe).href}>`),
    takesOneClick(unsubscribe) ? field('List-Unsubscribe-Post', 'List-Unsubscribe=One-Click') : '',
  ].join('')
}

/** The same for the same edition and subscriber, so that mailboxes drop a second copy should there ever be one. */
export function messageId(edition: string, subscriber: string, domain: string): string {
  const hash = createHash('sha256').update(`${edition} ${subscriber}`).digest('hex').slice(0, 32)
  return `${hash}@${domain}`
}

/** Feedback-ID's last part names the sender by 5 to 15 characters, always the same ones. */
export function senderId(domain: string): string {
  const name = domain.toLowerCase().replace(/[^a-z0-9-]/g, '-')
  if (name.length >= 5 && name.length <= 15) return name
  return `${name.slice(0, 8)}-${createHash('sha256').update(domain).digest('hex').slice(0, 6)}`
}

import { createHash } from 'node:crypto'
import { takesOneClick } from '../../domain/email/one-click.ts'
import type { Brand } from '../../email/frame.tsx'
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

/** The header fields that all readers with the same preferences share. */
export interface Envelope extends Omit<SharedFields, 'subject'> {
  /** Identifies the list for mail filters, such as `weekly.example.org` (RFC 2919). */
  listId: string
  /** Mailbox providers count complaints by this. */
  feedbackId: string
  /** The operator's logo, which travels in the email. */
  brand?: Brand | undefined
}

/** A message without one reader's own fields and links. */
export interface Template {
  /** The bytes before, between and after the places: one piece more than places. */
  pieces: readonly Uint8Array[]
  places: readonly Place[]
}

/** One reader's own fields and links. */
export interface Recipient extends OwnFields {
  links: OwnLinks
}

/** Builds the part of a message that all readers with the same preferences share. */
export function buildTemplate(mail: Rendered, envelope: Envelope): Template {
  const { texts, places } = apart([
    sharedFields({ ...envelope, subject: mail.subject }),
    field('List-Id', `<${envelope.listId}>`),
    field('Feedback-ID', envelope.feedbackId),
    ...alternative({ ...mail, brand: envelope.brand }),
  ])
  return { pieces: texts.map((text) => Buffer.from(text, 'latin1')), places }
}

/** Completes a template to one reader's message, as bytes. */
export function fillTemplate({ pieces, places }: Template, recipient: Recipient): Buffer {
  const { links } = recipient
  return Buffer.concat([
    Buffer.from(ownFields(recipient) + listFields(links.unsubscribe), 'latin1'),
    ...pieces.flatMap((piece, index) => {
      const place = places[index]
      return place ? [piece, Buffer.from(linkAt(place, links), 'latin1')] : piece
    }),
  ])
}

/** The fields by which email programs show a button to unsubscribe (RFC 2369, RFC 8058). */
function listFields(unsubscribe: string): string {
  return [
    field('List-Unsubscribe', `<${new URL(unsubscribe).href}>`),
    takesOneClick(unsubscribe) ? field('List-Unsubscribe-Post', 'List-Unsubscribe=One-Click') : '',
  ].join('')
}

/** The same id for the same edition and subscriber, so that mailboxes drop a second copy. */
export function messageId(edition: string, subscriber: string, domain: string): string {
  return `${messageHash(edition, subscriber)}@${domain}`
}

/** The part of a Message-ID before the @. Nobody can guess it, since a subscriber's id is a keyed hash. */
export function messageHash(edition: string, subscriber: string): string {
  return createHash('sha256').update(`${edition} ${subscriber}`).digest('hex').slice(0, 32)
}

/** The last part of Feedback-ID: 5 to 15 characters that are always the same for a sender. */
export function senderId(domain: string): string {
  const name = domain.toLowerCase().replace(/[^a-z0-9-]/g, '-')
  if (name.length >= 5 && name.length <= 15) return name
  return `${name.slice(0, 8)}-${createHash('sha256').update(domain).digest('hex').slice(0, 6)}`
}

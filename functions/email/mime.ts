import { encode, wrap } from 'nodemailer/lib/qp'
import type { Mailbox } from '../domain/email/mailbox.ts'
import { dateValue, field, mailboxField, textField } from './header.ts'
import { apart, type Own, type OwnLinks, type Piece, written } from './pieces.ts'

/** In quoted-printable an equals sign stands before two hexadecimal digits or a line's end, so no part can hold it (RFC 2045, 6.7). */
export const BOUNDARY = '=_part'
/** RFC 2045, 6.7: 76 characters, one of which may be the soft line break that follows a piece. */
const LINE = 75

/** The fields that are the same for every reader. */
export interface SharedFields {
  from: Mailbox
  replyTo?: Mailbox
  subject: string
  language: string
}

/** The fields that each copy of a message has of its own. */
export interface OwnFields {
  to: Mailbox
  /** When it is handed over. */
  date: Date
  /** Without angle brackets. */
  id: string
}

/** A place in an encoded message, within its HTML or its text. */
export interface Place extends Own {
  form: 'html' | 'text'
}

export function sharedFields({ from, replyTo, subject, language }: SharedFields): string {
  return [
    mailboxField('From', from),
    replyTo && mailboxField('Reply-To', replyTo),
    textField('Subject', subject),
    field('Content-Language', language),
    field('Auto-Submitted', 'auto-generated'),
  ]
    .filter(Boolean)
    .join('')
}

export function ownFields({ to, date, id }: OwnFields): string {
  return [mailboxField('To', to), field('Date', dateValue(date)), field('Message-ID', `<${id}>`)].join('')
}

/** The rest of a message behind those fields: text and HTML that say the same. */
export function alternative({
  html,
  text,
}: {
  html: readonly Piece[]
  text: readonly Piece[]
}): (string | Place)[] {
  const part = (type: string) =>
    `--${BOUNDARY}\r\nContent-Type: ${type}; charset=utf-8\r\nContent-Transfer-Encoding: quoted-printable\r\n\r\n`
  return [
    `MIME-Version: 1.0\r\nContent-Type: multipart/alternative; boundary="${BOUNDARY}"\r\n\r\n`,
    part('text/plain'),
    ...encoded(text, 'text'),
    `\r\n${part('text/html')}`,
    ...encoded(html, 'html'),
    `\r\n--${BOUNDARY}--\r\n`,
  ]
}

/** A link at its place, on lines of its own. */
export function linkAt({ own, form }: Place, links: OwnLinks): string {
  return `=\r\n${quotedPrintable(written(links[own], form))}=\r\n`
}

/** A whole message to one reader alone. */
export function message(
  fields: SharedFields & OwnFields,
  { html, text }: { html: string; text: string },
): Buffer {
  const rest = alternative({ html: [html], text: [text] })
  return Buffer.from([ownFields(fields), sharedFields(fields), ...rest].join(''), 'latin1')
}

function encoded(pieces: readonly Piece[], form: Place['form']): (string | Place)[] {
  // A text that is encoded in two halves could have a line that is too long where they meet.
  const { texts, places } = apart(pieces)
  return texts.flatMap((text, index) => [
    quotedPrintable(text),
    ...places.slice(index, index + 1).map((place) => ({ ...place, form })),
  ])
}

function quotedPrintable(text: string): string {
  return wrap(encode(text.replace(/\r\n?|\n/g, '\r\n')), LINE)
}

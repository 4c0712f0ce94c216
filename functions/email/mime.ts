import { encode, wrap } from 'nodemailer/lib/qp'
import type { Mailbox } from '../domain/email/mailbox.ts'
import type { Logo } from '../web/logo.ts'
import { type Brand, emailLogo, LOGO_ID } from './frame.tsx'
import { dateValue, field, mailboxField, textField } from './header.ts'
import { apart, type Own, type OwnLinks, type Piece, written } from './pieces.ts'

/** No part can contain it: in quoted-printable, an equals sign precedes two hexadecimal digits or a line end (RFC 2045, 6.7). */
export const BOUNDARY = '=_part'
/** Around the message and its logo; no part can contain it either. */
const OUTER = '=_whole'
/** RFC 2045, 6.7: 76 characters, of which one is left for the soft line break after a piece. */
const LINE = 75

/** The fields that are the same for every reader. */
export interface SharedFields {
  from: Mailbox
  replyTo?: Mailbox
  subject: string
  language: string
}

/** The fields that differ for each reader. */
export interface OwnFields {
  to: Mailbox
  /** When it is sent. */
  date: Date
  /** Without angle brackets. */
  id: string
}

/** A place in an encoded message, within its HTML or its text. */
export interface Place extends Own {
  form: 'html' | 'text'
}

/** Writes the header fields that are the same for every reader. */
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

/** Writes the header fields of one reader's copy. */
export function ownFields({ to, date, id }: OwnFields): string {
  return [mailboxField('To', to), field('Date', dateValue(date)), field('Message-ID', `<${id}>`)].join('')
}

/** Encodes the rest of a message, after those fields: the same content as text and as HTML. */
export function alternative({
  html,
  text,
  brand = {},
}: {
  html: readonly Piece[]
  text: readonly Piece[]
  brand?: Brand | undefined
}): (string | Place)[] {
  const logo = emailLogo(brand)
  const part = (type: string) =>
    `--${BOUNDARY}\r\nContent-Type: ${type}; charset=utf-8\r\nContent-Transfer-Encoding: quoted-printable\r\n\r\n`
  return [
    'MIME-Version: 1.0\r\n',
    logo
      ? `Content-Type: multipart/related; type="multipart/alternative"; boundary="${OUTER}"\r\n\r\n--${OUTER}\r\n`
      : '',
    `Content-Type: multipart/alternative; boundary="${BOUNDARY}"\r\n\r\n`,
    part('text/plain'),
    ...encoded(text, 'text'),
    `\r\n${part('text/html')}`,
    ...encoded(html, 'html'),
    `\r\n--${BOUNDARY}--\r\n`,
    logo ? related(logo) : '',
  ]
}

/** The logo as the last part of a message (RFC 2387). */
function related({ type, bytes }: Logo): string {
  const lines = Buffer.from(bytes).toString('base64').replace(/.{76}/g, '$&\r\n')
  return `--${OUTER}\r\nContent-Type: ${type}\r\nContent-Transfer-Encoding: base64\r\nContent-ID: <${LOGO_ID}>\r\nContent-Disposition: inline\r\n\r\n${lines}\r\n--${OUTER}--\r\n`
}

/** Encodes a reader's link at its place, on lines of its own. */
export function linkAt({ own, form }: Place, links: OwnLinks): string {
  return `=\r\n${quotedPrintable(written(links[own], form))}=\r\n`
}

/** Composes a whole message to one reader, with the same content as text and as HTML (RFC 5322, RFC 2045). */
export function composeMail(
  fields: SharedFields & OwnFields,
  { html, text, brand }: { html: string; text: string; brand?: Brand | undefined },
): Buffer {
  const rest = alternative({ html: [html], text: [text], brand })
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

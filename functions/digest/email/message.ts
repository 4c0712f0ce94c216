import { createHash } from 'node:crypto'
import { domainOf, isAddress, readMailbox } from '../../domain/email/mailbox.ts'
import type { Edition } from '../../domain/model/edition.ts'
import {
  defaultPreferences,
  isImported,
  type Preferences,
  type Subscriber,
} from '../../domain/model/subscriber.ts'
import type { Place } from '../../domain/model/taxonomy.ts'
import { words } from '../../i18n/email.ts'
import type { Clock } from '../../ports/clock.ts'
import type { Mail } from '../../ports/mailer.ts'
import { preferenceKey, select } from '../compose/select.ts'
import type { Claimed } from '../deliver/claim.ts'
import { buildEmailModel, type Reader, type Reason } from './email-model.ts'
import { type Imprint, ownLinks } from './imprint.ts'
import { fill, messageId, senderId, type Template, template } from './mime.ts'
import { render } from './render.tsx'
import { Templates } from './templates.ts'

export interface MessageOptions {
  imprint: Imprint
  /** `Name <address>`. */
  from: string
  replyTo?: string
  places: readonly Pick<Place, 'id' | 'parent'>[]
  /** Signs a subscriber's id so that one click unsubscribes. */
  token: (subscriber: string) => string
  /** An email is dated when it is written, right before it is handed over. */
  clock: Clock
}

/** Writes the mails of one edition: all but the reader's own bytes once for each set of preferences. */
export function messages(edition: Edition, options: MessageOptions) {
  if (!options.imprint.postalAddress.trim()) {
    throw new Error(
      'No edition is sent without a postal address, which US law requires: set mail.postalAddress in publication.yaml.',
    )
  }
  const mailboxes = [options.from, options.replyTo].filter((mailbox) => mailbox !== undefined)
  if (!mailboxes.every((mailbox) => isAddress(readMailbox(mailbox).address))) {
    throw new Error(
      'No edition is sent, because mail.from or mail.replyTo in publication.yaml is not an address that mail servers accept. Correct it.',
    )
  }
  const templates = new Templates()
  return async ({ row, subscriber, email }: Claimed): Promise<Mail> => {
    const { id, preferences } = subscriber
    const reason = reasonFor(subscriber, edition)
    const made = templates.get(`${JSON.stringify(reason)} ${preferenceKey(preferences)}`, () =>
      build(edition, preferences, reason, options),
    )
    const tags = { edition: row.delivery.edition, subscriber: id }
    const copy = { to: email, token: options.token(id), id, date: options.clock() }
    return addressed(made, copy, edition.id, tags, options)
  }
}

/** One mail of an edition to try out; its links carry a token that opens nothing. */
export async function testMessage(
  edition: Edition,
  preferences: Preferences,
  to: string,
  now: Date,
  options: MessageOptions,
): Promise<Mail> {
  const made = build(edition, preferences, { why: 'confirmed', notice: 'test' }, options)
  const copy = { to, token: 'test', id: `test-${now.getTime()}`, date: now }
  return addressed(made, copy, edition.id, {}, options)
}

/** The coming edition as it would go out, for one of its editors, with the way to change it. */
export async function draftMessage(
  edition: Edition,
  to: string,
  now: Date,
  { when, link }: { when: string; link: string },
  options: MessageOptions,
): Promise<Mail> {
  const preferences = { ...defaultPreferences, frequency: edition.frequency }
  const { text, button } = words.en.draft
  const reason = { why: 'confirmed', draft: { text: text(when), button, link } } as const
  const made = build(edition, preferences, reason, options)
  const id = `draft-${createHash('sha256').update(to).digest('hex').slice(0, 16)}`
  return addressed(made, { to, token: 'test', id, date: now }, edition.id, { kind: 'draft' }, options)
}

function build(
  edition: Edition,
  preferences: Preferences,
  reason: Reason & Pick<Reader, 'draft'>,
  { imprint, from, replyTo, places }: MessageOptions,
): Template {
  const reader = { preferences, ...reason }
  const mail = render(buildEmailModel(edition, select(edition, preferences, places), reader, imprint))
  const sender = readMailbox(from)
  const domain = domainOf(sender.address)
  return template(mail, {
    from: sender,
    ...(replyTo && { replyTo: readMailbox(replyTo) }),
    listId: `${edition.frequency}.${domain}`,
    feedbackId: `${edition.id}:${edition.frequency}:edition:${senderId(domain)}`,
    language: preferences.language,
  })
}

function addressed(
  made: Template,
  { to, token, id, date }: { to: string; token: string; id: string; date: Date },
  edition: string,
  tags: Mail['tags'],
  { from, imprint }: MessageOptions,
): Mail {
  const { address } = readMailbox(from)
  const raw = fill(made, {
    to: { name: '', address: to },
    date,
    id: messageId(edition, id, domainOf(address)),
    links: ownLinks(imprint.links, token),
  })
  return { from: address, to, raw, tags }
}

/** Who is new is told so: above all somebody who came with an import and asked for nothing here. */
function reasonFor(subscriber: Subscriber, { id, frozenAt }: Edition): Reason {
  const { confirmedAt = '', claims } = subscriber
  if (!isImported(subscriber)) {
    return { why: 'confirmed', ...(confirmedAt > frozenAt && { notice: 'welcome' }) }
  }
  const isFirst = Object.keys(claims).every((claimed) => claimed === id)
  return { why: 'imported', ...(isFirst && { notice: 'imported-first' }) }
}

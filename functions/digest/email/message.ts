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
import { fitEmail } from '../compose/fit.ts'
import type { QuietMatters } from '../compose/matters/select-matters.ts'
import { preferenceKey } from '../compose/select.ts'
import type { Claimed } from '../deliver/claim.ts'
import { buildEmailModel, type DeliveryReason, type EmailModel, type Reader } from './email-model.ts'
import { buildTemplate, fillTemplate, messageId, senderId, type Template } from './mime.ts'
import { ownLinks, type PublicationDetails } from './publication-details.ts'
import { render } from './render.tsx'
import { TemplateCache } from './template-cache.ts'

/** What the messages of all editions have in common. */
export interface MessageOptions {
  publication: PublicationDetails
  /** `Name <address>`. */
  from: string
  replyTo?: string
  places: readonly Pick<Place, 'id' | 'parent'>[]
  /** Signs a subscriber's id for the unsubscribe link. */
  token: (subscriber: string) => string
  /** Matters without news, for the lines of readers who follow them. */
  quietMatters?: QuietMatters | undefined
  /** Dates each email when it is written, right before it is sent. */
  clock: Clock
}

/**
 * Returns a function that writes a claimed reader's email of this edition. It renders once for each set of preferences.
 * @throws {Error} for the operator, if the postal address is missing or an address of the sender is not valid.
 */
export function messageWriter(edition: Edition, options: MessageOptions) {
  if (!options.publication.postalAddress.trim()) {
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
  const templates = new TemplateCache()
  return async ({ row, subscriber, email }: Claimed): Promise<Mail> => {
    const { id, preferences } = subscriber
    const reason = deliveryReason(subscriber, edition)
    const template = templates.get(`${JSON.stringify(reason)} ${preferenceKey(preferences)}`, () =>
      build(edition, preferences, reason, options),
    )
    const tags = { edition: row.delivery.edition, subscriber: id }
    const recipient = { to: email, token: options.token(id), id, date: options.clock() }
    return addressTo(template, recipient, edition.id, tags, options)
  }
}

/** Writes a test email of an edition, which may have been sent before. The reader's own links contain an invalid token. */
export async function testMessage(
  edition: Edition,
  preferences: Preferences,
  to: string,
  now: Date,
  options: MessageOptions,
  { wasSent = false } = {},
): Promise<Mail> {
  const reason = { why: 'confirmed', notice: 'test', unsent: 'test', wasSent } as const
  const template = build(edition, preferences, reason, options)
  const recipient = { to, token: 'test', id: `test-${now.getTime()}`, date: now }
  return addressTo(template, recipient, edition.id, {}, options)
}

/** Returns a function that writes the draft of the next edition for one of its editors, with a link to change it. */
export function draftWriter(edition: Edition, when: string, options: MessageOptions) {
  const { draft, size } = words.en
  const reader: Reader = { preferences: defaultPreferences, why: 'confirmed' }
  const { selection, size: length } = fitEmail(edition, reader, options)
  const text = `${draft.text(when)} ${size(length)}.`
  return async (to: string, now: Date, link: string): Promise<Mail> => {
    const editor: Reader = { ...reader, unsent: 'draft', draft: { text, button: draft.button, link } }
    const content = buildEmailModel(edition, selection, editor, options.publication)
    const template = templateOf(content, edition, options)
    const id = `draft-${createHash('sha256').update(to).digest('hex').slice(0, 16)}`
    return addressTo(template, { to, token: 'test', id, date: now }, edition.id, { kind: 'draft' }, options)
  }
}

function build(
  edition: Edition,
  preferences: Preferences,
  reason: Omit<Reader, 'preferences'>,
  options: MessageOptions,
): Template {
  const { content } = fitEmail(edition, { preferences, ...reason }, options)
  return templateOf(content, edition, options)
}

function templateOf(
  content: EmailModel,
  edition: Edition,
  { publication, from, replyTo }: MessageOptions,
): Template {
  const mail = render(content)
  const sender = readMailbox(from)
  const domain = domainOf(sender.address)
  return buildTemplate(mail, {
    from: sender,
    ...(replyTo && { replyTo: readMailbox(replyTo) }),
    listId: `${edition.frequency}.${domain}`,
    feedbackId: `${edition.id}:${edition.frequency}:edition:${senderId(domain)}`,
    language: content.language,
    brand: publication.brand,
  })
}

function addressTo(
  template: Template,
  { to, token, id, date }: { to: string; token: string; id: string; date: Date },
  edition: string,
  tags: Mail['tags'],
  { from, publication }: MessageOptions,
): Mail {
  const { address } = readMailbox(from)
  const raw = fillTemplate(template, {
    to: { name: '', address: to },
    date,
    id: messageId(edition, id, domainOf(address)),
    links: ownLinks(publication.links, token),
  })
  return { from: address, to, raw, tags }
}

/** A new reader gets a notice, in particular one who was imported and never signed up here. */
function deliveryReason(subscriber: Subscriber, { id, frequency, frozenAt }: Edition): DeliveryReason {
  if (frequency === 'alert') return { why: 'alert' }
  const { confirmedAt = '', claims } = subscriber
  if (!isImported(subscriber)) {
    return { why: 'confirmed', ...(confirmedAt > frozenAt && { notice: 'welcome' }) }
  }
  const isFirst = Object.keys(claims).every((claimed) => claimed === id)
  return { why: 'imported', ...(isFirst && { notice: 'imported-first' }) }
}

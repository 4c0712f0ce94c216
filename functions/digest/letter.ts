import { createHash } from 'node:crypto'
import type { Edition } from '../model/edition.ts'
import { readMailbox } from '../model/mailbox.ts'
import { isImported, type Preferences, type Subscriber } from '../model/subscriber.ts'
import type { Place } from '../model/taxonomy.ts'
import type { Mail } from '../ports/mailer.ts'
import type { Claimed } from './claim.ts'
import { content, type Reader, type Reason } from './mail/content.ts'
import type { Imprint } from './mail/imprint.ts'
import { render } from './mail/render.tsx'
import { fill, messageId, slots, type Template, template } from './mime.ts'
import { preferenceKey, select } from './select.ts'
import { Templates } from './templates.ts'
import { words } from './words/index.ts'

export interface LetterOptions {
  imprint: Imprint
  /** `Name <address>`. */
  from: string
  replyTo?: string
  places: readonly Pick<Place, 'id' | 'parent'>[]
  /** Signs a subscriber's id so that one click unsubscribes. */
  token: (subscriber: string) => string
}

/** Writes the mails of one edition: all but the reader's own bytes once for each set of preferences. */
export function letters(edition: Edition, startedAt: string, options: LetterOptions) {
  if (!options.imprint.postalAddress.trim()) {
    throw new Error(
      'No edition is mailed without a postal address, which the law asks for: set mail.postalAddress in publication.yaml.',
    )
  }
  const templates = new Templates()
  return async ({ row, subscriber, email }: Claimed): Promise<Mail> => {
    const { id, preferences } = subscriber
    const reason = reasonFor(subscriber, edition)
    const made = await templates.get(`${JSON.stringify(reason)} ${preferenceKey(preferences)}`, () =>
      build(edition, preferences, reason, new Date(startedAt), options),
    )
    const tags = { edition: row.delivery.edition, subscriber: id }
    return addressed(made, { to: email, token: options.token(id), id }, edition.id, tags, options)
  }
}

/** One mail of an edition to try out; its links carry a token that opens nothing. */
export async function testLetter(
  edition: Edition,
  preferences: Preferences,
  to: string,
  now: Date,
  options: LetterOptions,
): Promise<Mail> {
  const made = await build(edition, preferences, { why: 'confirmed', notice: 'test' }, now, options)
  return addressed(made, { to, token: 'test', id: `test-${now.getTime()}` }, edition.id, {}, options)
}

/** The coming edition as it would go out, for one of its editors, with the way to change it. */
export async function draftLetter(
  edition: Edition,
  to: string,
  now: Date,
  { when, link }: { when: string; link: string },
  options: LetterOptions,
): Promise<Mail> {
  const preferences: Preferences = { topics: [], places: [], frequency: edition.frequency, language: 'en' }
  const { text, button } = words.en.draft
  const reason = { why: 'confirmed', draft: { text: text(when), button, link } } as const
  const made = await build(edition, preferences, reason, now, options)
  const id = `draft-${createHash('sha256').update(to).digest('hex').slice(0, 16)}`
  return addressed(made, { to, token: 'test', id }, edition.id, { kind: 'draft' }, options)
}

async function build(
  edition: Edition,
  preferences: Preferences,
  reason: Reason & Pick<Reader, 'draft'>,
  date: Date,
  { imprint, from, replyTo, places }: LetterOptions,
): Promise<Template> {
  const reader = { preferences, ...reason, token: slots.token }
  const mail = render(content(edition, select(edition, preferences, places), reader, imprint))
  const host = domainOf(from)
  return template(mail, {
    from,
    ...(replyTo && { replyTo }),
    listId: `${edition.frequency}.${host}`,
    feedbackId: `${edition.id}:${edition.frequency}:edition:${host.replaceAll('.', '-')}`,
    language: preferences.language,
    unsubscribe: imprint.links.unsubscribe,
    date,
  })
}

function addressed(
  made: Template,
  { to, token, id }: { to: string; token: string; id: string },
  edition: string,
  tags: Mail['tags'],
  { from }: LetterOptions,
): Mail {
  const raw = fill(made, { to, token, id: messageId(edition, id, domainOf(from)) })
  return { from: readMailbox(from).address, to, raw, tags }
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

function domainOf(from: string): string {
  return readMailbox(from).address.split('@').at(-1) ?? ''
}

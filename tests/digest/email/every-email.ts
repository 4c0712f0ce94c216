import {
  draftWriter,
  type MessageOptions,
  messageWriter,
  testMessage,
} from '../../../functions/digest/email/message.ts'
import { reportEmail } from '../../../functions/digest/report/report-email.tsx'
import type { EarlierCorrection, Edition } from '../../../functions/domain/model/edition.ts'
import { sections } from '../../../functions/domain/model/publication.ts'
import type { Correction } from '../../../functions/domain/model/story.ts'
import { MAX_FOLLOWED, type Subscriber } from '../../../functions/domain/model/subscriber.ts'
import type { Mail } from '../../../functions/ports/mailer.ts'
import { confirmationEmail } from '../../../functions/subscribers/confirmation-email.tsx'
import {
  change,
  edition,
  editionMatter,
  editionStory,
  everything,
  now,
  places,
  publication,
} from '../fixtures.ts'
import { week } from '../week.ts'

const id = 'a'.repeat(26)
const token = `u.k1.${id}.0.${'f'.repeat(32)}`
const from = 'Boletín Digest <news@digest.example>'
const options: MessageOptions = { publication, from, places, token: () => token, clock: () => now }

/** Long words in every line of every section. */
const longest = edition(
  sections.map((section) => ({
    id: section,
    stories: Array.from({ length: 10 }, (_, n) =>
      editionStory(`${section}-${n}`, {
        headline: `${'Ü'.repeat(60)} `.repeat(5),
        summary: `${'ß'.repeat(40)} `.repeat(8),
        url: `https://courier.example/${'p'.repeat(1500)}`,
        status: { stage: 'proposed', commentsClose: '2026-12-04' },
      }),
    ),
    more: 3,
  })),
)

/** Corrections of earlier editions. */
const putRight: EarlierCorrection[] = [
  {
    at: '2026-11-18T12:00:00Z',
    text: 'The plant employs 640 people, not 6,400.',
    headline: 'Agents detain 63 at a meatpacking plant',
    story: '20261112-plant',
  },
  { at: '2026-11-19T12:00:00Z', text: 'It was about another court.', story: '20261113-court' },
  { at: '2026-11-19T12:00:00Z', text: 'The comment period ends on December 4.', edition: '2026-11-13' },
]

/** Corrections of this edition after it was frozen. */
const corrections: Correction[] = [
  { at: '2026-11-21T12:00:00Z', text: 'Agents detain 63 at a meatpacking plant: It was 36.' },
]

/** Three matters with news, and an alert of the first. */
const matters = [
  editionMatter('oaks-v-elm-2026', {
    name: { en: 'Oaks v. Elm', es: 'Oaks v. Elm' },
    changes: [change('enjoined', '2026-11-18'), change('stayed', '2026-11-19')],
    stories: ['s1', 's2', 's3'],
    dates: [{ day: '2026-12-03', kind: 'hearing', story: 's1' }],
  }),
  editionMatter('rin-1615-zz11', {
    kind: 'rule',
    name: { en: 'Petition fee rule', es: 'Regla de tarifas de peticiones' },
    stories: ['s4'],
    dates: [{ day: '2026-12-09', kind: 'comments', story: 's4' }],
  }),
  editionMatter('us-tx-sb-4-2026', {
    kind: 'bill',
    name: { en: 'SB 4 (Texas)', es: 'SB 4 (Texas)' },
    changes: [change('passed', '2026-11-17')],
  }),
]
const followed = matters.slice(0, 2).map(({ id }) => id)
const alert = edition([], { id: '2026-11-20-alert', frequency: 'alert', matters: matters.slice(0, 1) })

/** As many matters as a reader may follow, under the longest names. */
const many = Array.from({ length: MAX_FOLLOWED }, (_, n) =>
  editionMatter(`matter-${n}`, {
    name: { en: `${'Ü'.repeat(60)} `.repeat(5), es: 'x' },
    changes: [change('filed', '2026-11-18', { outlets: ['ß'.repeat(90), 'Ö'.repeat(90), 'é'.repeat(90)] })],
    stories: ['s1'],
    dates: [{ day: '2026-12-03', kind: 'hearing', story: 's1' }],
  }),
)

/** The edition as the given subscriber gets it. */
export async function ofEdition(of: Edition, overrides: Partial<Subscriber> = {}): Promise<Mail> {
  const subscriber: Subscriber = {
    id,
    email: 'ana+digest@example.org',
    state: 'active',
    preferences: everything,
    confirmedAt: '2026-01-01T00:00:00Z',
    changedAt: '2026-01-01T00:00:00Z',
    claims: {},
    bounces: 0,
    ...overrides,
  }
  const delivery = { edition: of.id, subscriber: id, state: 'claimed', attempts: 0 } as const
  return messageWriter(
    of,
    options,
  )({
    row: { delivery, version: 1 },
    subscriber,
    email: subscriber.email ?? '',
  })
}

/** One of each kind of email that is ever sent. */
export async function everyMail(): Promise<{ name: string; mail: Mail }[]> {
  const spanish = { preferences: { ...everything, language: 'es' as const } }
  const imported = { confirmedAt: undefined, consent: { at: now.toISOString(), form: 'import 2026-11-20' } }
  const report = {
    edition: week.id,
    total: 1204,
    states: { accepted: 1180, excluded: 18, bounced: 2, failed: 3, uncertain: 1 },
    reasons: {
      excluded: { unsubscribed: 16, bounced: 2 },
      bounced: { 'SMTP 550 5.1.1 at RCPT TO': 2 },
      failed: { 'SMTP 550 5.7.1 at RCPT TO': 3 },
      uncertain: { 'no reply': 1 },
    },
    bounced: ['a•••@h•••.example', 'm•••@v•••.example'],
  }
  const sender = { title: publication.title, from, postalAddress: publication.postalAddress }
  const mails: Record<string, Mail | Promise<Mail>> = {
    edition: ofEdition(week),
    'edition, Spanish': ofEdition(week, spanish),
    'edition, welcome': ofEdition(week, { confirmedAt: '2026-11-21T00:00:00Z' }),
    'edition, imported': ofEdition(week, imported),
    'edition, chosen': ofEdition(week, {
      preferences: { ...everything, places: ['us-ca', 'us-tx'], topics: ['courts', 'enforcement'] },
    }),
    'edition, longest': ofEdition(longest),
    'edition, followed': ofEdition(
      { ...week, matters },
      { preferences: { ...everything, matters: [...followed, 'none'] } },
    ),
    'edition, followed, Spanish': ofEdition(
      { ...week, matters },
      { preferences: { ...spanish.preferences, matters: followed } },
    ),
    'edition, follows none': ofEdition({ ...week, matters }),
    'edition, follows many': ofEdition(
      { ...longest, matters: many },
      { preferences: { ...everything, matters: many.map(({ id }) => id) } },
    ),
    alert: ofEdition(alert, { preferences: { ...everything, matters: followed, alerts: true } }),
    'alert, Spanish': ofEdition(alert, {
      preferences: { ...spanish.preferences, matters: followed, alerts: true },
    }),
    'four silent weeks': ofEdition(edition([])),
    'four silent weeks, Spanish': ofEdition(edition([]), spanish),
    'edition, put right': ofEdition({ ...week, putRight }),
    'edition, corrected since': ofEdition(
      { ...week, putRight, corrections },
      { confirmedAt: '2026-11-22T00:00:00Z' },
    ),
    draft: draftWriter({ ...week, putRight }, 'Friday, November 20, 7:00 a.m.', options)(
      'editor@example.org',
      now,
      `https://digest.example/edit/${token}/editions/${week.id}`,
    ),
    test: testMessage(week, everything, 'operator@example.org', now, options),
    report: reportEmail(report, { title: publication.title, from, to: 'desk@aid.example', date: now }),
  }
  for (const kind of ['confirm', 'manage', 'known', 'follow'] as const) {
    for (const language of ['en', 'es'] as const) {
      const link = `https://digest.example/confirm/${token}`
      const email = { kind, language, link, to: 'ana@example.org', request: 'r1', subscriber: id, date: now }
      mails[`${kind}, ${language}`] = confirmationEmail(email, sender)
      const matter = { matter: 'Oaks v. Elm' }
      mails[`${kind} with a matter, ${language}`] = confirmationEmail({ ...email, ...matter }, sender)
    }
  }
  return Promise.all(Object.entries(mails).map(async ([name, mail]) => ({ name, mail: await mail })))
}

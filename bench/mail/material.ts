import { signToken } from '../../functions/auth/tokens.ts'
import type { MessageOptions } from '../../functions/digest/email/message.ts'
import type { Edition, EditionStory } from '../../functions/domain/model/edition.ts'
import { sections } from '../../functions/domain/model/publication.ts'
import type { Preferences, Subscriber } from '../../functions/domain/model/subscriber.ts'
import { type Subscribers, subscriberId } from '../../functions/store/subscribers/subscribers.ts'

const topics = Array.from({ length: 16 }, (_, n) => `topic-${n}`)
const states = Array.from({ length: 50 }, (_, n) => `us-${n}`)
const places = [{ id: 'us', parent: undefined }, ...states.map((id) => ({ id, parent: 'us' }))]
const frozenAt = '2026-11-20T13:00:00.000Z'

/** A full edition: five top stories, and forty in each other section. */
export const edition: Edition = {
  id: '2026-11-20',
  frequency: 'weekly',
  frozenAt,
  from: 0,
  to: 1000,
  sections: sections.map((id) => ({
    id,
    stories: Array.from({ length: id === 'top' ? 5 : 40 }, (_, n) => story(`${id}-${n}`, n)),
    more: 0,
  })),
  sources: { read: 42, silent: 3 },
}

function story(id: string, n: number): EditionStory {
  return {
    id,
    headline: `Agency proposes a change to how petitions of kind ${id} are weighed`,
    summary:
      'The proposal would change the order in which petitions are drawn. Comments are open for sixty days, and nothing changes before a final rule is published.',
    language: 'en',
    url: `https://courier.example/2026/11/20/${id}`,
    outlet: 'Pacific Courier',
    outlets: 1 + (n % 7),
    copies: n % 3,
    spanish: 0,
    topics: [topics[n % topics.length] ?? ''],
    places: [n % 2 ? 'us' : (states[n % states.length] ?? '')],
    kind: 'news',
    status: { stage: 'proposed', commentsClose: '2026-12-01' },
  }
}

/** Keys of the benchmark. */
export const keys = {
  signing: [{ id: 'k1', secret: new Uint8Array(32).fill(1) }],
  address: new Uint8Array(32).fill(2),
}
const signedAt = new Date(frozenAt)

/** What all emails of the benchmark have in common. */
export const messageOptions: MessageOptions = {
  publication: {
    title: 'Immigration Policy Digest',
    postalAddress: 'Example Legal Aid, 120 Main Street, Los Angeles, CA 90012',
    timeZone: 'America/Los_Angeles',
    topics: new Map(topics.map((id) => [id, { en: id, es: id }])),
    places: new Map(places.map(({ id }) => [id, { en: id, es: id }])),
    links: {
      edition: (id) => `https://digest.example/editions/${id}/`,
      editions: () => 'https://digest.example/editions/',
      report: (id: string) => `https://digest.example/editions/${id}/report/`,
      story: (id) => `https://digest.example/stories/${id}/`,
      calendar: (id) => `https://digest.example/editions/${id}/deadlines.ics`,
      matter: (id) => `https://digest.example/matters/${id}/`,
      matters: () => 'https://digest.example/matters/',
      unsubscribe: (token) => `https://digest.example/unsubscribe/${token}`,
      wrong: (about) => `mailto:editors@digest.example?subject=${about}`,
      preferences: (token) => `https://digest.example/preferences/${token}`,
    },
  },
  from: 'Digest <news@digest.example>',
  places,
  token: (subscriber) => signToken('unsubscribe', subscriber, keys, signedAt),
  clock: () => signedAt,
}

/** The n-th set of preferences: every topic with every state, in two languages. */
function preferences(n: number): Preferences {
  return {
    topics: [topics[n % 16] ?? ''],
    places: ['us', states[Math.floor(n / 16) % 50] ?? ''],
    frequency: 'weekly',
    matters: [],
    language: Math.floor(n / 800) % 2 === 0 ? 'en' : 'es',
    ...(n >= 1600 && { topics: [topics[n % 16] ?? '', topics[(n + 1) % 16] ?? ''] }),
  }
}

/** The id of the subscriber with this address. */
export function idOf(email: string): string {
  return subscriberId(email, keys.address)
}

/** The address of the n-th subscriber. */
export function address(n: number): string {
  return `reader${n}@example.org`
}

/** Adds `count` active subscribers with `sets` different sets of preferences. */
export async function fillSubscribers(
  subscribers: Subscribers,
  count: number,
  sets: number,
  choose = preferences,
): Promise<void> {
  for (let from = 0; from < count; from += 1000) {
    const batch = Array.from({ length: Math.min(1000, count - from) }, (_, index): Subscriber => {
      const n = from + index
      const email = address(n)
      return {
        id: idOf(email),
        email,
        state: 'active',
        preferences: choose(n % sets),
        consent: { at: frozenAt, form: 'bench' },
        confirmedAt: frozenAt,
        changedAt: frozenAt,
        claims: {},
        bounces: 0,
      }
    })
    await subscribers.put(batch.map((subscriber) => ({ subscriber, version: 0 })))
  }
}

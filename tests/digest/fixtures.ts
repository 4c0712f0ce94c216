import type { Material } from '../../functions/digest/compose/material.ts'
import type { PublicationDetails } from '../../functions/digest/email/publication-details.ts'
import type { Edition, EditionMatter, EditionStory } from '../../functions/domain/model/edition.ts'
import type { Matter, StatusChange } from '../../functions/domain/model/matter.ts'
import { defaultLength, sections } from '../../functions/domain/model/publication.ts'
import type { Story, StoryArticle } from '../../functions/domain/model/story.ts'
import type { Preferences } from '../../functions/domain/model/subscriber.ts'
import { plainMatter } from '../../functions/domain/story/plain-matter.ts'

export const now = new Date('2026-11-20T13:00:00Z')

export const places = [
  { id: 'us', level: 'federal', parent: undefined, name: { en: 'Federal', es: 'Federal' } },
  { id: 'us-ca', level: 'state', parent: 'us', name: { en: 'California', es: 'California' } },
  { id: 'us-ca-los-angeles', level: 'city', parent: 'us-ca', name: { en: 'Los Angeles', es: 'Los Ángeles' } },
  { id: 'us-tx', level: 'state', parent: 'us', name: { en: 'Texas', es: 'Texas' } },
] as const

export const everything: Preferences = {
  topics: [],
  places: [],
  frequency: 'weekly',
  language: 'en',
  matters: [],
}

export const sources = [
  { id: 'courier', kind: 'national-news' },
  { id: 'gulf', kind: 'wire' },
  { id: 'valley', kind: 'local-news' },
  { id: 'agency', kind: 'federal-agency' },
  { id: 'ledger', kind: 'national-news' },
] as const

export function article(overrides: Partial<StoryArticle> = {}): StoryArticle {
  const id = overrides.id ?? 'a1'
  return {
    id,
    source: 'courier',
    url: `https://courier.example/${id}`,
    title: `Title of ${id}`,
    summary: `Summary of ${id}.`,
    published: '2026-11-19T12:00:00Z',
    firstSeen: '2026-11-19T12:05:00Z',
    categories: [],
    language: 'en',
    outlet: 'Pacific Courier',
    relevant: true,
    score: 0.9,
    reasons: [],
    topics: ['enforcement'],
    places: ['us'],
    kind: 'news',
    matters: [],
    copyOf: id,
    ...overrides,
  }
}

export function story(id: string, articles: StoryArticle[], overrides: Partial<Story> = {}): Story {
  const lead = articles[0] ?? article()
  return {
    id,
    firstSeen: lead.firstSeen,
    founded: 1,
    published: lead.firstSeen,
    updated: lead.firstSeen,
    headline: lead.title,
    summary: lead.summary,
    lead,
    articles,
    topics: lead.topics,
    places: lead.places,
    kind: lead.kind,
    absorbed: [],
    ...overrides,
  }
}

/** A story with a single article. */
export function single(id: string, overrides: Partial<StoryArticle> = {}, more: Partial<Story> = {}): Story {
  return story(id, [article({ id, ...overrides })], more)
}

export function material(stories: Story[], overrides: Partial<Material> = {}): Material {
  return {
    id: '2026-11-20',
    frequency: 'weekly',
    now,
    timeZone: 'America/Los_Angeles',
    from: 0,
    to: 100,
    stories,
    sections,
    length: defaultLength,
    sources,
    places,
    topics: [
      { id: 'enforcement', arrests: true },
      { id: 'courts', arrests: false, section: 'courts' },
      { id: 'congress', arrests: false, section: 'congress' },
    ],
    reading: { read: 42, silent: 3 },
    ...overrides,
  }
}

export function editionStory(id: string, overrides: Partial<EditionStory> = {}): EditionStory {
  return {
    id,
    headline: `Headline of ${id}`,
    summary: `Summary of ${id} in a sentence or two.`,
    language: 'en',
    url: `https://courier.example/${id}`,
    outlet: 'Pacific Courier',
    outlets: 3,
    copies: 1,
    spanish: 0,
    topics: ['enforcement'],
    places: ['us'],
    kind: 'news',
    ...overrides,
  }
}

/** A matter without stories, changes and days. */
export function matter(id: string, overrides: Partial<Matter> = {}): Matter {
  return {
    ...plainMatter,
    id,
    kind: 'case',
    name: { en: `Name of ${id}`, es: `Nombre de ${id}` },
    since: '2026-10-01T12:00:00Z',
    updated: '2026-11-19T12:00:00Z',
    ...overrides,
  }
}

/** A matter as an edition stores it. */
export function editionMatter(id: string, overrides: Partial<EditionMatter> = {}): EditionMatter {
  const { kind, name } = matter(id)
  return { id, kind, name, changes: [], stories: [], dates: [], ...overrides }
}

/** A change on a day, which two outlets report in the story `s1`. */
export function change(
  status: StatusChange['status'],
  day: string,
  overrides: Partial<StatusChange> = {},
): StatusChange {
  const url = 'https://courier.example/1'
  return {
    status,
    day,
    by: 'outlets',
    story: 's1',
    outlets: ['Pacific Courier', 'Gulf Wire'],
    url,
    ...overrides,
  }
}

export function edition(sections: Edition['sections'], overrides: Partial<Edition> = {}): Edition {
  return {
    id: '2026-11-20',
    frequency: 'weekly',
    frozenAt: now.toISOString(),
    from: 0,
    to: 100,
    sections,
    sources: { read: 42, silent: 3 },
    ...overrides,
  }
}

export const publication: PublicationDetails = {
  title: 'Immigration Policy Digest',
  postalAddress: 'Example Legal Aid, 120 Main Street, Los Angeles, CA 90012',
  timeZone: 'America/Los_Angeles',
  help: 'https://help.example/',
  topics: new Map([
    ['enforcement', { en: 'Enforcement and deportation', es: 'Control migratorio y deportaciones' }],
    ['courts', { en: 'Courts and litigation', es: 'Tribunales y litigios' }],
    ['work-visas', { en: 'Work visas and employers', es: 'Visas de trabajo y empleadores' }],
    ['sanctuary-local', { en: 'Sanctuary and local policy', es: 'Santuario y política local' }],
  ]),
  places: new Map(places.map(({ id, name }) => [id, name])),
  country: 'us',
  links: {
    edition: (id) => `https://digest.example/editions/${id}/`,
    editions: () => 'https://digest.example/editions/',
    report: (id) => `https://digest.example/editions/${id}/report/`,
    story: (id) => `https://digest.example/s/${id}/`,
    calendar: (id) => `https://digest.example/editions/${id}.ics`,
    matter: (id) => `https://digest.example/matters/${id}/`,
    matters: () => 'https://digest.example/matters/',
    unsubscribe: (token) => `https://digest.example/unsubscribe/${token}`,
    wrong: (about) => `mailto:editors@digest.example?subject=${about}`,
    preferences: (token) => `https://digest.example/preferences/${token}`,
  },
}

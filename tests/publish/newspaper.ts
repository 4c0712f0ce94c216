import type { Edition, EditionStory } from '../../functions/domain/model/edition.ts'
import type { Publication, Section } from '../../functions/domain/model/publication.ts'
import { Source } from '../../functions/domain/model/source.ts'
import type { Story } from '../../functions/domain/model/story.ts'
import { Place, Topic } from '../../functions/domain/model/taxonomy.ts'
import { countCoverage } from '../../functions/domain/story/coverage.ts'
import { withoutInvisible } from '../../functions/domain/text/invisible.ts'
import { render } from '../../functions/publish/render.ts'
import { readAsset } from '../../functions/publish/site/assets.ts'
import type { Site, SiteFile, SourceReport } from '../../functions/publish/site/site.ts'
import { front } from './front.ts'

export const publication: Publication = {
  title: 'Immigration Policy Digest',
  tagline: 'Every story once',
  operator: 'Example Legal Aid',
  contact: 'https://digest.example/about/',
  help: 'https://help.example/find',
  mail: { from: 'digest@digest.example', postalAddress: '120 Main Street, Los Angeles, CA 90012' },
  schedule: {
    timeZone: 'America/New_York',
    weekly: { day: 'friday', time: '07:00', draftHours: 0 },
    daily: { time: '07:00', draftHours: 0 },
  },
  settleMinutes: 20,
  deadAfterDays: 3,
  edition: { stories: 20, words: 1100 },
  sections: ['top', 'federal', 'courts', 'states', 'deadlines'],
  editors: [],
}

const topic = (id: string, en: string, es: string) => Topic.parse({ id, name: { en, es }, definition: en })
const topics: Topic[] = [
  topic('enforcement', 'Enforcement and deportation', 'Control y deportación'),
  topic('detention', 'Detention', 'Detención'),
  topic('border', 'Border security and crossings', 'Frontera y cruces'),
  topic('sanctuary-local', 'Sanctuary and local policy', 'Santuario y política local'),
  topic('asylum-refugees', 'Asylum and refugees', 'Asilo y refugio'),
  topic('tps-parole', 'TPS and parole', 'TPS y permiso humanitario'),
  topic('work-visas', 'Work visas', 'Visas de trabajo'),
  topic('green-cards', 'Green cards and USCIS', 'Residencia y USCIS'),
  topic('citizenship', 'Citizenship', 'Ciudadanía'),
  topic('students-schools', 'Students and schools', 'Estudiantes y escuelas'),
  topic('courts', 'Courts and litigation', 'Tribunales y litigios'),
  topic('congress', 'Congress', 'Congreso'),
]

const place = (id: string, en: string, es: string, level: string, parent?: string) =>
  Place.parse({ id, name: { en, es }, level, ...(parent && { parent }) })
export const places: Place[] = [
  place('us', 'Federal', 'Federal', 'federal'),
  place('us-ca', 'California', 'California', 'state', 'us'),
  place('us-ca-los-angeles', 'Los Angeles', 'Los Ángeles', 'city', 'us-ca'),
  place('us-nj', 'New Jersey', 'Nueva Jersey', 'state', 'us'),
  place('us-ny', 'New York', 'Nueva York', 'state', 'us'),
  place('us-tx', 'Texas', 'Texas', 'state', 'us'),
  place('us-il-chicago', 'Chicago', 'Chicago', 'city'),
]

/** A source for each outlet of the stories, some of them silent. */
export function sourcesOf(stories: readonly Story[], today: Date): SourceReport[] {
  const outlets = new Map(stories.flatMap(({ articles }) => articles).map((one) => [one.source, one]))
  return [...outlets.values()].map(({ source, outlet, language, kind }, at) => ({
    source: Source.parse({
      id: source,
      name: withoutInvisible(outlet).trim() || source,
      feed: `https://${source}.example/feed?format=rss&section=immigration`,
      homepage: `https://${source}.example/`,
      kind:
        kind === 'official'
          ? 'federal-agency'
          : at % 3 === 0
            ? 'national-news'
            : at % 3 === 1
              ? 'local-news'
              : 'advocacy',
      language,
      access: at % 5 === 1 && kind !== 'official' ? 'subscription' : 'free',
    }),
    health:
      at % 9 === 8
        ? { state: 'silent', lastSuccess: ago(today, 5 + at), everyMinutes: 240 }
        : {
            state: 'read',
            lastSuccess: ago(today, 0),
            lastNewEntry: ago(today, at % 4),
            everyMinutes: at % 2 ? 60 : 15,
          },
  }))
}

const ago = (today: Date, days: number) => new Date(today.getTime() - days * 86_400_000).toISOString()

/** An edition of these stories, as it would have been frozen. */
export function editionOf(id: string, stories: readonly Story[]): Edition {
  const of = (section: Section, some: readonly Story[], more = 0) => ({
    id: section,
    stories: some.map(editionStory),
    more,
  })
  return {
    id,
    frequency: 'weekly',
    frozenAt: `${id}T11:00:00.000Z`,
    from: 0,
    to: stories.length,
    sections: [
      of('top', stories.slice(0, 5)),
      of('federal', stories.filter(({ places: at }) => at.includes('us')).slice(0, 6), 3),
      of('courts', stories.filter(({ topics: on }) => on.includes('courts')).slice(0, 6)),
      of('states', stories.filter(({ places: at }) => !at.includes('us')).slice(0, 6)),
    ],
    sources: { read: 42, silent: 3 },
    introduction: {
      text: 'A heavy week for rules and a light one for statutes. The comment period to watch ends on December 4.',
      html: `<p>A heavy week for rules and a light one for statutes. The comment period to watch ends on December 4.</p>`,
    },
    corrections: [
      { at: `${id}T18:00:00.000Z`, text: 'The county board voted on Tuesday, not on Wednesday.' },
    ],
  }
}

function editionStory(one: Story): EditionStory {
  const { id, headline, summary, lead, topics: on, places: at, kind, status } = one
  return {
    id,
    headline,
    summary,
    ...(lead.url && { url: lead.url }),
    outlet: lead.outlet,
    language: lead.language,
    ...countCoverage(one.articles),
    topics: on,
    places: at,
    kind,
    ...(status && { status }),
  }
}

export const today = new Date('2026-11-22T20:00:00Z')

/** A whole site, with the changes of a test. */
export function site(change: Partial<Site> = {}): Site {
  const stories = change.stories ?? front()
  return {
    stories,
    editions: [editionOf('2026-11-20', front())],
    sources: sourcesOf(stories, today),
    configuration: { publication, topics, places },
    siteUrl: 'https://digest.example',
    userAgent: 'Mozilla/5.0 (compatible; ImmigrationPolicyDigest/0.1; +https://digest.example/publishers/)',
    today,
    codeVersion: 'test',
    asset: readAsset,
    opml: (sources, title) =>
      `<?xml version="1.0"?><opml version="2.0"><head><title>${title}</title></head><body>${sources.length}</body></opml>`,
    calendar: ({ id, sections, matters = [] }, language) =>
      sections.some((one) => one.id === 'deadlines' && one.stories.length > 0) ||
      matters.some(({ dates }) => dates.length > 0)
        ? `BEGIN:VCALENDAR ${id} ${language}`
        : undefined,
    ...change,
  }
}

/** Every file of it. */
export function filesOf(some: Site): SiteFile[] {
  return [...render(some)].flatMap(({ files }) => [...files()])
}

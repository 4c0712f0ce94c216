import type { Matter, StatusChange } from '../../../functions/domain/model/matter.ts'
import type { Story } from '../../../functions/domain/model/story.ts'
import { plainMatter } from '../../../functions/domain/story/plain-matter.ts'
import type { Site } from '../../../functions/publish/site/site.ts'
import { front } from '../front.ts'
import { site } from '../newspaper.ts'
import { story } from '../stories.ts'

/** Stories over some weeks about an invented suit against an invented rule. No person in them is real. */
export const stories: Story[] = [
  of('2026-09-30T13:00:00Z', 'Agency proposes to rank work visas by distance from home', 'Federal Register', {
    kind: 'official',
    outlets: ['Capitol Ledger'],
  }),
  of(
    '2026-10-12T13:00:00Z',
    'Orchard owners say the distance rule would empty their fields',
    'Prairie Public',
  ),
  of('2026-10-30T13:00:00Z', 'Distance ranking for work visas: final rule', 'Federal Register', {
    kind: 'official',
    outlets: ['Capitol Ledger', 'Associated Wire'],
  }),
  of('2026-11-03T13:00:00Z', 'Growers sue over the distance rule', 'Capitol Ledger', {
    outlets: ['Associated Wire', 'Prairie Public'],
  }),
  of('2026-11-10T13:00:00Z', 'Judge hears growers and the department on the distance rule', 'Capitol Ledger'),
  of('2026-11-18T13:00:00Z', 'Judge blocks the distance rule in three states', 'Capitol Ledger', {
    outlets: ['Associated Wire', 'Gulf Register', 'La Voz'],
  }),
]

function of(
  at: string,
  headline: string,
  outlet: string,
  { kind, outlets = [] }: { kind?: 'official'; outlets?: string[] } = {},
): Story {
  return story({
    headline,
    summary: `${headline}, in two sentences. More is in the article.`,
    at,
    topics: ['work-visas', 'courts'],
    places: ['us'],
    articles: [
      { title: headline, outlet, ...(kind && { kind }) },
      ...outlets.map((other) => ({ title: `${headline} (${other})`, outlet: other })),
    ],
  })
}

const ids = stories.map(({ id }) => id)

/** What a test says of a matter; the rest has ordinary values. */
export function matter(change: Partial<Matter> & Pick<Matter, 'id'>): Matter {
  return {
    ...plainMatter,
    kind: 'case',
    name: { en: 'Growers v. Department', es: 'Growers v. Department' },
    since: '2026-11-03T13:20:00.000Z',
    updated: '2026-11-18T13:20:00.000Z',
    ...change,
  }
}

/** A change as the outlets of the newspaper report it. */
export function change(of: Partial<StatusChange> & Pick<StatusChange, 'status' | 'day'>): StatusChange {
  return { by: 'outlets', outlets: ['Capitol Ledger', 'Associated Wire'], ...of }
}

const rule: Matter = matter({
  id: 'rin-9999-zz01',
  kind: 'rule',
  name: { en: 'Distance ranking for work visas', es: 'Clasificación de visas de trabajo por distancia' },
  numbers: ['RIN 9999-ZZ01', 'Docket DIST-2026-0001', '91 FR 12345'],
  about: {
    text: 'The department ranks petitions by the distance of the worker’s home when there are more than the cap allows. Petitions of the same distance are drawn by lot.',
    language: 'en',
    story: ids[2]!,
    outlet: 'Federal Register',
    url: 'https://federal-register.example/91/12345',
  },
  changes: [
    change({
      status: 'proposed',
      day: '2026-09-30',
      by: 'official',
      outlets: ['Federal Register'],
      story: ids[0]!,
      url: 'https://federal-register.example/91/11111',
    }),
    change({
      status: 'final',
      day: '2026-10-30',
      by: 'official',
      outlets: ['Federal Register'],
      story: ids[2]!,
      url: 'https://federal-register.example/91/12345',
    }),
    change({
      status: 'enjoined',
      day: '2026-11-18',
      story: ids[5]!,
      outlets: ['Capitol Ledger', 'Associated Wire', 'Gulf Register'],
      url: 'https://capitol-ledger.example/judge-blocks',
    }),
  ],
  dates: [
    { day: '2026-10-29', kind: 'comments', story: ids[0]! },
    { day: '2027-01-15', kind: 'effective', story: ids[2]! },
  ],
  topics: ['work-visas'],
  places: ['us'],
  stories: [ids[0]!, ids[1]!, ids[2]!, ids[3]!, ids[5]!],
  related: [{ id: 'growers-v-department-2026', how: 'challenged-by' }],
  absorbed: ['distance-rule-2026'],
  since: '2026-09-30T13:20:00.000Z',
})

const suit: Matter = matter({
  id: 'growers-v-department-2026',
  numbers: ['No. 1:26-cv-01234 (D. Mass.)'],
  changes: [
    change({ status: 'filed', day: '2026-11-03', story: ids[3]! }),
    change({ status: 'argued', day: '2026-11-10', by: 'editor', outlets: [] }),
    change({ status: 'enjoined', day: '2026-11-18', story: ids[5]! }),
  ],
  dates: [{ day: '2026-12-09', kind: 'hearing', story: ids[5]! }],
  topics: ['courts', 'work-visas'],
  places: ['us'],
  stories: ids.slice(3),
  related: [{ id: 'rin-9999-zz01', how: 'challenges' }],
})

const bill: Matter = matter({
  id: 'us-tx-sb-4-2026',
  kind: 'bill',
  name: { en: 'SB 4 (Texas)', es: 'SB 4 (Texas)' },
  changes: [change({ status: 'passed-senate', day: '2026-10-02' })],
  places: ['us-tx'],
  stories: ['20251001-gone'],
  since: '2025-10-01T12:00:00.000Z',
  updated: '2026-10-02T12:00:00.000Z',
})

const designation: Matter = matter({
  id: 'tps-haiti',
  kind: 'designation',
  name: { en: 'TPS for Haiti', es: 'TPS para Haití' },
  changes: [change({ status: 'extended', day: '2026-11-17' })],
  dates: [{ day: '2027-02-03', kind: 'expires', story: ids[4]! }],
  topics: ['tps-parole'],
  stories: [ids[4]!],
})

const proposal: Matter = matter({
  id: 'rin-9999-zz02',
  kind: 'rule',
  name: { en: 'Weighted selection for H-1B petitions', es: 'Selección ponderada de peticiones H-1B' },
  changes: [change({ status: 'proposed', day: '2026-11-22', by: 'official', outlets: ['Federal Register'] })],
  dates: [
    { day: '2026-12-04', kind: 'comments', story: '20261122-weighted-selection-for-h-1b-petitions-pr' },
  ],
  topics: ['work-visas'],
  stories: ['20261122-weighted-selection-for-h-1b-petitions-pr'],
})
proposal.status = { ...proposal.changes[0]!, status: 'comment-period' }
for (const one of [rule, suit, bill, designation]) one.status = one.changes.at(-1)!

/** Five invented matters: a rule, the suit against it, a proposal with an open comment period, a state bill, a designation. */
export const matters = { rule, suit, bill, designation, proposal }

/** The newspaper with these matters and their stories. */
export function withMatters(
  some: readonly Matter[] = Object.values(matters),
  rest: Partial<Site> = {},
): Site {
  return site({ stories: [...front(), ...stories], matters: some, ...rest })
}

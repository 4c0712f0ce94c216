import type { Story } from '../../functions/domain/model/story.ts'
import { type StoryOf, story } from './stories.ts'

/** A fortnight of invented news, so that pages look as they do to readers. No person in it is real. */
export function front(): Story[] {
  return [...fullStories, ...brief.map(briefly)].map(story)
}

const fullStories: StoryOf[] = [
  {
    headline: 'Los Angeles council moves to write sanctuary rules into law, schools included',
    summary:
      'The ordinance would bar city staff and property from immigration enforcement and limit the sharing of data; the school district prepares resolutions of its own.',
    at: '2026-11-22T11:12:00Z',
    updated: '2026-11-22T19:40:00Z',
    topics: ['sanctuary-local', 'students-schools'],
    places: ['us-ca-los-angeles'],
    absorbed: ['20261122-la-schools-brace'],
    articles: [
      { title: 'Council to vote on sanctuary ordinance as schools brace', outlet: 'Pacific Courier' },
      { title: 'Los Angeles poised to become sanctuary city', outlet: 'Associated Wire' },
      { title: 'Los Angeles poised to become sanctuary city', outlet: 'Valley Post', copyOf: 1 },
      { title: 'LA on the verge of sanctuary status', outlet: 'Harbor Times', copyOf: 1 },
      { title: 'Los Angeles nears sanctuary vote', outlet: 'KXLA', copyOf: 1 },
      { title: 'School board drafts emergency resolutions', outlet: 'LA Schools Report' },
      { title: 'Council file 24-1100: draft ordinance', outlet: 'City Clerk', kind: 'official' },
      { title: 'Los Ángeles avanza hacia una ley santuario', outlet: 'La Voz', language: 'es' },
      {
        title: 'Concejo debate ordenanza santuario; escuelas se preparan',
        outlet: 'El Diario del Valle',
        language: 'es',
      },
      {
        title: 'What a sanctuary ordinance can and cannot do',
        outlet: 'Center for City Law',
        kind: 'analysis',
      },
      { title: 'The council is right, and late', outlet: 'Harbor Times', kind: 'opinion' },
      { title: 'Know your rights when agents come to school', outlet: 'Families Together', kind: 'advocacy' },
    ],
    corrections: [
      { at: '2026-11-22T18:00:00Z', text: 'An earlier version named the wrong council committee.' },
    ],
  },
  {
    headline: 'Weighted selection for H-1B petitions: proposed rule',
    summary:
      'The department proposes to rank petitions by wage level when there are more than the annual cap allows.',
    at: '2026-11-22T09:00:00Z',
    topics: ['work-visas'],
    places: ['us'],
    kind: 'official',
    status: { stage: 'proposed', commentsClose: '2026-12-04' },
    articles: [
      {
        title: 'Weighted selection for H-1B petitions: proposed rule',
        outlet: 'Federal Register',
        kind: 'official',
      },
      { title: 'Proposed rule would rank H-1B petitions by wage level', outlet: 'Capitol Ledger' },
      { title: 'Who wins under a wage-ranked visa lottery', outlet: 'Silicon Record' },
      { title: 'Tech groups split on new visa rule', outlet: 'Pacific Courier' },
      { title: 'Small firms fear new H-1B ranking', outlet: 'Main Street Business' },
    ],
  },
  {
    headline: 'Appeals court keeps state border-crossing law on hold',
    summary: 'A divided panel leaves the injunction in place while the case goes on.',
    at: '2026-11-22T14:30:00Z',
    topics: ['courts', 'border'],
    places: ['us-tx'],
    status: { stage: 'enjoined' },
    articles: [
      { title: 'Appeals court keeps state border-crossing law on hold', outlet: 'Gulf Register' },
      { title: 'Panel sides against Texas on crossing law', outlet: 'Associated Wire' },
      { title: 'Texas law stays blocked', outlet: 'Capitol Ledger' },
      { title: 'Tribunal mantiene bloqueada la ley de cruces de Texas', outlet: 'La Voz', language: 'es' },
      { title: 'Texas law stays on hold, court says', outlet: 'Hill Country News', copyOf: 1 },
    ],
  },
  {
    headline: 'Refugee admissions ceiling for the year goes to Congress',
    summary: 'The consultation report proposes a lower number and a larger share by sponsorship.',
    at: '2026-11-21T19:00:00Z',
    topics: ['asylum-refugees', 'congress'],
    places: ['us'],
    articles: [
      { title: 'Refugee admissions ceiling for the year goes to Congress', outlet: 'Capitol Ledger' },
      { title: 'Lower refugee cap sent to lawmakers', outlet: 'Associated Wire' },
      { title: 'Resettlement agencies ask for time', outlet: 'Prairie Public' },
    ],
  },
  {
    headline: 'County votes to end its contract for immigration detention beds',
    summary: 'The last 120 people would be moved by March; where to is not known.',
    at: '2026-11-22T02:10:00Z',
    topics: ['detention'],
    places: ['us-nj'],
    articles: [{ title: 'County votes to end detention contract', outlet: 'Hudson Local' }],
  },
  {
    headline: 'Reciben vendedores ambulantes guía sobre sus derechos ante redadas',
    summary: 'La ciudad reparte tarjetas y abre una línea de ayuda en cuatro idiomas.',
    at: '2026-11-22T13:00:00Z',
    topics: ['enforcement'],
    places: ['us-il-chicago'],
    articles: [
      { title: 'Reciben vendedores ambulantes guía sobre sus derechos', outlet: 'La Voz', language: 'es' },
      { title: 'Street vendors get guide on raids', outlet: 'Lakeside Daily' },
    ],
  },
  {
    headline: 'Fee schedule for naturalization and green-card forms becomes final',
    summary: 'Fees rise by a tenth on average; waivers for low incomes stay.',
    at: '2026-11-20T13:00:00Z',
    topics: ['green-cards', 'citizenship'],
    places: ['us'],
    kind: 'official',
    status: { stage: 'final', effective: '2027-01-15' },
    articles: [
      { title: 'Fee schedule: final rule', outlet: 'Federal Register', kind: 'official' },
      { title: 'Citizenship to cost more from January', outlet: 'Prairie Public' },
      { title: 'Final fee rule keeps waivers', outlet: 'Capitol Ledger' },
    ],
  },
]

const brief: [headline: string, outlet: string, at: string, topic: string, place: string][] = [
  [
    'State senate hearing on drivers\u2019 license data turns to who may ask for it',
    'Albany Wire',
    '2026-11-22T16:20:00Z',
    'enforcement',
    'us-ny',
  ],
  [
    'Universities warn students abroad of longer visa interviews',
    'Campus Monitor',
    '2026-11-22T15:05:00Z',
    'students-schools',
    'us',
  ],
  [
    'County opens a legal-defense fund to families outside the city',
    'LA Schools Report',
    '2026-11-22T12:44:00Z',
    'sanctuary-local',
    'us-ca-los-angeles',
  ],
  [
    'Asylum officers\u2019 union asks court to hear it on remote interviews',
    'Capitol Ledger',
    '2026-11-22T10:31:00Z',
    'asylum-refugees',
    'us',
  ],
  [
    'Farm groups press for year-round visas in spending bill',
    'Prairie Public',
    '2026-11-21T22:15:00Z',
    'work-visas',
    'us',
  ],
  [
    'Judge orders weekly counts of children in border custody',
    'Gulf Register',
    '2026-11-21T18:40:00Z',
    'courts',
    'us-tx',
  ],
  [
    'City council in Chicago debates cooperation after arrests near a school',
    'Lakeside Daily',
    '2026-11-21T17:00:00Z',
    'sanctuary-local',
    'us-il-chicago',
  ],
  [
    'TPS holders from three countries have until mid-December to register',
    'Families Together',
    '2026-11-21T14:10:00Z',
    'tps-parole',
    'us',
  ],
  [
    'Nueva línea de ayuda para quienes renuevan su permiso de trabajo',
    'La Voz',
    '2026-11-20T20:00:00Z',
    'work-visas',
    'us',
  ],
  [
    'House panel advances bill on immigration judges\u2019 hiring',
    'Capitol Ledger',
    '2026-11-20T19:00:00Z',
    'congress',
    'us',
  ],
  [
    'New Jersey towns weigh lease of warehouses for detention',
    'Hudson Local',
    '2026-11-20T15:20:00Z',
    'detention',
    'us-nj',
  ],
  [
    'Border crossings in October at the lowest since 1970, agency says',
    'Associated Wire',
    '2026-11-19T21:00:00Z',
    'border',
    'us',
  ],
  [
    'Naturalization ceremonies resume in county halls',
    'Prairie Public',
    '2026-11-19T16:00:00Z',
    'citizenship',
    'us-ny',
  ],
  [
    'Think tank: one in five nurses in the state was born abroad',
    'Center for City Law',
    '2026-11-18T18:00:00Z',
    'work-visas',
    'us-ca',
  ],
  [
    'Sheriffs split on new detainer agreement',
    'Hill Country News',
    '2026-11-17T18:30:00Z',
    'enforcement',
    'us-tx',
  ],
  [
    'Green-card interviews to be waived for some families again',
    'Silicon Record',
    '2026-11-16T17:00:00Z',
    'green-cards',
    'us',
  ],
  ['Court sets March date for birthright case', 'Associated Wire', '2026-11-12T17:00:00Z', 'courts', 'us'],
  [
    'Counties ask state to pay for defense of detained residents',
    'Albany Wire',
    '2026-11-10T17:00:00Z',
    'detention',
    'us-ny',
  ],
]

function briefly([headline, outlet, at, topic, place]: (typeof brief)[number], n: number): StoryOf {
  const spanish = /línea/.test(headline)
  const others = ['Capitol Ledger', 'Pacific Courier', 'Associated Wire', 'Prairie Public'].slice(
    0,
    (n * 5) % 4,
  )
  return {
    headline,
    summary:
      n % 3 === 0
        ? ''
        : 'What changes, for whom and from when is told in the article; the agency did not comment.',
    at,
    topics: [topic],
    places: [place],
    articles: [
      { title: headline, outlet, language: spanish ? 'es' : 'en' },
      ...others.filter((other) => other !== outlet).map((other) => ({ title: headline, outlet: other })),
    ],
  }
}

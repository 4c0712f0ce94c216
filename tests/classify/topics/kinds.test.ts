import { describe, expect, it } from 'vitest'
import { topicsOf } from './headlines.ts'

describe('What a people may keep is about humanitarian status', () => {
  it.each([
    'Judge keeps deportation protections for Cameroonians',
    "Burmese nurses' work permits lapse on Friday",
    'Protection from deportation ends for 4,000 Yemenis',
    'What loss of status means for Nicaraguans in Tampa',
    'Shield from deportation lifted for Syrians',
    'Legal protections for thousands from Nepal run out',
    "Ukrainians' parole expires as renewals stall",
    'Court lets White House strip South Sudanese of legal status',
    'Somali cooks fear the end of protected status',
    'Vence la protección de los hondureños',
  ])('and not about childhood arrivals: %s', (title) => {
    expect(topicsOf(title)[0]).toBe('tps-parole')
    expect(topicsOf(title)).not.toContain('daca-legalization')
  })

  it.each([
    'Deportation relief for Dreamers survives in court',
    'Plan would shield bakers who came as children from deportation',
    'DACA renewals slow; protection from deportation may lapse',
    'Spouses of citizens are spared deportation by new program',
  ])('but without a people it may be about them: %s', (title) =>
    expect(topicsOf(title)).toContain('daca-legalization'),
  )
})

it.each([
  'Council weighs immigrant protections',
  'Immigrant protections pass in Oregon',
  'Vote on protections for immigrants is delayed',
  'Nurses ask for protections for immigrant patients',
  'Labor board adds protections for immigrant workers',
  'Governor signs protections for immigrant tenants',
  'Union wins immigrant protections in contract',
  'Immigrant protections divide the county board',
  'Few protections for immigrants in new farm bill',
  'More protections sought for immigrant students',
])('immigrant protections alone are not about asylum: %s', (title) =>
  expect(topicsOf(title)).not.toContain('asylum-refugees'),
)

it.each([
  'Work permits for asylum seekers to cost more',
  "Asylum seekers' first work permits now take a year",
  'Rule ends work authorization for asylum applicants',
  'Hotels plead to let asylum seekers work',
  'Asylum applicants wait longer to work',
  'Employment authorization denied to asylum seekers',
  'Clinic helps asylum seekers find a job',
  'Asylum seekers sue over work permit delays',
  'Mayor wants asylum seekers to work sooner',
  'Permisos de trabajo para solicitantes de asilo tardan más',
])('work permits of asylum seekers are about work, and not about legalization: %s', (title) => {
  expect(topicsOf(title)).toContain('work-visas')
  expect(topicsOf(title)).not.toContain('daca-legalization')
})

describe("A state's legislature", () => {
  it.each([
    'New York Senate votes to bar masked agents',
    'Nevada lawmakers pass bill on jail contracts',
    'Vermont House approves measure on farm raids',
    'Ohio Senate panel hears bill on illegal entry',
    'Maryland legislators override veto of immigration bill',
    'Kansas House committee backs bill on detainers',
    'State Senate votes on ICE in hospitals',
    'Albany lawmakers debate bill on courthouse arrests',
    'Utah Legislature passes measure on drivers without papers',
    'Delaware House votes to end deals with ICE',
  ])('is not Congress: %s', (title) => {
    expect(topicsOf(title)).not.toContain('congress')
    expect(topicsOf(title)).toContain('sanctuary-local')
  })

  it.each([
    'Senate bill would let Texas police arrest migrants',
    'Senators of both parties question ICE budget',
    'House Republicans push border bill',
    'Georgia Senate race turns to immigration bill',
    'Congress lets immigration program expire',
  ])('is not taken for Congress, which keeps its topic: %s', (title) =>
    expect(topicsOf(title)).toContain('congress'),
  )
})

it.each([
  'Ghana agrees to take deportees from five nations',
  'U.S. pays Palau to accept deportees',
  'Rwanda takes seven migrants under deal with Washington',
  'Costa Rica and U.S. sign accord on deportees',
  'Uganda denies deal to host migrants',
  'Mexico agrees to receive deported Cubans',
  'Belize offers to host asylum seekers for U.S.',
  'Panama, U.S. in talks over deported families',
  'Guatemala accepts deportees of other nations',
  'Kosovo confirms deal on migrants sent by U.S.',
])('what a country agrees with the United States is diplomacy: %s', (title) =>
  expect(topicsOf(title)).toContain('diplomacy'),
)

it.each([
  'Hundreds walk out of school over ICE raids',
  'Churches hide families from immigration agents',
  'Neighbors patrol block as ICE arrives',
  'Vigil held for man who died in raid',
  'Immigrants fear going to market',
  'Bishop denounces deportations at Mass',
  'Volunteers bring food to families in hiding from ICE',
  'Protesters ring ICE building',
  'Thousands march against deportation in Omaha',
  'El miedo a las redadas vacía las iglesias: inmigrantes',
])('fear, help and protest are about the community: %s', (title) =>
  expect(topicsOf(title)).toContain('community'),
)

it.each([
  'Town board ends cooperation with ICE',
  'Sheriff signs ICE agreement',
  'City council bans ICE from parks',
  'County jail to end contract with ICE',
  'Mayor limits ICE use of garages',
  'Police told not to help ICE',
  'Justice Department sues Oregon over sanctuary law',
  'Village weighs joining ICE task force',
  'Governor bars masks for immigration agents',
  'El alcalde no va a colaborar con ICE',
])('what a state, a county or a town does about ICE is local policy: %s', (title) =>
  expect(topicsOf(title)).toContain('sanctuary-local'),
)

it.each([
  'Third man dies in ICE custody this year',
  'Inspectors find mold at ICE jail',
  'ICE detainee had asked for a doctor',
  'ICE warehouse plan draws bids',
  'Judge inspects immigration jail',
])('a jail is about detention, and not about arrests: %s', (title) => {
  expect(topicsOf(title)[0]).toBe('detention')
  expect(topicsOf(title)).not.toContain('enforcement')
})

it.each([
  ['Justices hear birthright citizenship case', 'citizenship'],
  ['Judge vacates H-1B fee', 'work-visas'],
  ['Appeals court revives asylum ban', 'asylum-refugees'],
  ['Lawsuit over international students goes to trial', 'students-schools'],
  ['Supreme Court takes up DACA', 'daca-legalization'],
])('a court comes after the subject that it decides: %s', (title, subject) => {
  expect(topicsOf(title)[0]).toBe(subject)
  expect(topicsOf(title)).toContain('courts')
})

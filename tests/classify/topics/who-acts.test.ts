import { describe, expect, it } from 'vitest'
import { tokenizeInput } from '../../../functions/classify/input.ts'
import { compileTopics } from '../../../functions/classify/topics/topics.ts'
import { configured } from '../settings.ts'

const topics = compileTopics(configured.topics, configured.places)
const topicsOf = (title: string, text = '') => topics(tokenizeInput({ title, text })).topics

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
  ])('is no Congress: %s', (title) => {
    expect(topicsOf(title)).not.toContain('congress')
    expect(topicsOf(title)).toContain('sanctuary-local')
  })

  it.each([
    'New York legislature passes bill on immigration agents',
    'New York lawmakers vote to limit ICE',
    'New York Assembly votes on courthouse arrests bill',
    'California Senate approves mask ban for federal agents',
    'Washington state Legislature passes immigrant worker bill',
    'Texas House approves bill on sheriffs and ICE',
    'Tennessee Senate passes bill to track immigrant students',
    'Illinois General Assembly votes to let people sue ICE agents',
    'Virginia delegates back bill to curb 287(g)',
    'Oregon legislators debate immigration bills',
    'Legislatura de Nueva York aprueba ley sobre ICE',
  ])('is no Congress, whatever its bill is about: %s', (title) =>
    expect(topicsOf(title)).not.toContain('congress'),
  )

  it.each([
    'Senate bill would let Texas police arrest migrants',
    'Senators of both parties question ICE budget',
    'House Republicans push border bill',
    'Georgia Senate race turns to immigration bill',
    'Congress lets immigration program expire',
    'Senate rejects bid to cut ICE budget',
    'House Republicans unveil border security bill',
    'Senate Judiciary Committee hears from ICE chief',
    'Congress nears deal on Homeland Security funding',
    'Democrats demand ICE limits in spending bill',
    'House passes bill to punish sanctuary cities',
    'Senators introduce bill on H-1B visas',
    'House committee subpoenas ICE records',
    'Republican senators balk at deportation money',
    'Congressman turned away at ICE jail',
    'El Senado debate una reforma migratoria',
  ])('and Congress still is one: %s', (title) => expect(topicsOf(title)).toContain('congress'))
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
  'Honduras agrees to accept deportees from other nations',
  'U.S. and Paraguay sign safe third country agreement',
  'Eswatini receives more deportees in deal with U.S.',
  'South Sudan in talks with Washington over deportees',
  'Ecuador agrees to take asylum seekers from U.S.',
  'Ghana ends deal to take deportees',
  'Cameroon accepts third-country deportees',
  'Rubio presses Mexico to take back more migrants',
  'Colombia turns back deportation flights, Trump threatens tariffs',
  'Dominica strikes deal with U.S. on asylum seekers',
  'Costa Rica recibe a deportados de otros países por acuerdo con Estados Unidos',
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
  'Students march against ICE in Raleigh',
  'Neighbors whistle to warn of ICE',
  'Parish delivers groceries to immigrant families afraid to go out',
  'Soccer league cancels games over fear of ICE',
  'Clergy arrested in protest at ICE jail',
  'Business owners close for day without immigrants',
  'Bishops excuse immigrants who fear raids from Mass',
  'Volunteers train to watch immigration agents',
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
  'County ends jail contract with ICE',
  'Police chief: Officers will not ask about immigration status',
  'Sheriff joins 287(g) program',
  'Governor orders state police to work with ICE',
  'City bars ICE from using its parking lots',
  'Mayor creates ICE-free zones at city parks',
  'Attorney general sues county over sanctuary policy',
  'State law will force sheriffs to help ICE',
  'El condado pone fin a su acuerdo con ICE',
])('what a state, a county or a town does about ICE is local policy: %s', (title) =>
  expect(topicsOf(title)).toContain('sanctuary-local'),
)

it.each([
  'Third man dies in ICE custody this year',
  'Inspectors find mold at ICE jail',
  'ICE detainee had asked for a doctor',
  'ICE warehouse plan draws bids',
  'Judge inspects immigration jail',
  'Woman dies in ICE custody in Georgia',
  'ICE detention center fails inspection',
  'Detainees at Florida immigration jail go on hunger strike',
  'ICE to open tent camp for 5,000 detainees at Fort Bliss',
  'Judge orders better food at immigration jail',
  'Private prison firm wins ICE detention contract',
  'Measles spreads in ICE detention center',
  'Lawmakers tour ICE jail in New Jersey',
  'Detainee at ICE facility denied insulin, suit says',
  'ICE detention population hits record',
  'Muere un detenido bajo custodia de ICE',
])('a jail is about detention, and not about arrests: %s', (title) => {
  expect(topicsOf(title)[0]).toBe('detention')
  expect(topicsOf(title)).not.toContain('enforcement')
})

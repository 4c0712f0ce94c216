import { describe, expect, it } from 'vitest'
import { tokenizeInput } from '../../../functions/classify/input.ts'
import { compilePlaces } from '../../../functions/classify/places/places.ts'
import { configured } from '../settings.ts'

const places = compilePlaces(configured.places)
const placesOf = (title: string, text = '') => places(tokenizeInput({ title, text })).places

describe('A city in a headline', () => {
  it.each([
    ['ICE raids warehouse in Dallas', 'us-tx-dallas'],
    ['Vigil in Denver for man shot by agents', 'us-co-denver'],
    ['Agents arrest 30 near Seattle', 'us-wa-seattle'],
    ['Protest in Boston over deportations', 'us-ma-boston'],
    ['Day laborers in downtown Atlanta stay home', 'us-ga-atlanta'],
    ['Thousands march across Philadelphia for immigrants', 'us-pa-philadelphia'],
    ['Immigration sweep in Nashville nets 90', 'us-tn-nashville'],
    ['ICE office in Baltimore overcrowded', 'us-md-baltimore'],
    ['Migrants wait at shelter in El Paso', 'us-tx-el-paso'],
    ['Redada de ICE en San Antonio deja 12 detenidos', 'us-tx-san-antonio'],
  ])('is a place of the story: %s', (title, id) => expect(placesOf(title)).toContain(id))
})

describe('The text of a short entry says where it happens', () => {
  it.each([
    ['A block on edge', 'Families in Oakland keep their children home.', 'us-ca-oakland'],
    ['Empty pews', 'A church in Newark moved Mass online.', 'us-nj-newark'],
    ['The last shift', 'ICE took ten cooks at a diner in Omaha on Monday.', 'us-ne'],
    ['No bus today', 'Agents boarded buses in Yakima, Washington, last week.', 'us-wa'],
    ['Fields go quiet', 'Growers near Fresno say that pickers stay away.', 'us-ca'],
  ])('if the headline does not: %s, %s', (title, text, id) => expect(placesOf(title, text)).toContain(id))

  it('and not if it does', () => {
    const text = 'Its owner has a second shop in Miami, and another in Boston.'
    expect(placesOf('Raid shuts bakery in Denver', text)).toEqual(['us-co-denver'])
  })
})

describe('Scenery is not a place of the story', () => {
  it.each([
    ['Nominee questioned on deportations', 'He keeps a cabin near Boise, Idaho.', 'us-id'],
    ['Director of ICE quits', 'She will go back to her home in Georgia.', 'us-ga'],
    ['Deported man is back', 'His plane landed at an airport in Virginia.', 'us-va'],
    ['Border czar speaks at Las Vegas realtors convention', '', 'us-nv-las-vegas'],
    ['Chicago-born lawyer to head immigration courts', '', 'us-il-chicago'],
    ['Former Utah sheriff named to border post', '', 'us-ut'],
    ['Hotel chain drops ICE', 'The chain has its headquarters in Maryland.', 'us-md'],
    ['Ad on deportations airs', 'It was made by a firm based in Houston.', 'us-tx-houston'],
    ['Senator Roe, R-Kan., wants fewer visas', '', 'us-ks'],
    ['Study counts deportees', 'Scholars at a university in Ohio did it.', 'us-oh'],
    ['New chief for Border Patrol', 'He was born in Tucson and raised in Reno, Nevada.', 'us-nv'],
    ['Judge restores visas', 'The student flew to Detroit on Sunday.', 'us-mi-detroit'],
  ])('%s. %s', (title, text, id) => expect(placesOf(title, text)).not.toContain(id))
})

describe('A person or a school does not stand for its place', () => {
  it.each([
    ['Bill tightens visas', 'It helps growers, a big business in her home state of Idaho.', 'us-id'],
    ['Parents wait at the border', 'Ann Roe, a Dallas lawyer, came to meet a client.', 'us-tx-dallas'],
    ['Seattle attorney takes up visa case', '', 'us-wa-seattle'],
    ['Students ask for asylum reform', 'They study at Iowa State University.', 'us-ia'],
    ['Speech on visas interrupted', 'A student at San Diego State shouted.', 'us-ca-san-diego'],
    ['Previously mayor of Denver, he now leads USCIS', '', 'us-co-denver'],
  ])('%s. %s', (title, text, id) => expect(placesOf(title, text)).not.toContain(id))

  it.each([
    ['Texas attorney general sues over visas', 'us-tx'],
    ['ICE takes student at Ohio university', 'us-oh'],
    ['Citizenship stripped from former soldier in Utah', 'us-ut'],
    ['DOT pulls money from Nevada over licenses of migrants', 'us-nv'],
  ])('but these do: %s', (title, id) => expect(placesOf(title)).toContain(id))
})

describe('Where somebody is taken', () => {
  it.each([
    'Family flown from Maine to Texas by ICE',
    'ICE moved a nurse from Maine to Texas',
    'ICE took students from Maine to Texas jail',
  ])('is scenery, and where they lived is not: %s', (title) => {
    expect(placesOf(title)).toContain('us-me')
    expect(placesOf(title)).not.toContain('us-tx')
  })

  it('and the ends of a range are scenery', () =>
    expect(placesOf('Marches for migrants from Boston to Miami')).toEqual(['us']))
})

describe('A legislature in its capital', () => {
  it.each([
    ['Lawmakers in Austin weigh bill on migrants', 'us-tx', 'us-tx-austin'],
    ['Legislators in Denver limit ICE', 'us-co', 'us-co-denver'],
    ['Sheriff blames politicians in Sacramento for release', 'us-ca', 'us-ca-sacramento'],
  ])('is that of the state: %s', (title, state, city) => {
    expect(placesOf(title)).toContain(state)
    expect(placesOf(title)).not.toContain(city)
  })
})

describe('A crackdown where the article begins', () => {
  it.each([
    ['raid', 'us-nc-charlotte', 'Charlotte'],
    ['immigration crackdown', 'us-la-new-orleans', 'New Orleans'],
    ['operation', 'us-il-chicago', 'downtown Chicago'],
    ['arrests', 'us-me', 'Maine'],
  ])('concerns its people: %s', (act, id, name) => {
    const later = 'Officials gave no number. '.repeat(20)
    expect(
      placesOf('Agents stay', `Thousands spoke out against the ${act} in ${name} on Friday. ${later}`),
    ).toContain(id)
  })
})

describe('What is only to be seen, or long ago', () => {
  it.each([
    ['Ads thank border chief', 'They show the Liberty Arch in Savannah, Georgia.', 'us-ga'],
    ['Video on deportations draws anger', 'A view of a beach in Oregon follows.', 'us-or'],
    ['Poster recruits for ICE', 'It shows the Alamo in San Antonio.', 'us-tx-san-antonio'],
    ['Nominee faces Senate', 'He once taught law in Lincoln, Nebraska.', 'us-ne'],
    ['New ICE director named', 'She was a prosecutor in Mobile, Alabama, before.', 'us-al'],
    ['Ex-director warns of chaos', 'He was interviewed in a hotel lobby in Denver.', 'us-co-denver'],
  ])('is scenery: %s. %s', (title, text, id) => expect(placesOf(title, text)).not.toContain(id))

  it.each([
    ['ICE detains cooks at hotel in Nashville', '', 'us-tn-nashville'],
    ['Denver airport workers lose permits', '', 'us-co-denver'],
    ['A march', 'Thousands marched over the Liberty Bridge in Pittsburgh for immigrants.', 'us-pa'],
    ['A wife waits', 'ICE arrested him outside a court in Phoenix.', 'us-az-phoenix'],
    ['Miedo a ICE', 'Familias de Houston no salen de casa.', 'us-tx-houston'],
    ['West Virginia judges free ICE detainees', '', 'us-wv'],
    ['Judges in Vermont free ICE detainees', '', 'us-vt'],
    ['Habeas suits swamp Western District of Washington', '', 'us-wa'],
  ])('and this is not: %s. %s', (title, text, id) => expect(placesOf(title, text)).toContain(id))
})

it('a state that only says where a county is, is no place of the story', () => {
  const text = "On Monday an Arizona police chief quit. Pima County's sheriff has a new rule on ICE."
  expect(placesOf('A chief quits over ICE', text)).toEqual(['us-az-tucson', 'us'])
})

it.each([
  [
    'Troops leave Chicago, Portland and Los Angeles',
    ['us-ca-los-angeles', 'us-il-chicago', 'us-or-portland'],
  ],
  ['Protesters rally at Texas jail for migrants', ['us-tx']],
  ['ICE chief heads to Boston', ['us-ma-boston']],
  ['Oklahoma City braces for raids', ['us-ok']],
])('a headline names its places: %s', (title, ids) =>
  expect(placesOf(title)).toEqual(expect.arrayContaining(ids)),
)

describe('The place of a court', () => {
  it.each([
    ['Judge in Boston lets parole end', '', 'us-ma-boston'],
    ['New Orleans appeals court upholds detention', '', 'us-la-new-orleans'],
    ['Seattle judge blocks refugee ban', '', 'us-wa-seattle'],
    [
      'Asylum ban stays blocked',
      'A panel of the appeals court in San Francisco said so.',
      'us-ca-san-francisco',
    ],
    ['Visa fee struck down', 'U.S. District Judge Ann Roe in Baltimore ruled.', 'us-md-baltimore'],
    ['5th Circuit in New Orleans upholds no-bond policy', '', 'us-la-new-orleans'],
  ])('is not the city where it sits: %s %s', (title, text, id) =>
    expect(placesOf(title, text)).not.toContain(id),
  )

  it.each([
    ['Western District of Texas drowns in habeas suits', '', 'us-tx'],
    ['Suits flood Eastern District of Virginia', '', 'us-va'],
    ['Colorado judge limits ICE arrests', 'The order applies in Colorado.', 'us-co'],
    [
      'Judge scolds ICE chief',
      "The chief judge of Minnesota's federal court wants ICE to tell Minnesota why.",
      'us-mn',
    ],
    [
      'Judge orders ICE to clean Chicago site',
      'The District Court for the Northern District of Illinois ruled.',
      'us-il-chicago',
    ],
    [
      'Judge orders ICE to clean Chicago site',
      'The District Court for the Northern District of Illinois ruled.',
      'us-il',
    ],
    ['Cook County judge bars ICE arrests in courthouse', '', 'us-il-cook-county'],
    ['Wisconsin judge guilty of obstructing ICE', '', 'us-wi'],
    ['Houston judge jailed over arrest of immigrant', '', 'us-tx-houston'],
  ])('is its district, if that is concerned: %s %s', (title, text, id) =>
    expect(placesOf(title, text)).toContain(id),
  )
})

describe('The country', () => {
  it.each([
    'Texas lawmakers pass bill on migrants',
    'Denver mayor opens shelter',
    'Ohio bans licenses for drivers',
    'California Senate passes mask ban',
  ])('is not a place of what a state or a city does alone: %s', (title) =>
    expect(placesOf(title)).not.toContain('us'),
  )

  it.each([
    'Justice Department sues Oregon',
    'Minneapolis mayor asks ICE for answers',
    'Fewer people ask for asylum',
  ])('is a place of what it does itself, and of what no other place does: %s', (title) =>
    expect(placesOf(title)).toContain('us'),
  )
})

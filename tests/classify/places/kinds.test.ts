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
  ])('is its district, if that is concerned: %s %s', (title, text, id) =>
    expect(placesOf(title, text)).toContain(id),
  )
})

describe('The country', () => {
  it.each([
    'Texas lawmakers pass bill on migrants',
    'Denver mayor opens shelter',
    'Ohio bans licenses for drivers',
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

it.each([
  ['Nueva Jersey limita a ICE', 'us-nj'],
  ['Muere un hondureño bajo custodia de ICE en Luisiana', 'us-la'],
  ['Filadelfia protesta por las redadas', 'us-pa-philadelphia'],
  ['Carolina del Norte exige cooperar con ICE', 'us-nc'],
  ['Detienen a 20 en Los Ángeles', 'us-ca-los-angeles'],
  ['Pensilvania da licencias a inmigrantes', 'us-pa'],
  ['Nuevo México cierra cárcel de ICE', 'us-nm'],
  ['Redadas en Nueva Orleans', 'us-la-new-orleans'],
  ['Virginia Occidental firma acuerdo con ICE', 'us-wv'],
  ['El alcalde de la Ciudad de Nueva York pide asilo para menores', 'us-ny-nyc'],
])('a place has its Spanish name: %s', (title, id) => expect(placesOf(title)).toContain(id))

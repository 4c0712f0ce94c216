import { describe, expect, it } from 'vitest'
import { tokenizeInput } from '../../../functions/classify/input.ts'
import { compilePlaces } from '../../../functions/classify/places/places.ts'
import { configured } from '../settings.ts'

const places = compilePlaces(configured.places)
const placesOf = (title: string, text = '') => places(tokenizeInput({ title, text })).places

describe('A state in short', () => {
  it.each([
    ['Plymouth County, Mass., sheriff seeks ICE contract', '', 'us-ma'],
    ['Fla. sheriff: deputies are immigration officers', '', 'us-fl'],
    ['Mass. lawmakers weigh mask ban', '', 'us-ma'],
    ['Sheriff drops ICE', 'The Coos County, Oregon, board voted for it.', 'us-or'],
    ['Agents raid plant in Tyler, TX', '', 'us-tx'],
    ['Kansas City, Kansas, jail holds migrants', '', 'us-ks'],
  ])('is one: %s %s', (title, text, id) => expect(placesOf(title, text)).toContain(id))

  it.each([
    ['Families in hiding', 'They no longer go to Mass. He brings them food.', 'us-ma'],
    ['Deportees arrive ill.', '', 'us-il'],
    ['Visas for nurses', 'Miss. Roe came from Kenya.', 'us-ms'],
  ])('and another word is not: %s %s', (title, text, id) => expect(placesOf(title, text)).not.toContain(id))
})

describe('Another place of a name', () => {
  it.each([
    ['Georgia takes Russians deported by U.S., Tbilisi says', '', 'us-ga'],
    ['Miami, Oklahoma, braces for ICE center', '', 'us-fl-miami'],
    ['Springfield, Missouri, police sign ICE deal', '', 'us-oh-springfield'],
    ['MIGRANTES ESPERAN EN LA FRONTERA', '', 'us-ca-los-angeles'],
  ])('is not meant: %s', (title, text, id) => expect(placesOf(title, text)).not.toContain(id))

  it.each([
    ['Georgia jail holds Russians for ICE', 'us-ga'],
    ['Miami, Florida, braces for ICE center', 'us-fl-miami'],
    ['ICE RAIDS IN LA', 'us-ca-los-angeles'],
  ])('and this one is: %s', (title, id) => expect(placesOf(title)).toContain(id))
})

it.each([
  ['Minnesotans step up to help neighbors of ICE raids', 'us-mn'],
  ['Texans split on deportations', 'us-tx'],
  ['Chicagoans watch immigration agents', 'us-il-chicago'],
])('the people of a place are its residents: %s', (title, id) => expect(placesOf(title)).toContain(id))

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

it.each([
  ['The Marlow, Kansas, city council voted on ICE detention', 'us-ks', 'us-mo'],
  ['Topeka, Kansas, City Council bars ICE from its jail', 'us-ks', 'us-mo'],
  ['Fernwick, New York, City Council votes on ICE', 'us-ny', 'us-ny-nyc'],
  ['ICE visits Houston. City Council of Marlow objects', 'us-tx-houston', undefined],
])('a name ends at a comma or a full stop: %s', (title, id, not) => {
  expect(placesOf(title)).toContain(id)
  expect(placesOf(title)).not.toContain(not)
})

it.each([
  ['Kansas City council votes on ICE', 'us-mo'],
  ['St. Louis police refuse to help ICE', 'us-mo'],
  ['Police of Kansas City, Kansas, refuse to help ICE', 'us-ks'],
  ['Washington, D.C. police help ICE', 'us-dc'],
])('a name keeps the comma and the full stop that it has: %s', (title, id) =>
  expect(placesOf(title)).toContain(id),
)

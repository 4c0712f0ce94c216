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
    ['ICE arrests dozens in Minneapolis', 'us-mn-minneapolis'],
    ['Woman shot by ICE agent in Portland', 'us-or-portland'],
    ['Immigration agents flood Charlotte', 'us-nc-charlotte'],
    ['ICE raid in Milwaukee shuts taqueria', 'us-wi-milwaukee'],
    ['Border Patrol comes to New Orleans', 'us-la-new-orleans'],
    ['Immigration crackdown empties Houston job sites', 'us-tx-houston'],
    ['Haitians in Springfield, Ohio, fear raids', 'us-oh-springfield'],
    ['ICE opens new office in Salt Lake City', 'us-ut-salt-lake-city'],
    ['Arrests at Phoenix immigration court rise', 'us-az-phoenix'],
    ['Detenidos 40 inmigrantes en Chicago', 'us-il-chicago'],
  ])('is a place of the story: %s', (title, id) => expect(placesOf(title)).toContain(id))
})

describe('The text of a short entry says where it happens', () => {
  it.each([
    ['A block on edge', 'Families in Oakland keep their children home.', 'us-ca-oakland'],
    ['Empty pews', 'A church in Newark moved Mass online.', 'us-nj-newark'],
    ['The last shift', 'ICE took ten cooks at a diner in Omaha on Monday.', 'us-ne'],
    ['No bus today', 'Agents boarded buses in Yakima, Washington, last week.', 'us-wa'],
    ['Fields go quiet', 'Growers near Fresno say that pickers stay away.', 'us-ca'],
    ['They came at dawn', 'Agents took six men from a farm in Lancaster County, Pennsylvania.', 'us-pa'],
    [
      'Class of nine',
      'Half of the pupils at a school in Charlotte stayed home during the ICE raids.',
      'us-nc-charlotte',
    ],
    [
      'Kitchen closes',
      'The restaurant in Nashville lost its staff in an immigration raid.',
      'us-tn-nashville',
    ],
    ['Empty desks', 'Attendance fell by a third at schools in Tulsa, Oklahoma, after ICE arrests.', 'us-ok'],
    [
      'A bakery in the dark',
      'Its workers were arrested by immigration agents in Albuquerque.',
      'us-nm-albuquerque',
    ],
    ['Prayers by phone', 'Members of a congregation in Orlando fear deportation.', 'us-fl-orlando'],
    ['The van came back', 'Agents detained four roofers in Baltimore on Tuesday.', 'us-md-baltimore'],
    ['No more games', 'A soccer league in Salt Lake City fears ICE.', 'us-ut-salt-lake-city'],
  ])('if the headline does not: %s, %s', (title, text, id) => expect(placesOf(title, text)).toContain(id))

  it('and not if it does', () => {
    const text = 'Its owner has a second shop in Miami, and another in Boston.'
    expect(placesOf('Raid shuts bakery in Denver', text)).toEqual(['us-co-denver'])
  })
})

describe('A place is concerned', () => {
  it.each([
    ['Albuquerque council bars ICE from city land', 'us-nm-albuquerque'],
    ['Maine governor lets sanctuary bill become law', 'us-me'],
    ['Indiana attorney general sues sheriff over ICE', 'us-in'],
    ['Denver mayor defends immigrant policy', 'us-co-denver'],
    ['Oklahoma lawmakers back immigration bill', 'us-ok'],
    ['Harris County to pay for immigrants’ lawyers', 'us-tx-harris-county'],
    ['New Haven police will not aid ICE', 'us-ct-new-haven'],
    ['Florida opens second immigration jail', 'us-fl'],
    ['San Diego County limits ICE in jails', 'us-ca-san-diego-county'],
    ['Gobernador de Illinois firma ley contra redadas en tribunales', 'us-il'],
  ])('if its government acts: %s', (title, id) => expect(placesOf(title)).toContain(id))

  it.each([
    ['Utah law on immigrant drivers takes effect', 'us-ut'],
    ['Judge blocks Iowa immigration law', 'us-ia'],
    ['Appeals court revives Oklahoma immigration law', 'us-ok'],
    ['Washington state law protects immigrant workers from threats', 'us-wa'],
    ['Justice Department sues Minnesota over in-state tuition', 'us-mn'],
    ['Kentucky ends in-state tuition for undocumented students', 'us-ky'],
    ['Texas law lets police arrest migrants', 'us-tx'],
    ['Idaho immigration law partly blocked', 'us-id'],
    ['Vermont law bars ICE from schools', 'us-vt'],
    ['Ley de Arizona sobre migrantes vuelve a los tribunales', 'us-az'],
  ])('if its law changes: %s', (title, id) => expect(placesOf(title)).toContain(id))

  it.each([
    ['Wisconsin dairy farms lose workers to raids', 'us-wi'],
    ['Somali families in Minnesota keep children home', 'us-mn'],
    ['Nebraska meatpackers lose half their staff after raid', 'us-ne'],
    ['Haitians in Florida lose work permits', 'us-fl'],
    ['Refugees in Vermont lose food aid', 'us-vt'],
    ['Alaska villages depend on foreign teachers with J-1 visas', 'us-ak'],
    ['Mississippi poultry town still feels raid of 2019', 'us-ms'],
    ['International students in Kansas lose status', 'us-ks'],
    ['Maryland crab houses short of visa workers', 'us-md'],
    ['Arrests of immigrants triple in Tennessee', 'us-tn'],
  ])('if its residents are affected: %s', (title, id) => expect(placesOf(title)).toContain(id))
})

it.each([
  ['Texas flies migrants to Denver', 'us-co-denver'],
  ['Oregon town bans ICE planes from its airport', 'us-or'],
  ['Florida sheriff quits over ICE deal', 'us-fl'],
  ['Aterriza en Boston avión con migrantes enviados por Texas', 'us-ma-boston'],
])('An airport, a hotel or a flight is about its place if the story is there: %s', (title, id) =>
  expect(placesOf(title)).toContain(id),
)

describe('The country', () => {
  it.each([
    'Texas lawmakers pass bill on migrants',
    'Denver mayor opens shelter',
    'Ohio bans licenses for drivers',
    'Boston mayor signs immigrant order',
    'Tennessee lawmakers bar migrants from schools',
    'Georgia sheriffs must check status under state law',
    'Philadelphia council funds lawyers for immigrants',
    'Maryland ends local jail pacts',
    'Chicago schools brace for new arrivals',
    'Virginia governor cancels order on state police',
    'Nevada lawmakers weigh immigrant licenses',
    'New York City opens shelter for migrants',
  ])('is no place of what a state or a city alone does: %s', (title) =>
    expect(placesOf(title)).not.toContain('us'),
  )

  it.each([
    'Justice Department sues Oregon',
    'Minneapolis mayor asks ICE for answers',
    'Fewer people ask for asylum',
    'Trump sends Guard to Chicago',
    'Justice Department sues Boston over sanctuary law',
    'Supreme Court hears Texas immigration case',
    'ICE buys warehouse in Georgia',
    'USCIS to interview refugees again',
    'House votes on border bill',
    'Border Patrol leaves Charlotte',
    'Number of green cards falls',
    'Homeland Security ends TPS for Syria',
    'Estados Unidos suspende visas',
  ])('is one where it acts, or nobody else does: %s', (title) => expect(placesOf(title)).toContain('us'))
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

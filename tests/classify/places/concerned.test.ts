import { describe, expect, it } from 'vitest'
import { tokenizeInput } from '../../../functions/classify/input.ts'
import { compilePlaces } from '../../../functions/classify/places/places.ts'
import { configured } from '../settings.ts'

const places = compilePlaces(configured.places)
const placesOf = (title: string, text = '') => places(tokenizeInput({ title, text })).places

/** Invented titles, texts and the place that is concerned, by kind. */
const concerned: Record<string, [title: string, text: string, id: string][]> = {
  'an airport, a hotel or a journey that the story is about': [
    ['Texas flies migrants to Denver', '', 'us-co-denver'],
    ['Oregon town bans ICE planes from its airport', '', 'us-or'],
    ['Florida sheriff quits over ICE deal', '', 'us-fl'],
    ['Aterriza en Boston avión con migrantes enviados por Texas', '', 'us-ma-boston'],
  ],
  'a city in a headline': [
    ['ICE arrests dozens in Minneapolis', '', 'us-mn-minneapolis'],
    ['Woman shot by ICE agent in Portland', '', 'us-or-portland'],
    ['Immigration agents flood Charlotte', '', 'us-nc-charlotte'],
    ['ICE raid in Milwaukee shuts taqueria', '', 'us-wi-milwaukee'],
    ['Border Patrol comes to New Orleans', '', 'us-la-new-orleans'],
    ['Immigration crackdown empties Houston job sites', '', 'us-tx-houston'],
    ['Haitians in Springfield, Ohio, fear raids', '', 'us-oh-springfield'],
    ['ICE opens new office in Salt Lake City', '', 'us-ut-salt-lake-city'],
    ['Arrests at Phoenix immigration court rise', '', 'us-az-phoenix'],
    ['Detenidos 40 inmigrantes en Chicago', '', 'us-il-chicago'],
  ],
  'a government that acts': [
    ['Albuquerque council bars ICE from city land', '', 'us-nm-albuquerque'],
    ['Maine governor lets sanctuary bill become law', '', 'us-me'],
    ['Indiana attorney general sues sheriff over ICE', '', 'us-in'],
    ['Denver mayor defends immigrant policy', '', 'us-co-denver'],
    ['Oklahoma lawmakers back immigration bill', '', 'us-ok'],
    ['Harris County to pay for immigrants’ lawyers', '', 'us-tx-harris-county'],
    ['New Haven police will not aid ICE', '', 'us-ct-new-haven'],
    ['Florida opens second immigration jail', '', 'us-fl'],
    ['San Diego County limits ICE in jails', '', 'us-ca-san-diego-county'],
    ['Gobernador de Illinois firma ley contra redadas en tribunales', '', 'us-il'],
  ],
  'a law that changes': [
    ['Utah law on immigrant drivers takes effect', '', 'us-ut'],
    ['Judge blocks Iowa immigration law', '', 'us-ia'],
    ['Appeals court revives Oklahoma immigration law', '', 'us-ok'],
    ['Washington state law protects immigrant workers from threats', '', 'us-wa'],
    ['Justice Department sues Minnesota over in-state tuition', '', 'us-mn'],
    ['Kentucky ends in-state tuition for undocumented students', '', 'us-ky'],
    ['Texas law lets police arrest migrants', '', 'us-tx'],
    ['Idaho immigration law partly blocked', '', 'us-id'],
    ['Vermont law bars ICE from schools', '', 'us-vt'],
    ['Ley de Arizona sobre migrantes vuelve a los tribunales', '', 'us-az'],
  ],
  'residents who are affected': [
    ['Wisconsin dairy farms lose workers to raids', '', 'us-wi'],
    ['Somali families in Minnesota keep children home', '', 'us-mn'],
    ['Nebraska meatpackers lose half their staff after raid', '', 'us-ne'],
    ['Haitians in Florida lose work permits', '', 'us-fl'],
    ['Refugees in Vermont lose food aid', '', 'us-vt'],
    ['Alaska villages depend on foreign teachers with J-1 visas', '', 'us-ak'],
    ['Mississippi poultry town still feels raid of 2019', '', 'us-ms'],
    ['International students in Kansas lose status', '', 'us-ks'],
    ['Maryland crab houses short of visa workers', '', 'us-md'],
    ['Arrests of immigrants triple in Tennessee', '', 'us-tn'],
  ],
  'the text of a short entry': [
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
  ],
  'a court’s district': [
    ['District of Colorado sees 900 habeas petitions by ICE detainees', '', 'us-co'],
    ['Southern District of Texas adds judges for border cases', '', 'us-tx'],
    [
      'Federal court in Minnesota orders ICE chief to appear',
      'The order is on detainees held in Minnesota.',
      'us-mn',
    ],
    [
      'Judge threatens ICE with contempt',
      'Detainees in Nebraska must get hearings, the federal court in Nebraska said.',
      'us-ne',
    ],
    ['Northern District of California extends order against raids', '', 'us-ca'],
    ['Middle District of Georgia orders release of detainee', 'He was held at a jail in Georgia.', 'us-ga'],
    ['Prosecutors in Western District of Louisiana charge ICE guards', '', 'us-la'],
  ],
}

describe.each(Object.entries(concerned))('A place is concerned: %s', (_, rows) => {
  it.each(rows)('%s. %s', (title, text, id) => expect(placesOf(title, text)).toContain(id))
})

describe('The country', () => {
  it.each([
    'Boston mayor signs immigrant order',
    'Tennessee lawmakers bar migrants from schools',
    'Georgia sheriffs must check status under state law',
    'Philadelphia council funds lawyers for immigrants',
    'Maryland ends local jail pacts',
    'Chicago schools brace for new arrivals',
    'Virginia governor cancels order on state police',
    'Nevada lawmakers weigh immigrant licenses',
    'New York City opens shelter for migrants',
  ])('is not concerned by what a state or a city does alone: %s', (title) =>
    expect(placesOf(title)).not.toContain('us'),
  )

  it.each([
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
  ])('is concerned if it acts, or if no other place is named: %s', (title) =>
    expect(placesOf(title)).toContain('us'),
  )
})

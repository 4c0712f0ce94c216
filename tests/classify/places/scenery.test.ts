import { describe, expect, it } from 'vitest'
import { tokenizeInput } from '../../../functions/classify/input.ts'
import { compilePlaces } from '../../../functions/classify/places/places.ts'
import { configured } from '../settings.ts'

const places = compilePlaces(configured.places)
const placesOf = (title: string, text = '') => places(tokenizeInput({ title, text })).places

/** Invented titles, texts and the place that is scenery, by kind. */
const scenery: Record<string, [title: string, text: string, id: string][]> = {
  'a former home or office': [
    [
      'Homeland Security chief resigns',
      'The former governor of North Dakota led the agency for a year.',
      'us-nd',
    ],
    ['New border czar sworn in', 'She grew up on a ranch in Montana.', 'us-mt'],
    ['Former Missouri senator to lead immigration agency', '', 'us-mo'],
    ['ICE deputy director out', 'He will go home to Wyoming, friends say.', 'us-wy'],
    ['President taps Kansas congressman for Homeland Security', '', 'us-ks'],
    ['Homeland Security spokeswoman to leave', 'The native of Cincinnati, Ohio, joined in January.', 'us-oh'],
    ['Trump nombra a un senador de Oklahoma para Seguridad Nacional', '', 'us-ok'],
  ],
  'where a politician speaks': [
    ['Candidate to propose visa plan in Iowa', '', 'us-ia'],
    ['Senator pitches asylum bill in Nevada', '', 'us-nv'],
    ['Challenger unveils deportation plan in New Hampshire', '', 'us-nh'],
    ['Ex-governor speaks on refugees in Arizona', '', 'us-az'],
    ['Nominee touts border wall in Ohio', '', 'us-oh'],
    ['Rivals stump on immigration in Georgia', '', 'us-ga'],
    ['President to campaign on deportations in Wisconsin', '', 'us-wi'],
    ['Congressman woos immigrants in Florida', '', 'us-fl'],
  ],
  'a hotel': [
    [
      'ICE chief defends raids at conference',
      'He spoke at a hotel in Nashville, Tennessee.',
      'us-tn-nashville',
    ],
    ['Border agents’ union endorses bill', 'Members met in a hotel in Las Vegas.', 'us-nv-las-vegas'],
    ['Governors split on deportations', 'They gathered at a resort in Colorado Springs, Colorado.', 'us-co'],
    ['Deportation lawyers hold annual meeting', 'About 3,000 came to a hotel in Denver.', 'us-co-denver'],
    [
      'Senator vows to end visa lottery',
      'He told donors so at the Breakers hotel in Palm Beach, Florida.',
      'us-fl',
    ],
    [
      'Private prison firm promises more beds for ICE',
      'Its chief spoke to investors at a hotel in Boston.',
      'us-ma-boston',
    ],
    [
      'Republican donors split on H-1B visas',
      'They met behind closed doors at a hotel in Dallas.',
      'us-tx-dallas',
    ],
    ['Democrats seek message on border', 'Their retreat is at a hotel in Baltimore.', 'us-md-baltimore'],
    ['Judges of immigration courts meet', 'Training took place at a hotel in Phoenix.', 'us-az-phoenix'],
  ],
  'an airport': [
    ['Deportation flights double', 'Planes often refuel at an airport in Louisiana.', 'us-la'],
    ['Deported student back in U.S.', 'She landed at an airport in Houston on Monday.', 'us-tx-houston'],
    [
      'Trump says deportations will continue',
      'He spoke to reporters at Philadelphia airport.',
      'us-pa-philadelphia',
    ],
    ['Nurse deported by mistake returns', 'Her children met her at the airport in Newark.', 'us-nj-newark'],
    ['Deportees tell of shackles', 'Their plane had left from an airport in Alexandria, Louisiana.', 'us-la'],
    ['Refugee family arrives at last', 'They changed planes at the airport in Chicago.', 'us-il-chicago'],
    ['Vance defends ICE', 'He took questions on the tarmac of an airport in Toledo, Ohio.', 'us-oh'],
    [
      'Salvadoran man brought back to face judge',
      'His flight touched down at an airport in Nashville.',
      'us-tn-nashville',
    ],
    ['Charter airline quits ICE flights', 'It parks its jets at an airport in Mesa, Arizona.', 'us-az'],
    [
      'Deportation plane turns around',
      'It returned to an airport in San Antonio for repairs.',
      'us-tx-san-antonio',
    ],
  ],
  'where somebody was flown': [
    ['Judge orders return of deported man', 'He had been flown to Texas and then to El Salvador.', 'us-tx'],
    ['Federal judge frees Maine mother', 'ICE had flown her to Louisiana within a day.', 'us-la'],
    ['Student arrested by ICE in Boston', 'She was flown to Vermont that night.', 'us-vt'],
    ['ICE holds New York teenager', 'Agents flew him to Arizona over the weekend.', 'us-az'],
    [
      'Oregon firefighter arrested by Border Patrol',
      'He was flown to Tacoma, Washington, a lawyer said.',
      'us-wa',
    ],
    ['Lawyer could not find Iowa client for a week', 'ICE had flown the man to Mississippi.', 'us-ms'],
    ['Deported veteran comes home', 'He flew to Denver and was driven to his family.', 'us-co-denver'],
    ['Guatemalan children taken from beds for flight', 'They were first flown to Texas.', 'us-tx'],
    ['Minnesota detainees moved out of state', 'Many were flown to El Paso.', 'us-tx-el-paso'],
    ['Utah student detained by ICE', 'She was transferred by plane to Nevada.', 'us-nv'],
  ],
  'a monument or a picture': [
    ['Self-deportation ads run abroad', 'They were filmed at a ranch in Wyoming.', 'us-wy'],
  ],
  'the seat of a court': [
    ['Judge in Baltimore blocks deportations of refugees', '', 'us-md-baltimore'],
    ['Appeals court in Atlanta upholds mandatory detention', '', 'us-ga-atlanta'],
    ['Denver appeals court rules on asylum', '', 'us-co-denver'],
    ['Boston judge blocks birthright order', '', 'us-ma-boston'],
    ['Federal judge in San Francisco keeps TPS', '', 'us-ca-san-francisco'],
    ['Philadelphia appeals court rejects green card holder', '', 'us-pa-philadelphia'],
    ['H-1B fee upheld', 'A judge in Oakland dismissed the suit of employers.', 'us-ca-oakland'],
    ['Refugee ban blocked', 'U.S. District Judge John Roe in Seattle issued the order.', 'us-wa-seattle'],
    ['Parole program revived', 'An appeals court in New Orleans heard the case.', 'us-la-new-orleans'],
  ],
}

describe.each(Object.entries(scenery))('Scenery is not a place of the story: %s', (_, rows) => {
  it.each(rows)('%s. %s', (title, text, id) => expect(placesOf(title, text)).not.toContain(id))
})

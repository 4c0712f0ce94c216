import { describe, expect, it } from 'vitest'
import { tokenizeInput } from '../../../functions/classify/input.ts'
import { compilePlaces } from '../../../functions/classify/places/places.ts'
import { configured } from '../settings.ts'

const places = compilePlaces(configured.places)
const placesOf = (title: string, text = '') => places(tokenizeInput({ title, text })).places

/** Invented titles, texts and the place that is scenery, by kind. */
const scenery: Record<string, [title: string, text: string, id: string][]> = {
  'where somebody comes from, lives or speaks': [
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
  ],
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
}

describe.each(Object.entries(scenery))('Scenery is no place of the story: %s', (_, rows) => {
  it.each(rows)('%s. %s', (title, text, id) => expect(placesOf(title, text)).not.toContain(id))
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
    ['Judge in Baltimore blocks deportations of refugees', '', 'us-md-baltimore'],
    ['Appeals court in Atlanta upholds mandatory detention', '', 'us-ga-atlanta'],
    ['Denver appeals court rules on asylum', '', 'us-co-denver'],
    ['Boston judge blocks birthright order', '', 'us-ma-boston'],
    ['Federal judge in San Francisco keeps TPS', '', 'us-ca-san-francisco'],
    ['Philadelphia appeals court rejects green card holder', '', 'us-pa-philadelphia'],
    ['H-1B fee upheld', 'A judge in Oakland dismissed the suit of employers.', 'us-ca-oakland'],
    ['Refugee ban blocked', 'U.S. District Judge John Roe in Seattle issued the order.', 'us-wa-seattle'],
    ['Parole program revived', 'An appeals court in New Orleans heard the case.', 'us-la-new-orleans'],
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
  ])('is its district, if that is concerned: %s %s', (title, text, id) =>
    expect(placesOf(title, text)).toContain(id),
  )
})

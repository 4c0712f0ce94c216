/** Actions, courts and places whose stored name is not how an editor would say it. */
const names = {
  'a killing': 'a killing or shooting',
  arrests: 'detentions',
  'a decision against something': 'something blocked or refused',
  'a decision for something': 'something allowed',
  'a change of office': 'someone taking or leaving office',
  'a trial': 'a criminal case',
  'a video': 'a video or photos',
  'an appeal': 'an appeal or a request',
  Antigua: 'Antigua and Barbuda',
  Bahamas: 'the Bahamas',
  'Central African Republic': 'the Central African Republic',
  DC: 'Washington, D.C.',
  'Dominican Republic': 'the Dominican Republic',
  Guantanamo: 'Guantanamo Bay',
  'Marshall Islands': 'the Marshall Islands',
  Palestinian: 'the Palestinian territories',
  Philippines: 'the Philippines',
  'St. Kitts': 'St. Kitts and Nevis',
  Trinidad: 'Trinidad and Tobago',
}

const units = {
  held: ['held', 'held'],
  dead: ['dead', 'dead'],
  deported: ['deported', 'deported'],
  beds: ['bed', 'beds'],
  citizens: ['citizen', 'citizens'],
  miles: ['mile', 'miles'],
  countries: ['country', 'countries'],
  troops: ['soldier', 'troops'],
  months: ['month', 'months'],
  disapprov: ['percent who disapprove', 'percent who disapprove'],
  approv: ['percent who approve', 'percent who approve'],
  support: ['percent in support', 'percent in support'],
  oppos: ['percent opposed', 'percent opposed'],
  favor: ['percent in favor', 'percent in favor'],
} as const

const acts = {
  suit: 'a lawsuit',
  appeal: 'an appeal',
  ruling: 'a ruling',
  measure: 'a council vote',
  signature: 'a signature',
  passage: 'a vote of a legislature',
  walkout: 'a walkout',
  protest: 'a protest',
  'hunger strike': 'a hunger strike',
  fire: 'a fire',
  illness: 'an illness',
  escape: 'an escape',
  riot: 'a riot',
}

const series = {
  'part of the regulations': 'CFR part',
  'case of a district court': 'district court case',
  matter: 'Matter of',
  document: 'Federal Register document',
  'title of the code': 'Title',
  road: 'highway',
  visa: 'visa category',
}

/** What reasons name, in English. Spanish has the same tables. */
export const evidenceNames = { names, units, acts, series }

import { type Kind, testKinds } from './headlines.ts'

/** Invented headlines by kind. */
const kinds: Record<string, Kind> = {
  'legislatures of states': {
    excludes: 'congress',
    titles: [
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
    ],
  },
  Congress: {
    includes: 'congress',
    titles: [
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
    ],
  },
  'deals with other countries': {
    includes: 'diplomacy',
    titles: [
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
    ],
  },
  'fear, help and protest': {
    includes: 'community',
    titles: [
      'Students march against ICE in Raleigh',
      'Neighbors whistle to warn of ICE',
      'Parish delivers groceries to immigrant families afraid to go out',
      'Soccer league cancels games over fear of ICE',
      'Clergy arrested in protest at ICE jail',
      'Business owners close for day without immigrants',
      'Bishops excuse immigrants who fear raids from Mass',
      'Volunteers train to watch immigration agents',
      'Protestan contra ICE frente al ayuntamiento',
    ],
  },
  'what a state, a county or a town does about ICE': {
    includes: 'sanctuary-local',
    titles: [
      'County ends jail contract with ICE',
      'Police chief: Officers will not ask about immigration status',
      'Sheriff joins 287(g) program',
      'Governor orders state police to work with ICE',
      'City bars ICE from using its parking lots',
      'Mayor creates ICE-free zones at city parks',
      'Attorney general sues county over sanctuary policy',
      'State law will force sheriffs to help ICE',
      'El condado pone fin a su acuerdo con ICE',
    ],
  },
}

testKinds(kinds)

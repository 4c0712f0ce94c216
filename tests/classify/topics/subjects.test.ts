import { expect, it } from 'vitest'
import { type Kind, testKinds, topicsOf } from './headlines.ts'

/** Invented headlines by kind. */
const kinds: Record<string, Kind> = {
  'protections from deportation of a people': {
    first: 'tps-parole',
    excludes: 'daca-legalization',
    titles: [
      "Judge lets government end Hondurans' deportation protections",
      "Appeals court restores Nepalis' protection from deportation",
      'Thousands of Burmese lose deportation protections',
      "Venezuelans' deportation protections end at midnight",
      'Noem ends deportation protections for South Sudanese',
      'Justices clear way to end deportation protections for 350,000 Haitians',
      'Ukrainians in Ohio wait for word on deportation protections',
      "Somalis' deportation shield to lapse in March",
      'Judge blocks end of deportation protections for Yemenis',
      "Afghans' deportation relief ends as appeal fails",
      'Juez deja sin protección contra la deportación a miles de nicaragüenses',
    ],
  },
  'childhood arrivals, although they are protected from deportation': {
    includes: 'daca-legalization',
    titles: [
      'Dreamers urge Senate to keep their protection from deportation',
      'DACA recipients arrested despite deportation protections',
      'Judge to decide whether Dreamers keep work permits',
      'Program that shields Dreamers faces new court test',
      'Texas Dreamers may lose permits under ruling',
      'Bill would give Dreamers a path to citizenship',
      'DACA applications to reopen, government says',
      'Nurse with DACA deported to Mexico',
      'Los dreamers piden una solución permanente',
    ],
  },
  'protections for immigrants that are not about asylum': {
    excludes: 'asylum-refugees',
    titles: [
      'Senate panel kills immigrant protections bill',
      'Illinois expands immigrant protections',
      'Hospital immigrant protections pass committee',
      'State lawmakers race to pass immigrant protections',
      'Mayor calls for stronger protections for immigrants',
      'California weighs protections for immigrant street vendors',
      'Immigrant protections act heads to governor',
      'Protections for immigrant tenants stall',
      'Council adopts package of immigrant protections',
      'Farmworker group seeks immigrant protections in heat rule',
      'Protecciones a inmigrantes avanzan en el Senado de Nueva York',
    ],
  },
  'work permits of asylum seekers': {
    includes: 'work-visas',
    excludes: 'daca-legalization',
    titles: [
      'Rule would freeze work permits for asylum seekers',
      'Asylum seekers may wait years for work permits under proposal',
      'Maine asks to let asylum seekers work sooner',
      'Judge restores work permits of asylum applicants',
      'Work permits for asylum seekers cut to 18 months',
      'Restaurants lose cooks as asylum seekers’ work permits lapse',
      'USCIS ends automatic renewal of work permits for asylum applicants',
      'Bill lets asylum seekers work after 30 days',
      'New fee for asylum seekers’ work permits takes effect',
      'Gobierno frena los permisos de trabajo para solicitantes de asilo',
    ],
  },
  'courts that decide on a subject': {
    includes: 'courts',
    titles: [
      'Judge rules that asylum ban at border is illegal',
      'Supreme Court to hear case on birthright citizenship',
      'Appeals court upholds H-1B fee',
      'Lawsuit challenges new citizenship test',
      'Justices side with green card holder',
      'Judge orders release of detained student',
      'Court hears challenge to Texas immigration law',
      'States sue over cut to refugee benefits',
      'Ninth Circuit revives TPS suit',
      'Juez ordena restituir las visas de estudiantes',
    ],
  },
  jails: {
    first: 'detention',
    excludes: 'enforcement',
    titles: [
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
    ],
  },
}

testKinds(kinds)

it.each([
  ['Supreme Court to weigh birthright citizenship', 'citizenship'],
  ['Judge strikes down H-1B fee', 'work-visas'],
  ['Appeals court blocks asylum ban at border', 'asylum-refugees'],
  ['Justices let Trump end TPS for Venezuelans', 'tps-parole'],
  ['Federal judge rules against DACA', 'daca-legalization'],
  ['Court orders ICE jail to give detainees lawyers', 'detention'],
  ['Suit over travel ban visas is dismissed', 'travel-visas'],
  ['Judge rules for sanctuary cities over funds', 'sanctuary-local'],
  ['Court restores visas of international students', 'students-schools'],
  ['Judge reunites families separated at border', 'families-children'],
  ['Judge halts border wall in refuge', 'border'],
])('The subject that a court decides comes before the court: %s', (title, subject) => {
  expect(topicsOf(title)[0]).toBe(subject)
  expect(topicsOf(title)).toContain('courts')
})

import { describe, expect, it } from 'vitest'
import { tokenizeInput } from '../../../functions/classify/input.ts'
import { compileTopics } from '../../../functions/classify/topics/topics.ts'
import { configured } from '../settings.ts'

const topics = compileTopics(configured.topics, configured.places)
const topicsOf = (title: string, text = '') => topics(tokenizeInput({ title, text })).topics

describe('What a people may keep is about humanitarian status', () => {
  it.each([
    'Judge keeps deportation protections for Cameroonians',
    "Burmese nurses' work permits lapse on Friday",
    'Protection from deportation ends for 4,000 Yemenis',
    'What loss of status means for Nicaraguans in Tampa',
    'Shield from deportation lifted for Syrians',
    'Legal protections for thousands from Nepal run out',
    "Ukrainians' parole expires as renewals stall",
    'Court lets White House strip South Sudanese of legal status',
    'Somali cooks fear the end of protected status',
    'Vence la protección de los hondureños',
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
  ])('and not about childhood arrivals: %s', (title) => {
    expect(topicsOf(title)[0]).toBe('tps-parole')
    expect(topicsOf(title)).not.toContain('daca-legalization')
  })

  it.each([
    'Deportation relief for Dreamers survives in court',
    'Plan would shield bakers who came as children from deportation',
    'DACA renewals slow; protection from deportation may lapse',
    'Spouses of citizens are spared deportation by new program',
    'Dreamers urge Senate to keep their protection from deportation',
    'DACA recipients arrested despite deportation protections',
    'Judge to decide whether Dreamers keep work permits',
    'Program that shields Dreamers faces new court test',
    'Texas Dreamers may lose permits under ruling',
    'Bill would give Dreamers a path to citizenship',
    'DACA applications to reopen, government says',
    'Nurse with DACA deported to Mexico',
    'Los dreamers piden una solución permanente',
  ])('but without a people it may be about them: %s', (title) =>
    expect(topicsOf(title)).toContain('daca-legalization'),
  )
})

it.each([
  'Council weighs immigrant protections',
  'Immigrant protections pass in Oregon',
  'Vote on protections for immigrants is delayed',
  'Nurses ask for protections for immigrant patients',
  'Labor board adds protections for immigrant workers',
  'Governor signs protections for immigrant tenants',
  'Union wins immigrant protections in contract',
  'Immigrant protections divide the county board',
  'Few protections for immigrants in new farm bill',
  'More protections sought for immigrant students',
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
])('immigrant protections alone are not about asylum: %s', (title) =>
  expect(topicsOf(title)).not.toContain('asylum-refugees'),
)

it.each([
  'Work permits for asylum seekers to cost more',
  "Asylum seekers' first work permits now take a year",
  'Rule ends work authorization for asylum applicants',
  'Hotels plead to let asylum seekers work',
  'Asylum applicants wait longer to work',
  'Employment authorization denied to asylum seekers',
  'Clinic helps asylum seekers find a job',
  'Asylum seekers sue over work permit delays',
  'Mayor wants asylum seekers to work sooner',
  'Permisos de trabajo para solicitantes de asilo tardan más',
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
])('work permits of asylum seekers are about work, and not about legalization: %s', (title) => {
  expect(topicsOf(title)).toContain('work-visas')
  expect(topicsOf(title)).not.toContain('daca-legalization')
})

it.each([
  ['Justices hear birthright citizenship case', 'citizenship'],
  ['Judge vacates H-1B fee', 'work-visas'],
  ['Appeals court revives asylum ban', 'asylum-refugees'],
  ['Lawsuit over international students goes to trial', 'students-schools'],
  ['Supreme Court takes up DACA', 'daca-legalization'],
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
])('a court comes after the subject that it decides: %s', (title, subject) => {
  expect(topicsOf(title)[0]).toBe(subject)
  expect(topicsOf(title)).toContain('courts')
})

it.each([
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
])('who goes to court is about the courts: %s', (title) => expect(topicsOf(title)).toContain('courts'))

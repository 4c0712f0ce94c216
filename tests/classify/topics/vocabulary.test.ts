import { describe, expect, it } from 'vitest'
import { configured } from '../settings.ts'
import { topicsOf } from './headlines.ts'

describe('A headline alone has the topic', () => {
  it.each([
    ['tps-parole', 'South Sudanese lose shield from deportation'],
    ['tps-parole', 'Judge bars end of legal status for 9,000 migrants'],
    ['tps-parole', 'Juez frena fin del TPS para hondureños'],
    ['work-visas', 'Engineers on visas are told not to travel'],
    ['sanctuary-local', 'Town council ends jail contract with ICE'],
    ['sanctuary-local', 'Library board shields records from immigration agents'],
    ['sanctuary-local', 'Vermont bans masks for federal agents'],
    ['sanctuary-local', 'County clerk will not let agents use jail'],
    ['diplomacy', 'Cambodia in talks to take deportees from U.S.'],
    ['diplomacy', 'U.S. offers aid to countries that take deportees'],
    ['diplomacy', 'France condemns visa curbs on its judges'],
    ['diplomacy', 'Deal with Palau covers third-country nationals'],
    ['community', 'Immigrants in Queens are on edge'],
    ['community', 'Neighbors bring food to immigrants afraid to leave home'],
    ['community', 'Priest leads procession outside ICE office'],
    ['community', 'Thousands rally against ICE across the country'],
    ['enforcement', 'Border Patrol agent shoots driver in Oregon'],
    ['enforcement', 'Adopted from Korea, and deportable at 50'],
    ['enforcement', 'Judge wants student flown to Honduras to be brought back'],
    ['enforcement', 'Aumentan las multas a indocumentados'],
    ['detention', 'Third death at Texas camp prompts inquiry'],
    ['detention', 'Girls were abused in Border Patrol custody, suit says'],
    ['border', 'Soldiers may hold migrants in new military zone'],
    ['asylum-refugees', 'House votes to admit more Afghan interpreters'],
    ['citizenship', 'Census would exclude people with no legal status'],
    ['citizenship', 'Mayor may be denaturalized over asylum claim'],
    ['students-schools', 'Teachers stand guard at schools as ICE circles'],
    ['students-schools', 'Universities lose foreign students'],
    ['travel-visas', 'State Department revokes visas of 80 journalists'],
    ['travel-visas', 'World Cup fans would pay visa bond'],
    ['courts', 'Proof-of-citizenship rule for voters blocked'],
    ['courts', '12 states win round over grants'],
    ['congress', 'Trump fires DHS chief, picks senator as successor'],
    ['benefits-integration', "State drops driver's licenses to immigrants without papers"],
    ['surveillance-data', 'City turns off plate readers over ICE searches'],
    ['families-children', 'ICE detains father and 5-year-old boy'],
    ['economy', 'Population loss follows drop in immigration'],
    ['crime', 'Honduran charged with murder of jogger'],
    ['tps-parole', 'Judge keeps protections from deportation for Yemenis'],
    ['work-visas', 'Asylum seekers are kept from work for a year'],
    ['community', 'Neighbors escort pupils to class amid raids'],
    ['community', 'Protestan contra las redadas en Newark'],
    ['sanctuary-local', 'Village board says no to detention center'],
    ['sanctuary-local', 'Town votes to cut ties with ICE'],
    ['citizenship', 'Bill could let noncitizens vote in city elections'],
    ['economy', 'Undocumented population falls for second year'],
    ['travel-visas', 'Order suspends immigration from 12 countries'],
    ['enforcement', 'College student deported at Thanksgiving'],
    ['sanctuary-local', 'Governor signs law to keep ICE from hospitals'],
    ['students-schools', 'Bill would bar undocumented children from school'],
    ['diplomacy', 'Honduran lawmakers approve asylum deal with U.S.'],
    ['citizenship', 'Green card holder loses bid for citizenship'],
  ])('%s: %s', (topic, title) => expect(topicsOf(title)).toContain(topic))

  it.each([
    ['diplomacy', 'Court lets U.S. end protections for people from Honduras'],
    ['travel-visas', 'A World Cup for refugee girls'],
    ['benefits-integration', 'House votes to admit more Afghan interpreters'],
    ['surveillance-data', 'ICE agents must wear body cameras'],
    ['families-children', 'Veteran who came as a child is deported'],
    ['congress', "Bill would drop 'alien' from Utah immigration statutes"],
    ['congress', 'Ohio House passes bill on ICE in jails'],
    ['congress', 'Florida ends special session on immigration'],
    ['sanctuary-local', 'Judge limits ICE raids in Fresno'],
    ['border', 'Pentagon sends military lawyers to immigration courts'],
    ['daca-legalization', 'Multas a indocumentados en Florida'],
  ])('and not %s: %s', (topic, title) => expect(topicsOf(title)).not.toContain(topic))
})

it('no list has a term that a stronger list of the topic has', () => {
  const folded = (terms: readonly string[]) => terms.map((term) => term.toLowerCase())
  const twice = configured.topics.flatMap(({ id, strong, terms, hints }) => {
    const lists = [folded(strong), folded([...terms.en, ...terms.es]), folded(hints)]
    return lists.flatMap((list, i) =>
      list.filter((term) => lists.slice(0, i).flat().includes(term)).map((term) => `${id}: ${term}`),
    )
  })
  expect(twice).toEqual([])
})

it.each([
  ['tps-parole', 'Fin del TPS para Honduras'],
  ['enforcement', 'Orden de deportación para un padre'],
  ['asylum-refugees', 'First asylum fees fall due'],
  ['courts', 'Panel curbs universal injunctions'],
])('a strong term within more words stays one: %s, %s', (topic, title) =>
  expect(topicsOf(title)[0]).toBe(topic),
)

describe('A subject that is certain comes before a forum', () => {
  it.each([
    ['citizenship', 'House Republicans file bill to define who is a citizen at birth'],
    ['daca-legalization', 'Soñadores piden al Congreso una salida'],
    ['asylum-refugees', 'Senators clash over asylum in hearing'],
  ])('%s: %s', (topic, title) => {
    expect(topicsOf(title)[0]).toBe(topic)
    expect(topicsOf(title)).toContain('congress')
  })

  it('and one that is not does not', () =>
    expect(topicsOf('Senate GOP pushes immigration bill; some warn of arrests')[0]).toBe('congress'))
})

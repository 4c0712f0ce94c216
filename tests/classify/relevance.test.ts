import { describe, expect, it } from 'vitest'
import { classifier } from './settings.ts'

const relevant = (title: string, text = '') => classifier.classify({ title, text }).relevant

describe('US immigration policy', () => {
  it.each([
    ['ICE agents arrest 40 in raid on meatpacking plant', 'Immigration agents detained workers on Tuesday.'],
    ['Judge blocks end of Temporary Protected Status for Haitians', ''],
    ['Trump raises H-1B visa fee to $100,000', 'Employers said that they would sue.'],
    ['Council votes to limit police help for ICE', 'The ordinance bars officers from honoring detainers.'],
    ['Shutdown enters fourth week', 'Talks on money for the border wall broke down again on Friday.'],
    ['Court hears challenge to birthright citizenship order', ''],
    ['ICE buys location records of phones', 'The contract runs for two years.'],
    ['Alguacil entrega a ICE a una madre', ''],
    ['Clinics see fewer patients', 'People without legal status stay away, nurses in Reno say.'],
    ['ICE detiene a 40 trabajadores en una redada', 'Los agentes de inmigración llegaron de madrugada.'],
    ['Juez bloquea la deportación de menores no acompañados', 'El fallo protege a cientos de niños.'],
  ])('includes "%s"', (title, text) => expect(relevant(title, text)).toBe(true))

  it.each([
    ['ICE hockey is the cage', 'Bruins win 4-2 as ICE hockey returns to the rink.'],
    ['ICE STORM CLOSES ROADS ACROSS GEORGIA', 'Drivers were told to stay home.'],
    ['ICE futures slip', 'Traders sold contracts on Thursday.'],
    ['Ice on the lake breaks early', 'Anglers were told to stay ashore.'],
    ['Asylum hospital of 1880 becomes a museum', 'The former insane asylum housed 900 patients.'],
    ['Claims against lunatic asylum denied', 'The court in Ohio dismissed the case of its last patients.'],
    ['Resultados de deportes: el Madrid gana 3-1', 'El equipo deportivo celebró en casa.'],
    ['Arctic terns begin their migration', 'The birds fly from pole to pole.'],
    ['UK asylum seekers to be housed on barge', 'The Home Office said that the barge would open in June.'],
    ['Hungary closes its border to migrants', 'The government in Budapest said that the fence would stay.'],
    ['Visa earnings beat estimates', 'Visa and Mastercard gained as payments grew.'],
    ['Elephants find sanctuary in Tennessee', 'The animals were retired from a circus.'],
    ['Parole board frees inmate after 30 years', 'The hearing lasted an hour.'],
    ['Georgia votes for closer ties with Europe', 'Thousands marched through Tbilisi.'],
    ['Shutdown enters fourth week', 'Federal workers missed another paycheck on Friday.'],
    [
      'Senator retires after five terms',
      'She wrote laws on farms, trade, energy, health and, once, immigration.',
    ],
  ])('does not include "%s"', (title, text) => expect(relevant(title, text)).toBe(false))
})

describe('An article from a source that publishes only about immigration', () => {
  const from = (scope: 'all' | 'filter', title: string) =>
    classifier.classify({ title, source: { scope } }).relevant

  it('is relevant although no term is in the title', () => {
    expect(from('all', 'What the new rule means for families')).toBe(true)
    expect(from('filter', 'What the new rule means for families')).toBe(false)
  })

  it('is not always relevant: a staff notice is no news', () => {
    expect(from('all', 'Maria Lopez joins our team as director of giving')).toBe(false)
    const text = 'Call our emergency line if somebody is taken into ICE custody.'
    expect(classifier.classify({ title: 'Holiday hours', text, source: { scope: 'all' } }).relevant).toBe(
      false,
    )
  })
})

describe('The reasons', () => {
  it('contain the terms that counted and their positions', () => {
    const { reasons } = classifier.classify({
      title: 'Judge blocks asylum rule',
      text: 'It stops deportations of families.',
    })
    expect(reasons).toContainEqual({ rule: 'subject in title', detail: 'asylum' })
    expect(reasons.find(({ rule }) => rule === 'subject in first sentences')?.detail).toContain('deportation')
  })

  it('state that no term was found', () => {
    expect(classifier.classify({ title: 'Home team wins' }).reasons[0]?.rule).toBe('no term')
  })

  it('state that a title is about another country', () => {
    const { reasons } = classifier.classify({ title: 'Germany sends migrants back to Austria' })
    expect(reasons).toContainEqual({ rule: 'foreign title', detail: 'Germany, Austria' })
  })
})

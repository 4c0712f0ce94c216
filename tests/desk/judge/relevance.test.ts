import { describe, expect, it } from 'vitest'
import { judge } from './settings.ts'

const relevant = (title: string, text = '') => judge.judge({ title, text }).relevant

describe('what is immigration policy', () => {
  it.each([
    ['ICE agents arrest 40 in raid on meatpacking plant', 'Immigration agents detained workers on Tuesday.'],
    ['Judge blocks end of Temporary Protected Status for Haitians', ''],
    ['Trump raises H-1B visa fee to $100,000', 'Employers said that they would sue.'],
    ['ICE detiene a 40 trabajadores en una redada', 'Los agentes de inmigración llegaron de madrugada.'],
  ])('takes "%s"', (title, text) => expect(relevant(title, text)).toBe(true))

  it.each([
    ['ICE hockey is the cage', 'Bruins win 4-2 as ICE hockey returns to the rink.'],
    ['Ice storm closes roads across Georgia', 'Drivers were told to stay home.'],
    ['Asylum hospital of 1880 becomes a museum', 'The former insane asylum housed 900 patients.'],
    ['Resultados de deportes: el Madrid gana 3-1', 'El equipo deportivo celebró en casa.'],
    ['Arctic terns begin their migration', 'The birds fly from pole to pole.'],
    ['UK asylum seekers to be housed on barge', 'The Home Office said that the barge would open in June.'],
    ['Visa earnings beat estimates', 'Visa and Mastercard gained as payments grew.'],
  ])('leaves "%s"', (title, text) => expect(relevant(title, text)).toBe(false))
})

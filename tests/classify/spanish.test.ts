import { describe, expect, it } from 'vitest'
import { Lexicon, shows } from '../../functions/classify/relevance/lexicon.ts'
import { tokenize } from '../../functions/domain/text/tokenize.ts'
import { classifier, configured } from './settings.ts'

const judged = (title: string) => classifier.classify({ title })

describe('A headline in Spanish', () => {
  it.each([
    'Madre venezolana detenida por agentes federales en Nueva York',
    'Alcalde defiende las ciudades santuario',
    'Corte Suprema avala redadas en Los Ángeles',
    'Jueces de inmigración despedidos demandan al gobierno',
    'Residentes permanentes temen viajar fuera de Estados Unidos',
    'Refugiada ucraniana pierde su estatus legal',
    'Deportarán a un padre de Ohio tras 30 años en el país',
    'Arrestan a jornaleros en estacionamiento de una ferretería',
    'Gobierno ofrece mil dólares a quienes se autodeporten',
    'Alcatraz de los Caimanes: liberan a un cubano',
    'Estados Unidos suspende las protecciones para hondureños',
    'Trump invoca la Ley de Enemigos Extranjeros',
    'Expulsan a dominicanos de Texas sin audiencia',
  ])('is included: %s', (title) => expect(judged(title).relevant).toBe(true))

  it.each([
    ['a raid on drugs', 'La policía hace una redada contra el narcotráfico en Bogotá'],
    ['a home for the old', 'Vecinos denuncian maltrato en un asilo de ancianos'],
    ['the public', 'Alcalde de Monterrey pide a la ciudadanía ahorrar agua'],
    ['an honor', 'Cantante recibe la ciudadanía honoraria de Miami'],
    ['birds', 'Migración de aves llena de gente los humedales'],
    ['a fish', 'Reaparece el tiburón migratorio en el golfo'],
    ['a card', 'Suben las tarifas de Visa para las tarjetas de crédito'],
    ['a film', 'La película sobre una familia inmigrante llega al festival de cine'],
    ['a cook', 'Receta de pan de muerto de una panadera inmigrante'],
    ['Spain', 'España regulariza a 500,000 inmigrantes'],
    ['Chile', 'Chile expulsa a 70 extranjeros por delitos'],
    ['the Dominican Republic', 'República Dominicana deporta a miles de haitianos'],
    ['Morocco', 'Marruecos rescata una patera con 40 migrantes'],
  ])('is left out if it is about %s: %s', (_, title) => expect(judged(title).relevant).toBe(false))

  it.each([
    ['Asilo: la tarifa sube a 100 dólares', 'asylum-refugees'],
    ['Juez de inmigración ordena liberar a un cocinero', 'courts'],
    ['Camino a la ciudadanía para trabajadores agrícolas', 'daca-legalization'],
    ['Un soñador es deportado por error', 'daca-legalization'],
    ['Tarjetas verdes: más entrevistas por matrimonio', 'green-cards'],
    ['Regla de carga pública: qué cambia', 'benefits-integration'],
    ['El Senado aprueba el presupuesto de ICE', 'congress'],
    ['Gobernadora de Arizona veta ley migratoria', 'sanctuary-local'],
    ['El Senado de Texas aprueba ley contra indocumentados', 'sanctuary-local'],
    ['Vence el permiso humanitario de miles de cubanos', 'tps-parole'],
  ])('has its topic: %s', (title, topic) => expect(judged(title).topics).toContain(topic))

  it('about a state’s senate is not about Congress', () => {
    expect(judged('El Senado de Texas aprueba ley contra indocumentados').topics).not.toContain('congress')
  })
})

const lexicon = new Lexicon(configured.relevance, configured.places)

it.each(configured.places.map(({ name }) => name).flatMap(({ en, es }) => (es === en ? [] : [es])))(
  '%s is in the United States',
  (name) => expect(lexicon.find(tokenize(name))[0]!.mask & shows.home).toBeTruthy(),
)

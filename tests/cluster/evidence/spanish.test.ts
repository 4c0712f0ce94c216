import { expect, test } from 'vitest'
import { article, mistakes, type Report } from './neighbours.ts'

const events: Record<string, string> = {
  raids: `
    tele 9: Redada en lavandería de Tustin deja 22 detenidos | Agentes de ICE llegaron el martes a la lavandería Aguamar.
    wire 11: ICE detains 22 at laundry in Tustin | Agents came to the Aguamar laundry on Tuesday.
    --
    dia 10: Redada en vivero de Homestead deja 61 detenidos | Agentes de ICE llegaron el martes al vivero Florabella.
    post 12: ICE detains 61 at nursery in Homestead | Agents came to the Florabella nursery on Tuesday.`,
  'deaths in custody': `
    tele 9: Muere inmigrante peruano bajo custodia de ICE en Nevada | El hombre, de 58 años, fue hallado inconsciente en su celda.
    wire 11: Peruvian man, 58, dies in ICE custody in Nevada
    --
    dia 10: Muere inmigrante cubana bajo custodia de ICE en Florida | La mujer, de 33 años, fue hallada inconsciente en su celda.
    post 12: Cuban woman, 33, dies in ICE custody in Florida`,
  'visits of consulates': `
    tele 9: Consulado móvil de Guatemala visitará Oxnard este sábado
    dia 11: Guatemala llevará su consulado móvil a Oxnard el sábado
    --
    tele 10: Consulado móvil de Honduras visitará Fresno este domingo
    dia 12: Honduras llevará su consulado móvil a Fresno el domingo`,
  'an end and an extension of status': `
    tele 9: Gobierno cancela el TPS para Siria | Unos 6,000 sirios perderán su permiso.
    wire 10: US ends protected status for Syrians
    --
    dia 11: Gobierno prorroga el TPS para Líbano | Unos 11,000 libaneses conservan su permiso.
    post 12: US extends protected status for Lebanese`,
  'rulings in two states': `
    tele 9: Juez de Oregon prohíbe arrestos en tribunales | El fallo impide arrestos migratorios sin orden judicial.
    wire 10: Oregon judge bars immigration arrests at courthouses
    --
    dia 11: Jueza de Colorado prohíbe arrestos en hospitales | El fallo impide arrestos migratorios sin orden judicial.
    post 12: Colorado judge bars immigration arrests in hospitals`,
  shootings: `
    tele 9: Agente de ICE dispara a un hombre en Aurora | El hombre está grave en un hospital de Denver.
    wire 10: ICE agent shoots man in Aurora, Colorado
    --
    dia 11: Agente de la Patrulla Fronteriza dispara a un hombre en Nogales | El hombre está grave.
    post 12: Border Patrol agent shoots man in Nogales`,
  'a veto and a signature': `
    tele 9: Gobernadora de Arizona veta ley sobre ICE y escuelas
    wire 10: Arizona governor vetoes bill on ICE and schools
    --
    dia 11: Gobernador de Texas firma ley sobre ICE y alguaciles
    post 12: Texas governor signs bill on ICE and sheriffs`,
  'protests, in Spanish alone': `
    tele 9: Marchan en Phoenix contra las redadas | Miles de personas marcharon por el centro de Phoenix.
    dia 10: Miles protestan en Phoenix por las redadas de ICE
    --
    uni 11: Marchan en Denver contra las redadas | Cientos de personas marcharon por el centro de Denver.
    hoy 12: Cientos protestan en Denver por las redadas de ICE`,
  'a release and an arrest': `
    tele 9: Liberan a estudiante de Baltimore tras seis meses detenido | Ulises Barrantes fue arrestado en marzo.
    wire 10: Baltimore student freed after six months in detention | Ulises Barrantes was arrested in March.
    --
    dia 11: Arrestan a estudiante de Chicago camino a la escuela | Noemí Quispe fue detenida por agentes de ICE.
    post 12: Chicago student arrested on her way to school | Noemí Quispe was detained by ICE agents.`,
  'measures on visas': `
    tele 9: EE.UU. suspende visas de turista para 12 países
    wire 10: US suspends tourist visas for 12 countries
    --
    dia 11: EE.UU. exige fianza de visa a 38 países
    post 12: US requires visa bonds for 38 countries`,
  'deportation flights': `
    tele 9: Llega a Guatemala vuelo con 120 deportados
    wire 10: Flight with 120 deportees lands in Guatemala
    --
    dia 11: Llega a El Salvador vuelo con 75 deportados
    post 12: Flight with 75 deportees lands in El Salvador`,
  'two courts': `
    tele 9: Corte Suprema revisará el fin del asilo en la frontera
    wire 10: Supreme Court to review end of asylum at the border
    --
    dia 11: Noveno Circuito frena cobro por solicitar asilo
    post 12: Ninth Circuit blocks charge for asking for asylum`,
}

const spanish = new Set(['tele', 'dia', 'uni', 'hoy'])
const toArticle = (report: Report) => article(report, spanish.has(report[0]) ? { language: 'es' } : {})

test.each(Object.entries(events))(
  'Two events in two languages are two stories, each with all of its reports: %s',
  (_, pair) => {
    expect(mistakes(pair, toArticle)).toEqual([])
  },
)

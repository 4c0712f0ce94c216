import { describe, expect, test } from 'vitest'
import { createProductionClusterer } from '../../functions/cluster/production-clusterer.ts'
import type { WindowArticle } from '../../functions/cluster/window/window-article.ts'

type Report = readonly [title: string, text: string]

const english = (id: string, [title, text]: Report, hour: number): WindowArticle => ({
  ...{ id, source: id, outlet: id, language: 'en', title, text },
  ...{ url: `https://${id}.example/news/${id}`, date: new Date(Date.UTC(2026, 10, 10, hour)).toISOString() },
})
const spanish = (id: string, report: Report, hour: number): WindowArticle => ({
  ...english(id, report, hour),
  language: 'es',
})

/** Reports of other events of the same days, so that words of the subject are common, as they are in a real stream. */
const others: readonly Report[] = [
  [
    'ICE arrests in Ohio rise, data show',
    'Immigration arrests in Ohio rose by a third, according to data from ICE.',
  ],
  [
    'Judge delays ruling on detention camp',
    'A federal judge put off a ruling on an immigration detention camp in Utah.',
  ],
  [
    'County jail ends ICE contract',
    'Commissioners in a Kansas county voted to end a contract with ICE for jail beds.',
  ],
  [
    'Agents raid nursery in Alabama',
    'Immigration agents raided a nursery in Alabama and detained workers, their union said.',
  ],
  [
    'Appeals court hears asylum case',
    'An appeals court in Denver heard a case about asylum at the border on Monday.',
  ],
  [
    'Mother held after school drop-off',
    'A mother was detained by immigration agents after she left her child at a school in Iowa.',
  ],
  [
    'Deportation flight lands in Quito',
    'A deportation flight with Ecuadorian nationals landed in Quito, the government said.',
  ],
  [
    'Senate debates visa bill',
    'The Senate debated a bill on work visas for farmworkers, and a vote is expected next week.',
  ],
]

function storiesOf(articles: readonly WindowArticle[]): (string | undefined)[] {
  const clusterer = createProductionClusterer()
  const before = others.map((report, n) => english(`other-${n}`, report, 8))
  for (const article of [...before, ...articles]) clusterer.assign(article)
  return articles.map(({ id }) => clusterer.storyOf(id))
}

const events: Record<string, { en: Report; es: Report }> = {
  'a raid at a plant': {
    en: [
      'Agents detain 57 at Larkmoor packing plant in Nebraska',
      'Immigration agents detained 57 workers on Tuesday at the Larkmoor meatpacking plant in Grand Ferry, Nebraska, the union said.',
    ],
    es: [
      'Detienen a 57 trabajadores en la empacadora Larkmoor de Nebraska',
      'Agentes de inmigración detuvieron el martes a 57 obreros en la planta empacadora de carne Larkmoor de Grand Ferry, Nebraska, informó el sindicato.',
    ],
  },
  'a raid at another plant': {
    en: [
      'Forty held in raid on Tennessee poultry plant',
      'ICE agents detained 40 workers on Tuesday at the Bramble Hill poultry plant in Oakum, Tennessee.',
    ],
    es: [
      'Redada en planta avícola de Tennessee deja 40 detenidos',
      'Agentes de ICE detuvieron el martes a 40 empleados de la planta avícola Bramble Hill en Oakum, Tennessee.',
    ],
  },
  'a death in custody': {
    en: [
      'Honduran man, 36, dies in ICE custody in Georgia',
      'Olvin Zarcero, a 36-year-old from Honduras, died on Sunday at a detention center in Marlow, Georgia, ICE said.',
    ],
    es: [
      'Muere hondureño de 36 años bajo custodia de ICE en Georgia',
      'Olvin Zarcero, de 36 años y originario de Honduras, falleció el domingo en un centro de detención de Marlow, Georgia, informó ICE.',
    ],
  },
  'another death in custody': {
    en: [
      'Mexican man, 44, dies in ICE custody in Arizona',
      'Ramiro Ulloque, a 44-year-old from Mexico, died on Sunday at a detention center in Dry Ford, Arizona, ICE said.',
    ],
    es: [
      'Muere mexicano de 44 años bajo custodia de ICE en Arizona',
      'Ramiro Ulloque, mexicano de 44 años, murió el domingo en un centro de detención de Dry Ford, Arizona, según ICE.',
    ],
  },
  'a ruling of the Supreme Court': {
    en: [
      'Supreme Court lets administration end protection for 61,000 Nicaraguans',
      'The Supreme Court on Tuesday allowed the government to end Temporary Protected Status for 61,000 Nicaraguans.',
    ],
    es: [
      'Corte Suprema permite poner fin a la protección de 61,000 nicaragüenses',
      'La Corte Suprema autorizó el martes al gobierno a terminar el Estatus de Protección Temporal de 61,000 nicaragüenses.',
    ],
  },
  'a ruling of an appeals court': {
    en: [
      'Ninth Circuit keeps protection for 54,000 Hondurans',
      'A panel of the Ninth Circuit on Tuesday left Temporary Protected Status in place for 54,000 Hondurans.',
    ],
    es: [
      'Noveno Circuito mantiene la protección de 54,000 hondureños',
      'Un panel del Noveno Circuito dejó en pie el martes el Estatus de Protección Temporal de 54,000 hondureños.',
    ],
  },
  'a law that is signed': {
    en: [
      'New Jersey governor signs ban on sharing driver data with ICE',
      'The governor of New Jersey signed a law on Tuesday that keeps addresses of drivers from immigration agents.',
    ],
    es: [
      'Gobernadora de Nueva Jersey firma ley que prohíbe dar a ICE datos de conductores',
      'La gobernadora de Nueva Jersey firmó el martes una ley que niega a los agentes de inmigración las direcciones de los conductores.',
    ],
  },
  'a vote of a council': {
    en: [
      'New Orleans council votes down limits on jail transfers to ICE',
      'The New Orleans City Council on Tuesday rejected an ordinance to limit transfers from the jail to ICE, 4-3.',
    ],
    es: [
      'Concejo de Nueva Orleans rechaza limitar los traslados de la cárcel a ICE',
      'El Concejo Municipal de Nueva Orleans rechazó el martes, 4-3, una ordenanza que limitaba los traslados de la cárcel a ICE.',
    ],
  },
}

const all = Object.entries(events)

describe('Reports in Spanish and in English', () => {
  test.each(all)('of one event are one story, whichever comes first: %s', (_, { en, es }) => {
    for (const [first, second] of [
      [english('en', en, 12), spanish('es', es, 15)],
      [spanish('es', es, 12), english('en', en, 15)],
    ] as const)
      expect(new Set(storiesOf([first, second])).size).toBe(1)
  })

  test('of eight events of one day are eight stories', () => {
    const articles = all.flatMap(([, { en, es }], n) => [
      english(`en-${n}`, en, 12 + (n % 3)),
      spanish(`es-${n}`, es, 13 + (n % 3)),
    ])
    const stories = storiesOf(articles)
    for (let i = 0; i < stories.length; i += 2) expect(stories[i]).toBe(stories[i + 1])
    expect(new Set(stories).size).toBe(all.length)
  })

  test('in Spanish alone, of eight events of one day, are eight stories', () => {
    const stories = storiesOf(all.map(([, { es }], n) => spanish(`es-${n}`, es, 12)))
    expect(new Set(stories).size).toBe(all.length)
  })
})

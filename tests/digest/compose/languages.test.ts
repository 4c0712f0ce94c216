import { describe, expect, it } from 'vitest'
import { compose } from '../../../functions/digest/compose/compose.ts'
import { article, material, single, story } from '../fixtures.ts'

/** The headlines of an edition, each with the one in the other language that it has. */
const shown = (...stories: ReturnType<typeof single>[]) =>
  compose(material(stories))?.sections.flatMap(({ stories }) =>
    stories.map(({ headline, other }) => [headline, ...(other ? [other.headline] : [])]),
  )

it('A story that has reports in English and in Spanish is one story of an edition, with the outlets of both', () => {
  const both = story('both', [
    article({ id: 'en', title: 'Judge sets permit rule aside', outlet: 'The Gazette' }),
    article({ id: 'es', title: 'Frenan la norma de permisos', outlet: 'La Voz', language: 'es' }),
  ])
  expect(shown(both)).toEqual([['Judge sets permit rule aside', 'Frenan la norma de permisos']])
  expect(compose(material([both]))?.sections[0]?.stories[0]).toMatchObject({ outlets: 2, spanish: 1 })
})

describe('Two stories of the site are two stories of an edition, however much both name', () => {
  it.each([
    [
      'of other people',
      [
        'Judge orders release of 12 Chileans',
        'Judge Helena Marrow of Ohio freed 12 Chileans held at Larkmoor.',
      ],
      [
        'Jueza ordena liberar a 12 peruanos',
        'La jueza Helena Marrow, de Ohio, liberó a 12 peruanos de Larkmoor.',
      ],
    ],
    [
      'in other towns',
      ['ICE detains 140 at mill in Quellby, Texas', 'Director Omar Pell said that 140 were detained.'],
      ['ICE detiene a 140 en granja de Norwick, Texas', 'Detuvieron a 140, dijo el director Omar Pell.'],
    ],
    [
      'of other steps of one bill',
      ['Texas House passes SB 612', 'SB 612 passed 89-60 on Monday.'],
      ['El gobernador de Texas firma la SB 612', 'Firmó la SB 612, aprobada por 89-60.'],
    ],
  ])('%s', (_, [title, summary], [titulo, resumen]) => {
    const common = { places: ['us-tx', 'us'] }
    const one = single('en', { title: title!, summary: summary!, ...common })
    const other = single('es', {
      title: titulo!,
      summary: resumen!,
      language: 'es',
      outlet: 'La Voz',
      ...common,
    })
    expect(shown(one, other)).toHaveLength(2)
  })
})

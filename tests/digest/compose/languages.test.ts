import { describe, expect, it } from 'vitest'
import { compose } from '../../../functions/digest/compose/compose.ts'
import type { StoryArticle } from '../../../functions/domain/model/story.ts'
import { article, material, single, story } from '../fixtures.ts'

/** The headlines of an edition, each with the one in the other language that it has. */
const shown = (...stories: ReturnType<typeof single>[]) =>
  compose(material(stories))?.sections.flatMap(({ stories }) =>
    stories.map(({ headline, other }) => [headline, ...(other ? [other.headline] : [])]),
  )
const spanish = (id: string, title: string, summary: string, overrides: Partial<StoryArticle> = {}) =>
  single(id, { language: 'es', outlet: 'La Voz', title, summary, ...overrides })
const english = (id: string, title: string, summary: string, overrides: Partial<StoryArticle> = {}) =>
  single(id, { title, summary, ...overrides })

describe('An event that is reported in English and in Spanish is one story of an edition', () => {
  it.each([
    [
      'by a judge and a figure',
      english('en', 'Judge sets permit rule aside', 'The order of Judge Helena Marrow restores 540 days.'),
      spanish('es', 'Frenan la norma de permisos', 'La jueza Helena Marrow devolvió los 540 días.'),
    ],
    [
      'by figures, however they are written',
      english('en', 'Court keeps protection', 'It covers 54,000 people and 1,200 children.'),
      spanish('es', 'Corte mantiene la protección', 'Cubre a 54.000 personas y 1.200 niños.'),
    ],
    [
      'by the number of a bill and its state',
      english('en', 'Texas: Governor signs SB 612', 'SB 612 takes effect in spring.', { places: ['us-tx'] }),
      spanish('es', 'El gobernador firmó la ley SB 612', 'La SB 612 rige en Texas.', { places: ['us-tx'] }),
    ],
  ])('%s', (_, one, other) => {
    expect(shown(other, one)).toEqual([[one.headline, other.headline]])
  })

  it('and counts the outlets of both', () => {
    const one = english('en', 'Judge sets permit rule aside', 'Judge Helena Marrow restores 540 days.')
    const other = spanish('es', 'Frenan la norma', 'La jueza Helena Marrow devolvió los 540 días.')
    const [top] = compose(material([one, other]))?.sections[0]?.stories ?? []
    expect(top).toMatchObject({ id: 'en', outlets: 2, spanish: 1, other: { story: 'es', outlet: 'La Voz' } })
  })

  it('led by the one with more outlets', () => {
    const one = english('en', 'Judge sets permit rule aside', 'Judge Helena Marrow restores 540 days.')
    const texts = {
      language: 'es',
      title: 'Frenan la norma',
      summary: 'La jueza Helena Marrow devolvió 540 días.',
    } as const
    const more = story('es', [
      article({ id: 'a', outlet: 'La Voz', ...texts }),
      article({ id: 'b', outlet: 'El Diario', ...texts }),
    ])
    expect(shown(one, more)).toEqual([['Frenan la norma', 'Judge sets permit rule aside']])
  })
})

describe('Stories in English and in Spanish stay apart', () => {
  const one = english(
    'en',
    'Judge sets permit rule aside',
    'The order of Judge Helena Marrow restores 540 days.',
  )

  it.each([
    [
      'that name different things',
      spanish('es', 'Frenan la norma', 'El juez Rubén Salas devolvió los 90 días.'),
    ],
    [
      'that have one name in common',
      spanish('es', 'Jueces bajo presión', 'Habló la jueza Marrow en Boston.'),
    ],
    ['that have only a year in common', spanish('es', 'Permisos en 2026', 'Cambian las reglas desde 2026.')],
    [
      'of different topics',
      spanish('es', 'Frenan la norma', 'La jueza Helena Marrow devolvió los 540 días.', {
        topics: ['economy'],
      }),
    ],
    [
      'that are days apart',
      spanish('es', 'Frenan la norma', 'La jueza Helena Marrow devolvió los 540 días.', {
        firstSeen: '2026-11-15T12:00:00Z',
      }),
    ],
  ])('%s', (_, other) => {
    expect(shown(one, other)).toHaveLength(2)
  })

  it('if two in one language match as well: nobody knows which is meant', () => {
    const steps = ['House passes SB 612', 'Senate passes SB 612'].map((title, n) =>
      english(`en${n}`, title, 'A bill of Texas.', { places: ['us-tx'], outlet: `Outlet ${n}` }),
    )
    const report = spanish('es', 'Avanza la ley SB 612', 'En Texas.', { places: ['us-tx'] })
    expect(shown(...steps, report)).toHaveLength(3)
  })

  it('if an editor placed one of them', () => {
    const other = spanish('es', 'Frenan la norma', 'La jueza Helena Marrow devolvió los 540 días.')
    const decided = { dropped: new Set<string>(), corrections: [], moves: [{ story: 'es', before: 'en' }] }
    const composed = compose(material([one, other], { decided }))
    expect(composed?.sections.flatMap(({ stories }) => stories.map(({ id }) => id))).toEqual(['es', 'en'])
  })

  it('however many name the same', () => {
    const many = Array.from({ length: 40 }, (_, n) =>
      n % 2 ? spanish(`s${n}`, `Noticia ${n}`, one.summary) : english(`s${n}`, `News ${n}`, one.summary),
    )
    expect(shown(...many)).toHaveLength(40)
  })
})

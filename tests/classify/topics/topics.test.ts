import { describe, expect, it } from 'vitest'
import { classifier, configured } from '../settings.ts'

const topicsOf = (title: string, text = '') => classifier.classify({ title, text }).topics

describe('Topics', () => {
  it('have the sixteen ids that are part of addresses', () => {
    expect(configured.topics.slice(0, 16).map(({ id }) => id)).toEqual([
      'enforcement',
      'detention',
      'border',
      'sanctuary-local',
      'asylum-refugees',
      'tps-parole',
      'daca-legalization',
      'work-visas',
      'green-cards',
      'citizenship',
      'students-schools',
      'travel-visas',
      'courts',
      'congress',
      'benefits-integration',
      'surveillance-data',
    ])
  })

  it.each([
    ['ICE raid at poultry plant leads to mass deportation fears', 'enforcement'],
    ['Detainee dies in ICE custody at GEO Group jail', 'detention'],
    ['Border Patrol sees fewer crossings at the southern border', 'border'],
    ['Sheriff ends 287(g) agreement with ICE', 'sanctuary-local'],
    ['Refugee cap set at record low', 'asylum-refugees'],
    ['TPS for Venezuelans ends', 'tps-parole'],
    ['DACA recipients wait for renewals', 'daca-legalization'],
    ['H-1B lottery opens with higher fee', 'work-visas'],
    ['Green card applicants face new interviews', 'green-cards'],
    ['Birthright citizenship order signed', 'citizenship'],
    ['International students lose student visas', 'students-schools'],
    ['Travel ban grows to 30 countries', 'travel-visas'],
    ['Immigration judges fired, backlog grows', 'courts'],
    ['Senate immigration bill fails', 'congress'],
    ['Public charge rule would deny green cards to Medicaid users', 'benefits-integration'],
    ['Palantir builds database for immigration agents', 'surveillance-data'],
    ['El TPS de los venezolanos termina', 'tps-parole'],
    ['Cientos de familias separadas en la frontera', 'border'],
  ])('include that of "%s": %s', (title, topic) => expect(topicsOf(title)).toContain(topic))

  it('include subject and venue: a court case on DACA has both', () => {
    expect(
      topicsOf('Appeals court rules against DACA', 'The judges said the program for Dreamers is unlawful.'),
    ).toEqual(expect.arrayContaining(['daca-legalization', 'courts']))
  })

  it('do not include enforcement for protection from deportation', () => {
    const topics = topicsOf(
      'Program offers protection from deportation to young immigrants',
      'They may renew work permits.',
    )
    expect(topics[0]).toBe('daca-legalization')
    expect(topics).not.toContain('enforcement')
  })

  it('have the terms that were found as reasons', () => {
    const { reasons } = classifier.classify({ title: 'Sheriff ends 287(g) agreement with ICE' })
    expect(reasons.find(({ rule }) => rule === 'topic sanctuary-local')?.detail).toContain('287(g)')
  })
})

import { describe, expect, it } from 'vitest'
import { compose } from '../../../functions/digest/compose/compose.ts'
import { sections } from '../../../functions/domain/model/publication.ts'
import type { StoryArticle } from '../../../functions/domain/model/story.ts'
import { article, material, single, story } from '../fixtures.ts'

const withoutTop = sections.filter((id) => id !== 'top')

/** The section of a story that is not among the top stories. */
function sectionOf(overrides: Partial<StoryArticle>): string | undefined {
  const { status } = overrides
  const one = single('one', overrides, status ? { status } : {})
  return compose(material([one], { sections: withoutTop }))?.sections[0]?.id
}

const document = { kind: 'official', source: 'agency' } as const
const texas = { places: ['us-tx', 'us'] }
const angeles = { places: ['us-ca-los-angeles', 'us'] }

describe('The section of a story', () => {
  describe('is Courts for what courts did, whoever reports it and wherever it applies', () => {
    it.each<[string, Partial<StoryArticle>]>([
      ['Judge blocks asylum rule', {}],
      ['Judge orders release of boy and father held after raid', texas],
      ['Fifth Circuit upholds ban on arrests at courthouses', { ...document, ...texas }],
      ['First Circuit orders resettlement funds released', document],
      ['Supreme Court takes case on bond hearings', document],
      ['Supreme Court agrees to hear challenge to fee rule', {}],
      ['BIA narrows asylum for relatives of witnesses', document],
      ['State re-entry law stays blocked, appeals court says', texas],
      ['Asylum rule blocked by federal judge in Oregon', {}],
      ['Facility must offer calls to lawyers, judge orders', angeles],
      ['Parishes v. USCIS: complaint challenges rule on visits', { ...document, places: ['us-tx', 'us'] }],
      ['Government wins appeal of ruling that freed student', {}],
      ['Texas sues over end of parole', texas],
      ['Jueza bloquea la regla de asilo', { language: 'es' }],
      ['Corte de apelaciones mantiene la suspensión', { language: 'es' }],
    ])('%s', (title, overrides) => expect(sectionOf({ title, ...overrides })).toBe('courts'))
  })

  describe('is not Courts because a court or a judge is named', () => {
    it.each<[string, Partial<StoryArticle>, string]>([
      ['County supervisors vote to end transfers without a judge’s warrant', angeles, 'states'],
      ['Legislature funds lawyers for immigrants in removal proceedings', texas, 'states'],
      ['Government apologizes for its list of drivers', texas, 'states'],
      ['Agency gave addresses of taxpayers to ICE, filing shows', {}, 'federal'],
      ['DHS fires 40 immigration judges', {}, 'federal'],
      ['Senate confirms judge who ruled on asylum', {}, 'congress'],
      [
        'Temporary Increase in Immigration Judge Appointments',
        { ...document, status: { stage: 'final' } },
        'official',
      ],
    ])('%s', (title, overrides, section) =>
      expect(sectionOf({ title, topics: ['enforcement', 'courts'], ...overrides })).toBe(section),
    )
  })

  describe('is that of the legislature that passed a bill or a budget', () => {
    it.each<[string, Partial<StoryArticle>, string]>([
      ['Senate panel advances farmworker bill on 12-9 vote', {}, 'congress'],
      ['House passes spending deal with money for detention beds', {}, 'congress'],
      [
        'Petition to force a House vote on Dreamers gains signatures',
        { topics: ['congress'], places: ['us-ca', 'us-tx', 'us'] },
        'congress',
      ],
      ['Texas: Senate passes bill on sheriffs, sends it to House', texas, 'states'],
      ['Governor signs bill on tenants', texas, 'states'],
      ['Trump signs law to fund detention', {}, 'congress'],
      ['Harlow County commissioners approve budget for jail', {}, 'states'],
      ['City council votes to fund legal defense', angeles, 'states'],
    ])('%s', (title, overrides, section) => expect(sectionOf({ title, ...overrides })).toBe(section))
  })

  describe('is Federal for what the federal government does in a place, and States for what others do about it', () => {
    it.each<[string, string]>([
      ['DHS to open 2,400-bed detention center in warehouse', 'federal'],
      ['New ICE detention center opens in former warehouse', 'federal'],
      ['Border Patrol apprehensions lowest in decades', 'federal'],
      ['Exclusive: ICE officers directed to avoid agitators', 'federal'],
      ['County rejects ICE detention center', 'states'],
      ['City council votes against ICE detention center', 'states'],
      ['Hospitals fear longer lines for nurses at the bridge', 'states'],
    ])('%s', (title, section) => expect(sectionOf({ title, ...texas })).toBe(section))
  })

  it('is Official documents only if no newsroom has it and no other section but Federal fits', () => {
    expect(sectionOf({ ...document, title: 'Notice of a form' })).toBe('official')
    const reported = story('s', [
      article({ id: 'a', ...document, title: 'Notice of a form' }),
      article({ id: 'b', outlet: 'Courier' }),
    ])
    expect(compose(material([reported], { sections: withoutTop }))?.sections[0]?.id).toBe('federal')
  })
})

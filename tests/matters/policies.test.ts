import { expect, it } from 'vitest'
import type { Policy } from '../../functions/domain/model/taxonomy.ts'
import { Policies } from '../../functions/matters/linking/policies.ts'
import { linked, report, story } from './story.ts'

const policy = (more: Partial<Policy>): Policy => ({
  id: 'harbor-permit',
  name: { en: 'Harbor permit', es: 'Permiso portuario' },
  terms: ['harbor permit'],
  pairs: [],
  needs: [],
  ...more,
})
const keysOf = (more: Partial<Policy>, title: string, summary = '') =>
  new Policies([policy(more)]).keysIn(title, summary).map(({ key }) => key)

it('A headline about a court leads to the suit over the policy in that court', () => {
  expect(keysOf({}, 'Supreme Court hears case over harbor permits')).toEqual(['suit:harbor-permit@scotus'])
  expect(keysOf({}, 'Court hears case', 'The 9th Circuit heard it. Harbor permits are stopped.')).toEqual([
    'suit:harbor-permit@ca9',
  ])
})

it('A headline without a court leads to the policy itself, if it is one act', () => {
  expect(keysOf({ is: 'rule' }, 'Harbor permits begin on Monday')).toEqual(['rule:harbor-permit'])
  expect(keysOf({}, 'Harbor permits begin on Monday')).toEqual([])
})

it('Only whole words count, whatever their accents, hyphens and capitals', () => {
  expect(keysOf({ is: 'rule' }, 'HARBOR-PERMIT holders wait')).toHaveLength(1)
  expect(keysOf({ is: 'rule' }, 'Safe harbor permitted for pilots')).toEqual([])
  expect(keysOf({ is: 'rule', terms: ['ciudadanía portuaria'] }, 'La ciudadania portuaria')).toHaveLength(1)
})

it('The two lists of a pair count near each other alone, in either order', () => {
  const pairs = [{ any: ['fund', 'funding'], with: ['Harbor Office'] }]
  expect(keysOf({ is: 'act', pairs }, 'Senators vote to fund most of the Harbor Office')).toHaveLength(1)
  expect(keysOf({ is: 'act', pairs }, 'Harbor Office funding stalls')).toHaveLength(1)
  expect(
    keysOf(
      { is: 'act', pairs },
      'Senators fund schools, roads, bridges, piers and parks; Harbor Office waits',
    ),
  ).toEqual([])
  expect(keysOf({ is: 'act', pairs }, 'Senators fund schools')).toEqual([])
})

it('What a policy needs may be in the headline or in the beginning of the report', () => {
  const needs = ['ferry']
  expect(keysOf({ is: 'rule', needs }, 'Harbor permits begin', 'Every ferry needs one.')).toHaveLength(1)
  expect(keysOf({ is: 'rule', needs }, 'Harbor permits begin', 'Every boat needs one.')).toEqual([])
})

it('A policy that an operator adds makes a matter with its name, and without it there is none', () => {
  const stories = [
    story(
      '2026-03-02',
      report('Alpha', 'Harbor permits begin'),
      report('Beta', 'First harbor permits issued'),
    ),
  ]
  expect(linked(stories)).toEqual({})
  const matters = { policies: [policy({ is: 'rule' })], portals: [], satire: [] }
  expect(linked(stories, { configuration: { places: [], matters } })).toEqual({
    'harbor-permit-rule-2026': [stories[0]!.id],
  })
})

it('A suit over a policy that is not configured anymore is called by its id', () => {
  expect(new Policies([]).suitName('harbor-permit@ca9')).toEqual({
    en: 'harbor-permit (9th Circuit)',
    es: 'harbor-permit (Noveno Circuito)',
  })
})

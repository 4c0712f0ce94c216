import { describe, expect, it } from 'vitest'
import { readConfiguration } from '../../functions/configuration/read.ts'
import { parseStored } from '../../functions/configuration/stored.ts'
import { validateFile } from '../../functions/configuration/validate.ts'
import { folderWith } from './folder.ts'

const now = new Date('2026-11-20T12:00:00Z')
const read = (text: string) =>
  readConfiguration({ base: 'config', overlay: folderWith({ 'matters.yaml': text }) }).matters.policies
const check = (text: string) =>
  validateFile(`${folderWith({ 'matters.yaml': text })}/matters.yaml`, 'config', now)
const faults = (text: string) => check(text).findings.map((one) => `${one.line}: ${one.text}`)
const project = readConfiguration({ base: 'config' }).matters.policies

describe('The policies of matters.yaml', () => {
  it('get another one from the folder of an operator', () => {
    const policies = read(`policies:
- id: harbor-permit
  name: {en: Harbor permit, es: Permiso portuario}
  terms: [harbor permit]
`)
    expect(policies.slice(0, -1)).toEqual(project)
    expect(policies.at(-1)).toEqual({
      id: 'harbor-permit',
      name: { en: 'Harbor permit', es: 'Permiso portuario' },
      terms: ['harbor permit'],
      pairs: [],
      needs: [],
    })
  })

  it('are changed and removed by their id', () => {
    expect(read('policies: {remove: [gold-card]}\n').map(({ id }) => id)).toEqual(
      project.map(({ id }) => id).filter((id) => id !== 'gold-card'),
    )
    const changed = read('policies:\n- id: daca\n  terms: {add: [Dream program]}\n')
    expect(changed.find(({ id }) => id === 'daca')!.terms).toContain('Dream program')
    expect(changed).toHaveLength(project.length)
  })

  it.each([
    [
      'policies:\n- id: harbor-permit\n  name: {en: Harbor permit, es: Permiso portuario}\n',
      '2: policy "harbor-permit": "terms" is missing. Write terms: [travel ban, veto migratorio].',
    ],
    [
      'policies:\n- id: harbor-permit\n  name: {en: Harbor permit, es: Permiso portuario}\n  terms: []\n',
      '4: policy "harbor-permit": terms must name at least one term. Write terms: [travel ban, veto migratorio].',
    ],
    [
      'policies:\n- id: harbor-permit\n  name: {en: Harbor permit}\n  terms: [harbor permit]\n',
      '3: policy "harbor-permit": "es" is missing. Write name: {en: Travel ban, es: Veto migratorio}.',
    ],
    [
      'policies:\n- id: daca\n  is: memo\n',
      '3: policy "daca": is "memo" is not known. Write one of: order, rule, act.',
    ],
    [
      'policies:\n- id: daca\n  pattern: dreamers?\n',
      '3: policy "daca": "pattern" is not a known key. Write one of: id, name, is, terms, pairs, needs.',
    ],
    [
      'policies:\n- id: no-such\n  needs: [wall]\n',
      '2: there is no "no-such" to change, so this changes nothing. Correct it, remove it, or give it a name.',
    ],
  ])('are checked: %j', (text, expected) => {
    expect(faults(text)).toEqual([expected])
  })

  it('get advice where a term looks like a pattern', () => {
    const { findings, advice } = check('policies:\n- id: daca\n  terms: {add: ["dream(er|ers)*"]}\n')
    expect(findings).toEqual([])
    expect(advice!.map(({ text }) => text)).toEqual([
      '"dream(er|ers)*" looks like a pattern, but a term is plain words. List each form as a term of its own.',
    ])
  })

  it('of the project get no advice, and each has terms that can be found', () => {
    const { holds, findings, advice } = validateFile('config/matters.yaml', 'config', now)
    expect({ holds, findings, advice }).toEqual({
      holds: `${project.length} policies`,
      findings: [],
      advice: [],
    })
  })
})

it('A configuration that a version without matters.yaml stored still opens, without any policy', () => {
  const { matters: _, ...older } = readConfiguration({ base: 'config' })
  expect(parseStored(JSON.stringify({ schema: 1, ...older, notes: [] })).matters).toEqual({
    policies: [],
    portals: [],
    satire: [],
  })
})

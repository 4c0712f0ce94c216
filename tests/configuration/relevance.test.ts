import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { createClassifier } from '../../functions/classify/create-classifier.ts'
import { validateCommand } from '../../functions/cli/configuration/validate.ts'
import { readConfiguration } from '../../functions/configuration/read.ts'
import { parseStored } from '../../functions/configuration/stored.ts'
import { folderWith } from './folder.ts'

const withOverlay = (text: string) =>
  readConfiguration({ base: 'config', overlay: folderWith({ 'relevance.yaml': text }) })

describe('A relevance.yaml of version 0.1', () => {
  const overlay = [
    'threshold: 0.6',
    'trust: 4',
    'points: {start: -4, filed: 3}',
    'unmistakable: {add: [Operation Quiet Harbor]}',
    'subject: {add: [harbor permit]}',
    'support: {add: [quay]}',
    'foreign: {add: [Ruritania]}',
    'home: {add: [Harbor Commission]}',
    'never: {add: [harbor seal]}',
    'formats: {add: [tide table]}',
    'filed: {add: [harbor-news]}',
    'ambiguous: {add: [{terms: [harbor permit], needs: [migrants], rejects: [yacht]}]}',
  ].join('\n')

  it('is read, and its terms count', () => {
    const configuration = withOverlay(overlay)
    expect(configuration.relevance.threshold).toBe(0.6)
    const classifier = createClassifier(configuration)
    expect(classifier.classify({ title: 'Operation Quiet Harbor begins' }).relevant).toBe(true)
    expect(classifier.classify({ title: 'Ruritania counts migrants' }).relevant).toBe(false)
  })

  it('gets advice to remove its points, which are no longer read', async () => {
    const folder = folderWith({})
    const file = join(folder, 'relevance.yaml')
    writeFileSync(file, overlay)
    const lines: string[] = []
    const code = await validateCommand([file], { stdout: { write: (line) => lines.push(String(line)) > 0 } })
    expect(code).toBe(0)
    expect(lines.join('')).toMatch(/relevance\.yaml:3: points are no longer read, because .*Remove them\./)
  })

  it('still loads where it removes a term that has moved to another list', () => {
    const { notes } = withOverlay('subject: {remove: [DACA]}\n')
    expect(notes).toEqual([expect.stringMatching(/there is no "DACA" to change/)])
  })
})

it('A stored configuration of version 0.1 opens', () => {
  const { relevance, ...rest } = readConfiguration({ base: 'config' })
  const keys = [
    'threshold',
    'trust',
    'unmistakable',
    'subject',
    'support',
    'ambiguous',
    'never',
    'foreign',
    'home',
    'formats',
    'filed',
  ] as const
  const old = Object.fromEntries(keys.map((key) => [key, relevance[key]]))
  const stored = parseStored(
    JSON.stringify({ schema: 1, ...rest, notes: [], relevance: { ...old, points: { start: -3.9 } } }),
  )
  expect(createClassifier(stored).classify({ title: 'ICE arrests 40 in raid in Ohio' }).relevant).toBe(true)
})

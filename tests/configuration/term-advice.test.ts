import { describe, expect, it } from 'vitest'
import { readConfiguration } from '../../functions/configuration/read.ts'
import { validateFile } from '../../functions/configuration/validate.ts'
import { folderWith } from './folder.ts'

const now = new Date('2026-11-20T12:00:00Z')

function check(file: string, text: string) {
  const folder = folderWith({ [file]: text })
  const { findings, advice = [] } = validateFile(`${folder}/${file}`, 'config', now)
  const inWords = (list: typeof findings) => list.map(({ line, text }) => `${line}: ${text}`)
  return { findings: inWords(findings), advice: inWords(advice) }
}

const topic = (rest: string) =>
  `topics:\n- id: harbors\n  name: {en: Harbors, es: Puertos}\n  definition: Harbors.\n${rest}\n`
const place = (rest: string) =>
  `places:\n- id: us-ca-harbor\n  name: {en: Harbor, es: Harbor}\n  level: county\n${rest}\n`

describe('Advice is given on', () => {
  it.each([
    [
      'a list that replaces terms',
      'unmistakable: [Operation Harbor]',
      /^1: unmistakable replaces the \d+ terms of .*add to them, write unmistakable: \{add: \[\.\.\.\]\}\.$/,
    ],
    [
      'a list without a value',
      'subject:',
      /^1: subject has no value, which takes away the \d+ terms of .*relevance\.yaml\./,
    ],
    [
      'another meaning of what is no term',
      'ambiguous: {add: [{terms: [Harbors], rejects: [boat]}]}',
      /^1: ambiguous: "Harbors" is no term of another list here/,
    ],
    [
      'another meaning without other words',
      'ambiguous: {add: [{terms: [ICE]}]}',
      /^1: ambiguous: this item has neither rejects nor needs/,
    ],
    [
      'a regular expression',
      'subject: {add: ["harbor.*"]}',
      /^1: "harbor\.\*" looks like a pattern, but a term is plain words/,
    ],
    ['braces with numbers', 'subject: {add: ["harbor {2,3}"]}', /^1: "harbor \{2,3\}" looks like a pattern/],
    [
      '{place} where it stands for nothing',
      'subject: {add: ["{place} harbor"]}',
      /^1: .*only topics\.yaml has \{place\}/,
    ],
    ['an empty term', 'subject: {add: [" "]}', /^1: " " has no letter and no digit/],
    [
      'a term of two strengths',
      'support: {add: [USCIS]}',
      /^1: "USCIS" is in support and in unmistakable \(config\/relevance\.yaml:\d+\)\. Remove your line, or .*unmistakable: \{remove: \["USCIS"\]\}\.$/,
    ],
    [
      'a term that is in a list of enforcement as well',
      'enforcement: {add: [USCIS]}',
      /^1: "USCIS" is in enforcement and in unmistakable/,
    ],
    [
      'a term that never counts',
      'unmistakable: {add: [harbor seal]}\nnever: {add: [Harbor  seal]}',
      /^1: "harbor seal" is in unmistakable and in never .*It never counts/,
    ],
    [
      'a subject without terms',
      'unmistakable: []\nsubject: []',
      /^1: unmistakable and subject have no terms/,
    ],
  ])('%s', (_, text, expected) => {
    const { findings, advice } = check('relevance.yaml', text)
    expect(findings).toEqual([])
    expect(advice).toContainEqual(expect.stringMatching(expected))
  })

  it.each([
    [
      'a topic without terms',
      topic('  hints: [quay]'),
      /^2: topic "harbors" has no terms, so no article gets it/,
    ],
    [
      'half a pair',
      topic('  strong: [quay]\n  pairs:\n  - {any: [dock], with: []}'),
      /^7: topic "harbors": this pair counts for nothing/,
    ],
    [
      'a term among its own negatives',
      topic('  strong: [quay]\n  negatives: [Quay]'),
      /^5: topic "harbors": "quay" is a term and a negative/,
    ],
    [
      'the terms of a topic that are replaced',
      'topics:\n- {id: detention, strong: [quay]}',
      /^2: "detention": strong replaces the \d+ terms/,
    ],
  ])('%s', (_, text, expected) => {
    const { findings, advice } = check('topics.yaml', text)
    expect(findings).toEqual([])
    expect(advice).toEqual([expect.stringMatching(expected)])
  })

  it.each([
    [
      'a place without names',
      place('  parent: us-ca'),
      /^2: place "us-ca-harbor" has no aliases, towns or bodies/,
    ],
    ['a place in no state', place('  aliases: [Harbor County]'), /^2: place "us-ca-harbor" has no parent/],
    [
      'a name of two places',
      place('  parent: us-ca\n  aliases: [Oakland]'),
      /^6: "Oakland" is in place "us-ca-harbor" and in place "us-ca-oakland"/,
    ],
  ])('%s', (_, text, expected) => {
    const { findings, advice } = check('places.yaml', text)
    expect(findings).toEqual([])
    expect(advice).toEqual([expect.stringMatching(expected)])
  })
})

it.each([
  [
    'relevance.yaml',
    'unmistakable: {add: [Operation Harbor, 287(g) harbor, "U.S. harbor"], remove: [USCIS]}\nambiguous: {add: [{terms: [ICE, operation harbor, Haiti], rejects: [boat]}]}\nnations: {Ruritania: [Ruritanian]}\n',
  ],
  ['topics.yaml', topic('  strong: [quay, "{place} harbor"]\n  pairs: [{any: [dock], with: [strike]}]')],
  ['places.yaml', place('  parent: us-ca\n  aliases: [Harbor County]')],
])('What is meant as it is written gets no advice in %s', (file, text) => {
  expect(check(file, text)).toEqual({ findings: [], advice: [] })
})

it.each(['relevance.yaml', 'topics.yaml', 'places.yaml'])('The %s of the project gets no advice', (file) => {
  expect(validateFile(`config/${file}`, 'config', now).advice).toEqual([])
})

it('Another subject gets one piece of advice, which says that the terms alone decide', () => {
  const text = 'unmistakable: [harbor toll]\nsubject: [harbor]\nsupport: [quay]\nhints: []'
  expect(check('relevance.yaml', text).advice).toEqual([
    expect.stringMatching(/^1: .* nothing learned is used, and the terms alone decide\./),
  ])
})

describe('An error says what to write for', () => {
  it.each([
    [
      'a change inside a list',
      'unmistakable: [add: Harbor]',
      'an item of unmistakable (a map) must be text. Write {add: [...]} in place of the list, not in it.',
    ],
    [
      'a colon in a term',
      'subject: {add: [SB 9: harbors]}',
      'an item of subject (a map) must be text. Text with a colon needs quotes: "SB 9: harbors".',
    ],
    ['a number as a term', 'subject: {add: [287]}', 'subject "287" must be text. Put it in quotes: "287".'],
    [
      'add beside the list',
      'add: [harbor]',
      '"add" belongs below the list that it changes. Indent it, or write it on the line of the list: {add: [...]}.',
    ],
    [
      'an empty item',
      'subject: {add: [harbor, ~]}',
      'an item of subject is empty. Write something behind the dash, or remove it.',
    ],
    [
      'a misspelled add',
      'subject: {ad: [harbor]}',
      'subject (a map) must be a list. Write subject: {add: [...], remove: [...]} to change the list, or subject: [...] to replace it.',
    ],
    [
      'a term alone',
      'subject: harbor',
      'subject "harbor" must be a list. Write subject: {add: ["harbor"]} to add to the list, or subject: ["harbor"] to replace it.',
    ],
  ])('%s', (_, text, expected) => {
    expect(check('relevance.yaml', text).findings).toEqual([`1: ${expected}`])
  })

  it('braces in a topic', () => {
    expect(check('topics.yaml', topic('  strong: ["{county} harbor"]')).findings).toEqual([
      expect.stringMatching(
        /^5: topic "harbors": strong "\{county\} harbor" may have nothing in braces but \{place\}, which stands for the name of any place\.$/,
      ),
    ])
  })

  it('a topic that has no name in Spanish', () => {
    const text = topic('  strong: [quay]').replace(', es: Puertos', '')
    expect(check('topics.yaml', text).findings).toEqual([
      '3: topic "harbors": "es" is missing. Write name: {en: Detention, es: Detención}.',
    ])
  })
})

it('A file of terms is summed up by how many terms of the subject it has with the defaults', () => {
  const holds = (text: string) =>
    validateFile(`${folderWith({ 'relevance.yaml': text })}/relevance.yaml`, 'config', now).holds
  const terms = (text: string) => Number(/^(\d+) terms of the subject/.exec(holds(text))?.[1])
  expect(terms('subject: {add: [harbor, quay]}')).toBe(terms('subject: {add: []}') + 2)
})

describe('Topics and places', () => {
  const read = (files: Record<string, string>) =>
    readConfiguration({ base: 'config', overlay: folderWith(files) })

  it('are removed by their ids, and others are added in the same change', () => {
    const added = '{slug: harbors, name: {en: Harbors, es: Puertos}, definition: Harbors., terms: [quay]}'
    const { topics, places, notes } = read({
      'topics.yaml': `topics:\n  remove: [economy, crime]\n  add:\n  - ${added}\n`,
      'places.yaml': 'places: {remove: [us-ca-oakland]}\n',
    })
    expect(notes).toEqual([])
    expect(topics.at(-1)).toMatchObject({ id: 'harbors', terms: { en: ['quay'] } })
    expect(topics.map(({ id }) => id)).not.toContain('economy')
    expect(topics.map(({ id }) => id)).toContain('courts')
    expect(places.map(({ id }) => id)).not.toContain('us-ca-oakland')
  })

  it('that are not there are named in a note', () => {
    const { notes } = read({ 'topics.yaml': 'topics: {remove: [harbors]}\n' })
    expect(notes).toEqual([expect.stringMatching(/there is no "harbors" to change/)])
  })

  it('that others lie in are not removed alone', () => {
    expect(() => read({ 'places.yaml': 'places: {remove: [us-ca]}\n' })).toThrow(
      /place "us-ca-oakland": there is no place "us-ca"\. .*remove this one too/,
    )
  })
})

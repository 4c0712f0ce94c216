import { describe, expect, it } from 'vitest'
import { readConfiguration } from '../../functions/configuration/read.ts'
import { parseStored, readStored, store, storedAt } from '../../functions/configuration/stored.ts'
import type { Files } from '../../functions/ports/files.ts'
import { folderWith, whole } from './folder.ts'

const old = {
  ...whole,
  'topics.yaml': `topics:
  - slug: detention
    name: {en: Detention, es: Detención}
    definition: Immigration jails.
    terms: [ICE custody, Krome]
    terms_es: [centro de detención]
`,
}
const present = {
  ...whole,
  'topics.yaml': `topics:
  - id: detention
    name: {en: Detention, es: Detención}
    definition: Immigration jails.
    terms:
      en: [ICE custody, Krome]
      es: [centro de detención]
`,
}
const read = (files: typeof whole, differences?: string) =>
  readConfiguration({
    base: folderWith(files),
    ...(differences && { overlay: folderWith({ 'topics.yaml': differences }) }),
  })

describe('A topic', () => {
  it('is the same whether it is written with the keys of version 0.1 or with the present ones', () => {
    expect(read(old).topics).toEqual(read(present).topics)
    expect(read(old).topics[0]).toMatchObject({
      id: 'detention',
      terms: { en: ['ICE custody', 'Krome'], es: ['centro de detención'] },
    })
  })

  it.each([
    ['old', '- {slug: detention, terms: {add: [ICE jail], remove: [Krome]}, terms_es: {add: [celda]}}'],
    ['present', '- {id: detention, terms: {en: {add: [ICE jail], remove: [Krome]}, es: {add: [celda]}}}'],
  ])('is changed by a file of differences with the %s keys, over either base', (_, item) => {
    for (const base of [old, present]) {
      const { topics, notes } = read(base, `topics:\n  ${item}\n`)
      expect(notes).toEqual([])
      expect(topics).toHaveLength(1)
      expect(topics[0]!.terms).toEqual({
        en: ['ICE custody', 'ICE jail'],
        es: ['centro de detención', 'celda'],
      })
    }
  })

  it.each([
    ['list', '- {slug: detention, terms: [jail]}', { en: ['jail'], es: ['centro de detención'] }],
    [
      'Spanish list',
      '- {slug: detention, terms_es: [celda]}',
      { en: ['ICE custody', 'Krome'], es: ['celda'] },
    ],
    ['key with nothing behind it', '- {slug: detention, terms: }', { en: [], es: ['centro de detención'] }],
    [
      'present list',
      '- {id: detention, terms: {es: [celda]}}',
      { en: ['ICE custody', 'Krome'], es: ['celda'] },
    ],
  ])('has its terms replaced in one language by a %s', (_, item, terms) => {
    expect(read(present, `topics:\n  ${item}\n`).topics[0]!.terms).toEqual(terms)
  })

  it('can be added with the old keys', () => {
    const item = '- {slug: fees, name: {en: Fees, es: Tarifas}, definition: Fees., terms_es: [tarifa]}'
    expect(read(present, `topics:\n  ${item}\n`).topics[1]).toMatchObject({
      id: 'fees',
      terms: { en: [], es: ['tarifa'] },
    })
  })

  it.each([
    ['- {id: detention, slug: jails}', /"slug" is not a known key\. Write one of: id, name/],
    ['- {id: detention, terms: {es: [a]}, terms_es: [b]}', /"terms_es" is not a known key/],
    ['- {id: detention, terms: {fr: [a]}}', /"fr" is not a known key\. Write one of: en, es/],
    ['- {name: {en: Fees, es: Tarifas}, definition: Fees.}', /"id" is missing\. Write id: detention/],
    ['- {slug: BAD, name: {en: A, es: A}, definition: A}', /topic "BAD": id "BAD" must be lowercase/],
  ])('that mixes the keys or lacks one is refused: %s', (item, error) => {
    expect(() => read(present, `topics:\n  ${item}\n`)).toThrow(error)
  })
})

describe('A stored configuration', () => {
  function filesOf(): Files & { texts: Map<string, string> } {
    const texts = new Map<string, string>()
    const files: Partial<Files> = {
      read: async (path) => {
        const text = texts.get(path)
        return text === undefined ? undefined : new TextEncoder().encode(text)
      },
      write: async (path, bytes) => {
        texts.set(path, typeof bytes === 'string' ? bytes : new TextDecoder().decode(bytes))
      },
    }
    return Object.assign(files as Files, { texts })
  }

  it('is stored in the form of version 0.1 and read as it was', async () => {
    const configuration = read(present)
    const files = filesOf()
    expect(await store(configuration, files)).toBe(true)
    expect(JSON.parse(files.texts.get(storedAt.current)!).topics[0]).toMatchObject({
      slug: 'detention',
      terms: ['ICE custody', 'Krome'],
      terms_es: ['centro de detención'],
    })
    expect(await readStored(files)).toEqual(configuration)
    expect(await store(configuration, files)).toBe(false)
  })

  it('is read with the keys of version 0.1 and with the present ones, and with the old source format', () => {
    const configuration = read(present)
    const sources = configuration.sources.map((source) => ({ ...source, format: 'html' }))
    const [topic] = configuration.topics
    const { id: slug, terms, ...rest } = topic!
    for (const topics of [[topic], [{ slug, ...rest, terms: terms.en, terms_es: terms.es }]]) {
      const text = JSON.stringify({ schema: 1, ...configuration, sources, topics })
      expect(parseStored(text)).toEqual(configuration)
    }
  })

  it('that was stored before topics said what an edition does with them is read with what it did', () => {
    const [topic] = read(present).topics
    const { arrests: _, ...before } = topic!
    const parsed = (ids: readonly string[], rest: object) =>
      parseStored(
        JSON.stringify({ schema: 1, ...read(present), topics: ids.map((id) => ({ ...rest, id })) }),
      ).topics.map(({ id, section, arrests }) => [id, section, arrests])
    const ids = ['courts', 'congress', 'enforcement', 'detention']
    expect(parsed(ids, before)).toEqual([
      ['courts', 'courts', false],
      ['congress', 'congress', false],
      ['enforcement', undefined, true],
      ['detention', undefined, false],
    ])
    expect(parsed(ids, topic!).every(([, section, arrests]) => !section && !arrests)).toBe(true)
  })

  it('of a release without a length of editions is read with the usual one, which is not stored for that release', async () => {
    const configuration = read(present)
    const files = filesOf()
    await store(configuration, files)
    const stored = JSON.parse(files.texts.get(storedAt.current)!)
    expect(stored.publication).not.toHaveProperty('edition')
    expect(parseStored(JSON.stringify(stored)).publication.edition).toEqual({ stories: 20, words: 1100 })
  })

  it('keeps a length of editions that was set', async () => {
    const { publication, ...rest } = read(present)
    const configuration = { ...rest, publication: { ...publication, edition: { stories: 8, words: 500 } } }
    const files = filesOf()
    await store(configuration, files)
    expect(await readStored(files)).toEqual(configuration)
  })

  it('with a damaged topic is refused with its place', () => {
    const text = JSON.stringify({ schema: 1, ...read(present), topics: [{ slug: 'a', terms: 5 }] })
    expect(() => parseStored(text)).toThrow(/^At topics\.0\./)
  })
})

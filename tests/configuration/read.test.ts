import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { ConfigurationError } from '../../functions/configuration/finding.ts'
import { readConfiguration } from '../../functions/configuration/read.ts'
import { folderWith, whole } from './folder.ts'

function errorsOf(files: Record<string, string>, overlay?: Record<string, string>): string[] {
  const base = folderWith({ ...whole, ...files })
  const differences = overlay && folderWith(overlay)
  try {
    readConfiguration({ base, overlay: differences })
  } catch (error) {
    if (!(error instanceof ConfigurationError)) throw error
    return error.message.replaceAll(`${base}/`, '').replaceAll(`${differences}/`, '').split('\n')
  }
  return []
}

const read = (overlay: Record<string, string>) =>
  readConfiguration({ base: folderWith(whole), overlay: folderWith(overlay) })

describe('The configuration in the repository', () => {
  const configuration = readConfiguration({ base: 'config' })

  it('gives no findings', () => {
    expect(configuration.notes).toEqual([])
  })

  it('has no contact address, so that nobody polls real sources in the name of an example', () => {
    expect(configuration.publication.contact).toBeUndefined()
  })
})

it('The length of editions is the usual one unless it is set, and half of it may be set', () => {
  expect(read({}).publication.edition).toEqual({ stories: 20, words: 1100 })
  const short = read({ 'publication.yaml': 'edition: {stories: 8}\n' })
  expect(short.publication.edition).toEqual({ stories: 8, words: 1100 })
})

describe('An error names the file, the line and what to write instead', () => {
  it.each([
    [
      'a kind that is not known',
      { 'sources.yaml': 'sources:\n  - id: a\n    feed: https://a.example/\n    kind: newspaper\n' },
      /^sources\.yaml:4: source "a": kind "newspaper" is not known\. Write one of: federal-agency, congress, /,
    ],
    [
      'a misspelt key',
      { 'sources.yaml': 'sources:\n  - id: a\n    feed: https://a.example/\n    langauge: es\n' },
      /^sources\.yaml:4: source "a": "langauge" is not a known key\. Write one of: id, name, feed, .*language/,
    ],
    [
      'a misspelt key of a check',
      {
        'sources.yaml':
          'sources:\n  - id: a\n    feed: https://a.example/\n    checked: {on: 2026-10, found: answers, who: B}\n',
      },
      'sources.yaml:4: source "a": "who" is not a known key. Write one of: on, found, how.',
    ],
    [
      'a check that found what is no word of ours',
      {
        'sources.yaml':
          'sources:\n  - id: a\n    feed: https://a.example/\n    checked:\n      on: 2026-10-02\n      found: fine\n',
      },
      /^sources\.yaml:6: source "a": found "fine" is not known\. Write one of: answers, in-use, robots-txt, /,
    ],
    [
      'a check on a day that does not exist',
      {
        'sources.yaml':
          'sources:\n  - {id: a, feed: "https://a.example/", checked: {on: 2026-13, found: gone}}\n',
      },
      'sources.yaml:2: source "a": on "2026-13" must be a day, a month or a year. Write on: 2026-10-02, on: 2026-10 or on: "2026".',
    ],
    [
      'a check in a year without quotes',
      {
        'sources.yaml':
          'sources:\n  - {id: a, feed: "https://a.example/", checked: {on: 2026, found: gone}}\n',
      },
      'sources.yaml:2: source "a": on "2026" must be text. Put it in quotes: on: "2026".',
    ],
    [
      'a source without a feed',
      { 'sources.yaml': 'sources:\n\n  - id: a\n    name: A\n' },
      /^sources\.yaml:3: source "a": "feed" is missing\. Write feed: https:/,
    ],
    [
      'an address without its beginning',
      { 'sources.yaml': 'sources:\n  - feed: courier.example/rss\n' },
      'sources.yaml:2: source "courier.example/rss": feed "courier.example/rss" must be an http or https address. Write feed: https://courier.example/rss.',
    ],
    [
      'an address that holds a password',
      { 'sources.yaml': 'sources:\n  - {id: a, feed: "https://me:secret@a.example/"}\n' },
      /must contain no user name or password/,
    ],
    [
      'one id twice',
      {
        'sources.yaml':
          'sources:\n  - {id: a, feed: "https://a.example/"}\n  - {id: a, feed: "https://b.example/"}\n',
      },
      'sources.yaml:3: the id "a" is already used at sources.yaml:2. Give one of the two another id.',
    ],
    [
      'a file of something else',
      { 'sources.yaml': 'title: Digest\n' },
      /^sources\.yaml:1: there is no list of sources here\. Write "sources:"/,
    ],
    [
      'a number where text is wanted',
      { 'publication.yaml': whole['publication.yaml'].replace('Test Digest', '2026') },
      'publication.yaml:1: title "2026" must be text. Put it in quotes: title: "2026".',
    ],
    [
      'a time that is none',
      { 'publication.yaml': whole['publication.yaml'].replace('07:00', '7 am') },
      'publication.yaml:9: time "7 am" must be a time such as "07:00". Write time: "07:00".',
    ],
    [
      'a time zone that is none',
      { 'publication.yaml': whole['publication.yaml'].replace('America/New_York', 'Eastern Time') },
      'publication.yaml:8: timeZone "Eastern Time" is not a known time zone. Write timeZone: America/New_York.',
    ],
    [
      'a missing postal address',
      { 'publication.yaml': whole['publication.yaml'].replace(/ {2}postalAddress.*\n/, '') },
      /^publication\.yaml:4: "postalAddress" is missing\. Write postalAddress: /,
    ],
    [
      'a number that is too big',
      { 'publication.yaml': whole['publication.yaml'].replace('settleMinutes: 20', 'settleMinutes: 500') },
      'publication.yaml:11: settleMinutes "500" is too large: it must be at most 240. Write settleMinutes: 20.',
    ],
    [
      'an edition without stories',
      { 'publication.yaml': `${whole['publication.yaml']}edition: {stories: 0}\n` },
      /^publication\.yaml:\d+: stories "0" is too small: it must be at least 1\. Write stories: 20\.$/,
    ],
    [
      'more words than an email can hold',
      { 'publication.yaml': `${whole['publication.yaml']}edition: {words: 20000}\n` },
      /^publication\.yaml:\d+: words "20000" is too large: it must be at most 10000\. Write words: 1100\.$/,
    ],
    [
      'a length that is none',
      { 'publication.yaml': `${whole['publication.yaml']}edition: {stories: 7.5}\n` },
      /^publication\.yaml:\d+: stories "7\.5" must be .*Write stories: 20\.$/,
    ],
    [
      'another measure of an edition',
      { 'publication.yaml': `${whole['publication.yaml']}edition: {minutes: 5}\n` },
      /^publication\.yaml:\d+: "minutes" is not a known key\. Write one of: stories, words\.$/,
    ],
    [
      'a place that lies nowhere',
      { 'places.yaml': whole['places.yaml'].replace('parent: us', 'parent: usa') },
      'places.yaml:3: place "us-ca": there is no place "usa". Write the id of an existing place, or remove this one too.',
    ],
    [
      'a place that lies in itself',
      { 'places.yaml': whole['places.yaml'].replace('parent: us', 'parent: us-ca') },
      'places.yaml:3: place "us-ca" is its own ancestor. Write another parent.',
    ],
    [
      'a line that is broken',
      { 'topics.yaml': 'topics:\n  - slug: a\n    name A\n    definition: A\n' },
      /^topics\.yaml:3: can't be read as YAML: .*\. Put a colon and a space after the key/,
    ],
    [
      'tabs',
      { 'topics.yaml': 'topics:\n\t- slug: a\n' },
      "topics.yaml:2: can't be read as YAML: Tabs are not allowed as indentation. Write spaces instead of tabs.",
    ],
    [
      'a quotation mark that is never closed, where it was opened',
      { 'topics.yaml': 'topics:\n  - slug: a\n    definition: "Jails\n    terms: [a]\n\n\n' },
      /^topics\.yaml:3: can't be read as YAML: Missing closing "quote\. Close/,
    ],
  ])('%s', (_, files, sentence) => {
    expect(errorsOf(files)).toEqual([expect.stringMatching(sentence)])
  })

  it('a missing file', () => {
    const { 'places.yaml': _, ...rest } = whole
    const base = folderWith(rest)
    expect(() => readConfiguration({ base })).toThrow(
      `${join(base, 'places.yaml')}: there is no such file or folder.`,
    )
  })
})

it('All errors of all files are reported at once', () => {
  const errors = errorsOf({
    'publication.yaml': whole['publication.yaml'].replace('friday', 'Fri').replace('[top,', '[tops,'),
    'topics.yaml': 'topics:\n\t- slug: a\n',
  })
  expect(errors.map((error) => error.split(' ')[0])).toEqual([
    'publication.yaml:9:',
    'publication.yaml:13:',
    'topics.yaml:2:',
  ])
})

it('Lists nested without end are an error and no crash', () => {
  expect(errorsOf({ 'topics.yaml': `topics: ${'['.repeat(20_000)}` })).toEqual([
    expect.stringMatching(/^topics\.yaml: has lists nested more than 50 deep/),
  ])
})

describe('An overlay holds only what differs', () => {
  it('switches a source off and leaves the rest as it was', () => {
    const { sources } = read({ 'sources.yaml': 'sources:\n  - {id: courier, on: false}\n' })
    expect(sources.map(({ id, on, scope, kind }) => ({ id, on, scope, kind }))).toEqual([
      { id: 'courier', on: false, scope: 'all', kind: 'local-news' },
      { id: 'docket', on: false, scope: 'filter', kind: 'court' },
    ])
  })

  it('adds a source by its address alone', () => {
    const { sources } = read({ 'sources.yaml': '- https://new.example/feed\n' })
    expect(sources.map(({ name, on }) => ({ name, on }))).toContainEqual({ name: 'new.example', on: true })
  })

  it('knows a source of the base by its address too', () => {
    const { sources } = read({ 'sources.yaml': '- {feed: "http://www.courier.example/feed/", on: false}\n' })
    expect(sources.map(({ id, on }) => ({ id, on }))[0]).toEqual({ id: 'courier', on: false })
  })

  it('changes a title and takes nothing else away', () => {
    const { publication } = read({
      'publication.yaml': 'title: Harbor Brief\nmail: {replyTo: desk@example.org}\n',
    })
    expect(publication.title).toBe('Harbor Brief')
    expect(publication.mail).toEqual({
      from: 'Test Digest <digest@example.org>',
      postalAddress: '120 Main Street, Los Angeles, CA 90012',
      replyTo: 'desk@example.org',
    })
  })

  it('adds terms and removes others', () => {
    const { topics } = read({
      'topics.yaml':
        'topics:\n  - slug: detention\n    terms: {add: [Fort Example, Krome], remove: [ICE custody]}\n    strong: {add: [Krome]}\n',
    })
    expect(topics[0]).toMatchObject({ terms: { en: ['Krome', 'Fort Example'], es: [] }, strong: ['Krome'] })
  })

  it('replaces a list that is written out', () => {
    expect(read({ 'publication.yaml': 'sections: [courts]\n' }).publication.sections).toEqual(['courts'])
  })

  it('removes a setting with a key without a value', () => {
    const base = folderWith({
      ...whole,
      'publication.yaml': `${whole['publication.yaml']}help: https://help.example/\n`,
    })
    const overlay = folderWith({ 'publication.yaml': 'help:\n' })
    expect(readConfiguration({ base, overlay }).publication.help).toBeUndefined()
  })

  it('adds a place', () => {
    const place = '{id: us-ca-x, name: {en: X, es: X}, level: city, parent: us-ca}'
    expect(read({ 'places.yaml': `places: [${place}]\n` }).places.map(({ id }) => id)).toEqual([
      'us',
      'us-ca',
      'us-ca-x',
    ])
  })

  it('still loads, with a note, when an update took away what it changes', () => {
    const { notes, sources } = read({
      'sources.yaml': 'sources:\n  - {id: gone, on: false}\n',
      'topics.yaml': 'topics:\n  - {slug: detention, terms: {remove: [Old term]}}\n',
    })
    expect(sources).toHaveLength(2)
    expect(notes).toEqual([
      expect.stringMatching(/sources\.yaml:2: there is no "gone" to change, so this changes nothing\./),
      expect.stringMatching(/topics\.yaml:2: there is no "Old term" to change, so this changes nothing\./),
    ])
  })

  it('still loads, with a note, when an update added the same feed under another id', () => {
    const { notes, sources } = read({ 'sources.yaml': '- {id: mine, feed: "https://docket.example/rss"}\n' })
    expect(sources.map(({ id }) => id)).toEqual(['courier', 'docket'])
    expect(notes).toEqual([
      expect.stringMatching(/the feed "https:\/\/docket\.example\/rss" is already listed at/),
    ])
  })

  it('is named with its own file and line in an error', () => {
    expect(errorsOf({}, { 'sources.yaml': '\n- {id: courier, scope: some}\n' })).toEqual([
      'sources.yaml:2: source "courier": scope "some" is not known. Write one of: all, filter.',
    ])
  })

  it('gives a finding about a file with an unknown name', () => {
    expect(errorsOf({}, { 'source.yaml': 'sources: []\n' })).toEqual([
      expect.stringMatching(
        /^source\.yaml: is ignored.*Rename it to one of: publication\.yaml, sources\.yaml/,
      ),
    ])
  })

  it('must exist', () => {
    const overlay = join(folderWith({}), 'none')
    expect(() => readConfiguration({ base: folderWith(whole), overlay })).toThrow('there is no such folder')
  })
})

it('A term that the overlay adds teaches the classifier a new word', () => {
  const overlay = folderWith({ 'relevance.yaml': 'subject: {add: [Operation Harvest Moon]}\n' })
  const { subject } = readConfiguration({ base: folderWith(whole), overlay }).relevance
  expect(subject).toContain('Operation Harvest Moon')
  expect(subject.length).toBeGreaterThan(50)
})

describe('The places that a source follows', () => {
  it('are replaced by an overlay’s, since they are a list of plain ids', () => {
    const { sources } = readConfiguration({
      base: folderWith({
        ...whole,
        'sources.yaml': whole['sources.yaml'].replace('scope: all', 'places: [us-ca]'),
      }),
      overlay: folderWith({ 'sources.yaml': 'sources:\n  - {id: courier, places: [us]}\n' }),
    })
    expect(sources[0]?.places).toEqual(['us'])
  })

  it('must exist', () => {
    expect(() => read({ 'sources.yaml': 'sources:\n  - {id: courier, places: [us-ca, us-zz]}\n' })).toThrow(
      /sources\.yaml:2: source "courier": there is no place "us-zz"\. Write the id/,
    )
  })

  it('may be added by the same overlay', () => {
    const { notes } = read({
      'places.yaml':
        'places:\n  - {id: us-zz, name: {en: Zed, es: Zeta}, level: city, parent: us, aliases: [Zedville]}\n',
      'sources.yaml': 'sources:\n  - {id: courier, places: [us-zz]}\n',
    })
    expect(notes).toEqual([])
  })
})

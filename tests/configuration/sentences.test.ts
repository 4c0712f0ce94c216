import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { misnamedIn } from '../../functions/configuration/files.ts'
import { validateFile } from '../../functions/configuration/validate.ts'
import { temporaryFolder } from '../support/temporary-folder.ts'

/** What is found in a file of an operator's folder. */
function found(name: string, text: string): string[] {
  const path = join(temporaryFolder(), name)
  writeFileSync(path, text)
  const { findings } = validateFile(path, 'config', new Date('2026-11-30'), true)
  return findings.map(({ line, text }) => `${line ?? '-'}: ${text}`)
}

describe('One sentence names the line, the key and what is accepted, for', () => {
  it.each<[string, string, string, RegExp]>([
    [
      'a color for one kind of screen',
      'publication.yaml',
      'accent: {light: "#123456"}',
      /^1: accent .* light and dark\. Write accent: "#/,
    ],
    [
      'half a story',
      'publication.yaml',
      'edition:\n  stories: 2.5',
      /^2: stories "2\.5" must be a whole number\. Write stories: 20\.$/,
    ],
    [
      'an address with a password',
      'publication.yaml',
      'url: https://me:secret@x.example.org',
      /^1: url "https:\/\/…@x\.example\.org" must have no user name or password/,
    ],
    [
      'an address with a path',
      'publication.yaml',
      'url: https://x.example.org/news',
      /^1: url .* must end after the host.* write url: https:\/\/x\.example\.org\.$/,
    ],
    [
      'an email address without a domain',
      'publication.yaml',
      'mail: {from: nobody}',
      /^1: from "nobody" must be an email address\. Write from: /,
    ],
    [
      'an editor who is not an address',
      'publication.yaml',
      'editors: [x]',
      /^1: editors "x" must be an email address\. Write editors: /,
    ],
    [
      'an unknown key',
      'publication.yaml',
      'titel: X',
      /^1: "titel" is not a known key\..* Did you mean "title"\?$/,
    ],
    [
      'an unknown key deep down',
      'publication.yaml',
      'schedule:\n  weekly:\n    dya: friday',
      /^3: "dya" is not a known key\. Write one of: day, time, draftHours\. Did you mean "day"\?$/,
    ],
    [
      'an unknown key of a source',
      'sources.yaml',
      'sources:\n- {id: a, feed: https://a.org/f, langauge: en}',
      /^2: source "a": "langauge" .* Did you mean "language"\?$/,
    ],
    [
      'a language that we do not have',
      'sources.yaml',
      'sources:\n- {id: a, feed: https://a.org/f, language: fr}',
      /^2: source "a": language "fr" is not known\. Write one of: en, es\.$/,
    ],
    [
      'a time zone that does not exist',
      'publication.yaml',
      'schedule: {timeZone: America/Nowhere}',
      /^1: timeZone "America\/Nowhere" is not a known time zone\. Write timeZone: America\/New_York\.$/,
    ],
    ['a tab', 'publication.yaml', 'schedule:\n\ttimeZone: X', /^2: .*Write spaces instead of tabs\.$/],
    ['a key that appears twice', 'publication.yaml', 'title: X\ntitle: Y', /^2: .*Keep one of the two\.$/],
    [
      'another spelling of the name',
      'publicaton.yaml',
      'title: X',
      /^-: is ignored, .* Did you mean "publication\.yaml"\?$/,
    ],
  ])('%s', (_, name, text, sentence) => {
    const sentences = found(name, text)
    expect(sentences).toEqual([expect.stringMatching(sentence)])
    expect(sentences.join()).not.toContain('secret')
  })
})

it('A byte order mark, and an empty file, are not mistakes', () => {
  expect(found('publication.yaml', '\uFEFFtitle: X\n')).toEqual([])
  expect(found('publication.yaml', '')).toEqual([])
})

it('A file in the folder with another extension is found, even by a start', () => {
  const folder = temporaryFolder()
  writeFileSync(join(folder, 'sources.yml'), 'sources: []')
  expect(misnamedIn(folder).map(({ text }) => text)).toEqual([
    expect.stringMatching(/^is ignored, .* Did you mean "sources\.yaml"\?$/),
  ])
})

import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { readConfiguration } from '../../../functions/configuration/read.ts'
import { readForeignSources } from '../../../functions/configuration/sources/foreign-sources.ts'
import { Source } from '../../../functions/domain/model/source.ts'
import { cleanText } from '../../../functions/domain/text/clean.ts'
import { withoutInvisible } from '../../../functions/domain/text/invisible.ts'
import { normalise } from '../../../functions/ingest/normalise.ts'
import { source } from '../../ingest/text.ts'
import { temporaryFolder } from '../../support/temporary-folder.ts'

const named = (points: readonly number[]) => points.map((point) => String.fromCodePoint(point))
const range = (from: number, to: number) => Array.from({ length: to - from + 1 }, (_, n) => from + n)

const hidden = named([
  ...range(0x80, 0x84),
  ...range(0x86, 0x9f),
  ...[0xad, 0x61c, 0x180e],
  ...range(0x200b, 0x200f),
  ...range(0x202a, 0x202e),
  ...range(0x2060, 0x206f),
  0xfeff,
  ...range(0xe0020, 0xe007f),
  // Joiners of graphemes, fillers, and vowels that nobody sees.
  ...[0x34f, 0x115f, 0x1160, 0x17b4, 0x17b5, 0x3164, 0xffa0],
  ...range(0xfff0, 0xfffb),
  ...range(0x1bca0, 0x1bca3),
  ...range(0x1d173, 0x1d17a),
  // Selectors that choose nothing.
  ...range(0x180b, 0x180f),
  ...range(0xfe00, 0xfe0f),
  ...[0xe0100, 0xe01ef, 0xe0fff],
  // Noncharacters.
  ...range(0xfdd0, 0xfdef),
  ...range(0, 16).flatMap((plane) => [plane * 0x10000 + 0xfffe, plane * 0x10000 + 0xffff]),
])
const spaces = named([0x85, 0x2028, 0x2029, 0x2800])

test.each(hidden.map((one) => [one.codePointAt(0)!.toString(16), one]))(
  'U+%s is removed from titles, authors, outlets, summaries and names of sources',
  (_, one) => {
    const odd = `Ma${one}yor ${one}wins${one}`
    const article = normalise(
      { title: odd, author: odd, summary: odd, categories: [odd], origin: { title: odd } },
      { ...source, kind: 'aggregator' },
      new Date('2026-11-20T12:00:00Z'),
    )
    expect(article).toMatchObject({
      title: 'Mayor wins',
      author: 'Mayor wins',
      outlet: 'Mayor wins',
      categories: ['Mayor wins'],
    })
    expect(Source.parse({ ...source, name: odd }).name).toBe('Mayor wins')
    expect(cleanText(odd)).toBe('Mayor wins')
  },
)

test.each(spaces.map((one) => [one.codePointAt(0)!.toString(16), one]))(
  'U+%s is a space in every name and title',
  (_, one) => {
    const odd = `Mayor${one}${one}wins${one}`
    const article = normalise({ title: odd, author: odd, categories: [odd] }, source, new Date())
    const plain = 'Mayor wins'
    expect(article).toMatchObject({ title: plain, author: plain, categories: [plain] })
    expect(
      Source.parse({ ...source, name: odd })
        .name.trim()
        .split(/ +/),
    ).toEqual(['Mayor', 'wins'])
    expect(cleanText(odd)).toBe(plain)
  },
)

test.each(['yaml', 'opml'])('The names of sources in a %s list have no invisible characters', (kind) => {
  const folder = temporaryFolder()
  const odd = `Hill\u2028Gaz${hidden.join('')}ette`
  const feed = 'https://hill.example/feed'
  const file = join(folder, `list.${kind}`)
  writeFileSync(
    file,
    kind === 'yaml'
      ? `sources:\n  - {id: hill, name: ${JSON.stringify(odd).replace(/[\u007f-\u{10ffff}]/gu, inYaml)}, feed: "${feed}"}\n`
      : `<opml version="2.0"><body><outline type="rss" text="${odd}" xmlUrl="${feed}"/></body></opml>`,
  )
  expect(readForeignSources(file).sources.map(({ name }) => name)).toEqual(['Hill Gazette'])
})
const inYaml = (one: string) => `\\U${one.codePointAt(0)!.toString(16).padStart(8, '0')}`

describe('What a script or an emoji needs stays', () => {
  test.each([
    ['Persian', 'می‌خواهم', 'خانه‌ها'],
    ['Arabic, a lone letter that joins', 'ه‍', 'سنة ١٤٤٧ ه‍'],
    ['Hindi', 'क्‍ष', 'क्‌ष'],
    ['Bengali', 'র‍্য', 'অ্যা'],
    ['Malayalam', 'ന്‍', 'അവന്‍'],
    ['Sinhala', 'ශ්‍රී', 'ලංකා'],
    ['a family', '👨‍👩‍👧‍👦', '👩🏽‍⚖️'],
    ['a flag of joined pictures', '🏳️‍🌈', '🏴‍☠️'],
    ['a flag of letters that nobody sees', '🏴󠁧󠁢󠁳󠁣󠁴󠁿', '🏴󠁧󠁢󠁥󠁮󠁧󠁿 fans'],
    ['a variation selector', '❤️', '☎︎'],
    ['a keycap', '#️⃣', 'Line 1️⃣ of 3'],
    ['a variant of a Chinese character', '葛\u{e0100}城市', '\u8fbb\ufe00'],
    ['a variant of a sign', '\u2229\ufe00', '\uff0c\ufe01'],
    ['a variant of a Mongolian letter', 'ᠠ\u180b', 'ᠭ\u180cᠠ'],
    ['Korean', '이민 정책', 'ᄒ\u1161\u11ab'],
    ['plain letters', 'Peña, Nuñez & O’Brien', 'naïve'],
  ])('%s', (_, one, other) => {
    expect([withoutInvisible(one), withoutInvisible(other)]).toEqual([one, other])
  })
})

test('A joiner that joins nothing is removed', () => {
  expect(withoutInvisible('IC\u200dE ra\u200cid \u200d\u200c')).toBe('ICE raid ')
  expect(withoutInvisible('ه\u200d\u200d\u200d')).toBe('ه\u200d')
  expect(withoutInvisible('👩\u200dx')).toBe('👩x')
  expect(withoutInvisible('x\ufe0f\u200d👩')).toBe('x👩')
  expect(withoutInvisible('\u17b4\u200dក')).toBe('ក')
})

test('A selector that selects nothing is removed', () => {
  expect(withoutInvisible('I\ufe00C\ufe0fE 1\ufe0f2\u{e0100}')).toBe('ICE 12')
  expect(withoutInvisible('❤\ufe0f\ufe0f\ufe0e')).toBe('❤\ufe0f')
})

test('Removing invisible characters twice is the same as once, and nothing visible is removed', () => {
  const text = fc
    .array(
      fc.oneof(
        fc.constantFrom(
          ...hidden,
          ...spaces,
          'a',
          '1',
          '\u20e3',
          '辻',
          '∩',
          'ᠠ',
          ' ',
          'ی',
          'क',
          '\u094d',
          '👩',
          '🏴',
          '\ufe0f',
        ),
        fc.string(),
      ),
    )
    .map((parts) => parts.join(''))
  fc.assert(
    fc.property(text, (written) => {
      const plain = withoutInvisible(written)
      expect(withoutInvisible(plain)).toBe(plain)
      expect(seen(plain)).toEqual(seen(written))
    }),
  )
})

/** Unicode counts some fillers and the blank of Braille as letters and signs. */
const seen = (text: string) => text.match(/[[\p{L}\p{N}\p{P}\p{S}]--[\p{DI}\u2800]]/gv)

test('Names that the operator wrote are cleaned too', () => {
  const { sources } = readConfiguration({ base: 'config' })
  for (const { name } of sources) expect(withoutInvisible(name)).toBe(name)
})

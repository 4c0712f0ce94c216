import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { readConfiguration } from '../../functions/configuration/read.ts'
import { normalise } from '../../functions/ingest/normalise.ts'
import { withoutInvisible } from '../../functions/model/invisible.ts'
import { Source } from '../../functions/model/source.ts'
import { cleanText } from '../../functions/pages/clean.ts'
import { source } from '../ingest/text.ts'

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
])

test.each(hidden.map((one) => [one.codePointAt(0)!.toString(16), one]))(
  'U+%s is in no title, author, outlet or summary that came in, and in no source’s name',
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
    ['plain letters', 'Peña, Nuñez & O’Brien', 'naïve'],
  ])('%s', (_, one, other) => {
    expect([withoutInvisible(one), withoutInvisible(other)]).toEqual([one, other])
  })
})

test('A joiner that joins nothing goes', () => {
  expect(withoutInvisible('IC\u200dE ra\u200cid \u200d\u200c')).toBe('ICE raid ')
  expect(withoutInvisible('ه\u200d\u200d\u200d')).toBe('ه\u200d')
  expect(withoutInvisible('👩\u200dx')).toBe('👩x')
})

test('Taking out once is taking out for good, and takes nothing that can be seen', () => {
  const text = fc
    .array(
      fc.oneof(fc.constantFrom(...hidden, 'a', ' ', 'ی', 'क', '\u094d', '👩', '🏴', '\ufe0f'), fc.string()),
    )
    .map((parts) => parts.join(''))
  fc.assert(
    fc.property(text, (written) => {
      const plain = withoutInvisible(written)
      expect(withoutInvisible(plain)).toBe(plain)
      expect(plain.match(/[\p{L}\p{N}\p{P}\p{S}]/gu)).toEqual(written.match(/[\p{L}\p{N}\p{P}\p{S}]/gu))
    }),
  )
})

test('Names that the operator wrote are read so as well', () => {
  const { sources } = readConfiguration({ base: 'config' })
  for (const { name } of sources) expect(withoutInvisible(name)).toBe(name)
})

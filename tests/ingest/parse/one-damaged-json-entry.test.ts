import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { feedOf } from '../text.ts'

const entry = (n: number) =>
  `{"id":"urn:${n}","url":"https://a.example/${n}","title":"Judge \\"and\\" [court], part ${n}","authors":[{"name":"Ana"},{"name":"Bo"}],"tags":["a","b"],"content_html":"<p>{It's} part ${n},\\n{\\"id\\":1}</p>"}`
const NUMBERS = [1, 2, 3, 4, 5]
const around = (entries: readonly string[]) =>
  `{"version":"https://jsonfeed.org/version/1.1","title":"T","items":[${entries.join(',\n')}]}`
const places = { first: 0, middle: 2, last: 4 }

/** Entries that cost themselves. */
const leftOut: Record<string, string> = {
  'is nested too deep': `{"id":"x","a":${'['.repeat(400)}${']'.repeat(400)}}`,
  'is nested too deep in objects that begin as entries do': `${'{"id":'.repeat(400)}1${'}'.repeat(400)}`,
  'has an escape that does not exist': '{"id":"x","title":"\\q"}',
  'has half of an escape': '{"id":"x","title":"\\u12"}',
  'has quotation marks in a text': '{"id":"x","title":"a "quoted" b"}',
  'has a comma at its end': '{"id":"x","title":"a",}',
  'has NaN': '{"id":"x","title":NaN}',
  'has a comment': '{"id":"x", /* note */ "title":"a"}',
  'has single quotation marks': "{'id':'x'}",
  'lacks a comma': '{"id":"x" "title":"a"}',
  'lacks its end': '{"id":"x","title":"a"',
  'leaves a list open': '{"id":"x","tags":["a"}',
  'has a bracket too many': '{"id":"x","title":"a"]}',
  'is markup': '<p>an error</p>',
  'is a number': '012',
}
/** Damage that costs nothing. */
const kept: Record<string, string> = {
  'has a tab in a text': '{"id":"x","title":"a\tb"}',
  'has a line break in a text': '{"id":"x","title":"a\nb"}',
  'has a NUL in a text': '{"id":"x","title":"a\0b"}',
}

describe.each(Object.entries(places))('The %s entry of a JSON Feed', (_, at) => {
  const good = NUMBERS.map(entry)
  const others = NUMBERS.toSpliced(at, 1).map((n) => `urn:${n}`)

  test.each(Object.entries(leftOut))(
    'costs itself alone and is reported if it %s',
    async (_name, damaged) => {
      const read = await feedOf(around(good.with(at, damaged)))
      expect(read.entries.map(({ id }) => id)).toEqual(others)
      expect(read.problems).toEqual([
        expect.stringMatching(new RegExp(`^Entry left out, since .+ \\(entry ${at + 1}\\)\\.$`)),
      ])
    },
  )

  test.each(Object.entries(kept))('is read if it %s', async (_name, damaged) => {
    const read = await feedOf(around(good.with(at, damaged)))
    expect(read.entries.map(({ id }) => id)).toEqual(NUMBERS.map((n) => (n === at + 1 ? 'x' : `urn:${n}`)))
    expect(read.problems).toEqual([])
  })
})

test('A comma, or a brace too many or too few between entries costs no entry', async () => {
  for (const between of [',,', '},', ''])
    expect(
      (await feedOf(`{"title":"T","items":[${[1, 2].map(entry).join(between)},${entry(3)}]}`)).entries.map(
        ({ id }) => id,
      ),
    ).toEqual(['urn:1', 'urn:2', 'urn:3'])
})

test('Whatever is put into an entry outside its lists, the others stay as they are', async () => {
  const simple = (n: number) => `{"id":"urn:${n}","title":"Part ${n} of five","url":"https://a.example/${n}"}`
  const good = NUMBERS.map(simple)
  const intruder = fc.constantFrom('"', '\\', ',', '}', ']', '\t', '<p>', '{"', '/*', "'", '":', '1', '\\"')
  await fc.assert(
    fc.asyncProperty(fc.constantFrom(0, 1, 2, 3), fc.nat(simple(1).length), intruder, async (at, to, put) => {
      const text = simple(at + 1)
      const read = await feedOf(
        around(good.with(at, text.slice(0, Math.max(to, 1)) + put + text.slice(Math.max(to, 1)))),
      )
      const ids = read.entries.map(({ id }) => id)
      for (const n of NUMBERS) if (n !== at + 1) expect(ids).toContain(`urn:${n}`)
    }),
    {
      examples: [
        [3, 67, '"'],
        [0, 3, '":'],
      ],
    },
  )
})

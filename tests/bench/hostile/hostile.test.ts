import { expect, it } from 'vitest'
import { hostileFields } from '../../../bench/hostile/fields.ts'
import { measureHostile, readWhole } from '../../../bench/hostile/hostile.ts'

it('Every hostile document is read as articles, so that its growth is measured through all steps', async () => {
  const unread: string[] = []
  for (const { name, document } of hostileFields) {
    if ((await readWhole(new TextEncoder().encode(document('ab ')))) === 0) unread.push(name)
  }
  // Its entries have neither title nor text, and the document never ends.
  expect(unread).toEqual(['many entries of JSON that end early'])
})

it('The worst growth of all fields comes first, and that of a large story last', async () => {
  const sizes = { characters: [100, 400], rounds: 1, minMs: 10, articles: [5, 20] as const }
  const fields = hostileFields.slice(0, 3)
  const [worst, ...figures] = await measureHostile(sizes, fields)
  const edits = figures.pop()
  expect(figures.map(({ name }) => name)).toEqual(
    fields.map(({ name }) => `time for twice the characters, ${name}`),
  )
  expect(worst).toMatchObject({
    value: Math.max(...figures.map(({ value = 0 }) => value)),
    rows: fields.length,
  })
  expect(worst?.value).toBeGreaterThan(0)
  expect(edits?.name).toContain('an edit in a large story')
})

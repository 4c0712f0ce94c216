import { expect, it } from 'vitest'
import { filesOf, site } from './newspaper.ts'
import { story } from './stories.ts'

it('Entries that changed in the same second have times that differ, however many there are', () => {
  const stories = Array.from({ length: 200 }, (_, n) =>
    story({
      id: `20261122-first${n}`,
      headline: `Story ${n} of a first poll`,
      at: '2026-11-22T11:12:00Z',
      articles: [{ title: `Story ${n}`, outlet: 'Valley Post' }],
    }),
  )
  const feeds = [...filesOf(site({ stories, editions: [] }))].filter(({ path }) => path.endsWith('atom.xml'))
  const times = feeds.map(({ body }) =>
    String(body())
      .split('<entry>')
      .slice(1)
      .map((entry) => entry.split('<updated>')[1]!.split('<')[0]!),
  )
  expect(Math.max(...times.map(({ length }) => length))).toBeGreaterThan(150)
  for (const some of times) expect(new Set(some.map((time) => Date.parse(time))).size).toBe(some.length)
})

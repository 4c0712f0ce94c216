import { expect, it } from 'vitest'
import { measureFirstPoll } from '../../../bench/first-poll/first-poll.ts'

it('A first poll is measured in a process of its own, until it has published', async () => {
  const figures = await measureFirstPoll([{ sources: 3, entries: 10, each: 2, characters: 300 }])
  const articles = figures.filter(({ name }) => name === 'new articles')
  expect(articles.map(({ of, value }) => [of, value])).toEqual([
    ['the first', 30],
    ['nothing has changed', 0],
    ['one new entry in each source', 3],
    ['the same documents again, whole', 0],
  ])
  const [memory, seconds] = figures.slice(-2)
  // Only Linux tells the most memory of another process.
  if (process.platform === 'linux') expect(memory?.value).toBeGreaterThan(50)
  expect(memory?.split).toContain('3 sources × 10 entries')
  expect(seconds?.value).toBeGreaterThan(0)
})

import { expect, it } from 'vitest'
import { grown } from '../../../bench/load/growth-table.ts'
import { type Day, month } from '../../../bench/load/month.ts'

it('No article, file, edition or email of the second week needs more calls or more room than one of the first', async () => {
  const days: Day[] = []
  const size = { sources: 2, entriesADay: 40, days: 14, subscribers: 20 }
  for await (const day of month(size, 'sqlite')) days.push(day)
  expect(days.map(({ articles }) => articles)).toEqual(Array(14).fill(40))
  expect(days.flatMap(({ send }, at) => (send ? [[at + 1, send.emails]] : []))).toEqual([
    [7, 20],
    [14, 20],
  ])
  const counts = Object.entries(grown(days)).filter(([name]) => !name.startsWith('ms'))
  expect(counts.map(([name]) => name)).toEqual([
    'calls/article',
    'calls/file',
    'calls/edition',
    'calls/email',
    'KB stored/article',
  ])
  expect(counts.filter(([, growth]) => growth > 1.2)).toEqual([])
})

import { expect, it } from 'vitest'
import { runDays, type Taken } from '../../../bench/year/run-days.ts'

it('A machine that runs for some days polls, publishes, sends and forgets as in production, and logs little', async () => {
  const taken: Taken[] = []
  for await (const one of runDays({ sources: 3, entriesADay: 60, subscribers: 20, days: 4, minutes: 20 }))
    taken.push(one)
  const [last, ...more] = taken
  expect(more).toEqual([])
  const { content, subscribers } = last!.kinds
  expect(last!.day).toBe(4)
  expect(content.get('DESK')?.rows).toBeGreaterThan(4)
  expect(content.get('STORIES')?.rows).toBeGreaterThan(4)
  expect(content.get('MATTERS')?.rows).toBeGreaterThan(0)
  expect(subscribers.get('SUBSCRIBER')?.rows).toBeGreaterThanOrEqual(20)
  expect(subscribers.get('EDITION')?.rows).toBe(last!.emails)
  expect(last!.emails).toBeGreaterThan(4)
  expect(last!.site.files).toBeGreaterThan(100)
  // A source that fails all day, one edition and what was sent of it.
  expect(last!.log.lines).toBeGreaterThan(0)
  expect(last!.log.lines).toBeLessThan(100)
  expect(last!.cycles.longest).toBeGreaterThan(0)
})

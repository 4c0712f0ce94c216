import { expect, it } from 'vitest'
import { lastSlot } from '../../functions/digest/slot.ts'

const schedule = {
  timeZone: 'America/New_York',
  weekly: { day: 'friday', time: '07:00' },
  daily: { time: '06:30' },
} as const
const at = (now: string, frequency: 'weekly' | 'daily' = 'weekly') =>
  lastSlot(schedule, frequency, new Date(now)).toISOString()

it('is due on its day from the minute on that the wall clock of its zone shows', () => {
  expect(at('2026-11-20T12:00:00Z')).toBe('2026-11-20T12:00:00.000Z')
  expect(at('2026-11-20T11:59:59Z')).toBe('2026-11-13T12:00:00.000Z')
})

it('keeps to the wall clock when summer time ends or begins', () => {
  expect(at('2026-10-30T20:00:00Z')).toBe('2026-10-30T11:00:00.000Z')
  expect(at('2026-11-06T20:00:00Z')).toBe('2026-11-06T12:00:00.000Z')
  expect(at('2026-03-08T23:00:00Z', 'daily')).toBe('2026-03-08T10:30:00.000Z')
})

it('takes a time that the change to summer time skips as the first one after the gap', () => {
  const skipped = { ...schedule, daily: { time: '02:30' } }
  expect(lastSlot(skipped, 'daily', new Date('2026-03-08T20:00:00Z')).toISOString()).toMatch(
    /2026-03-08T0[67]:30/,
  )
})

it('looks back over midnight where the zone and UTC are on different days', () => {
  const tokyo = { ...schedule, timeZone: 'Asia/Tokyo', daily: { time: '00:10' } }
  expect(lastSlot(tokyo, 'daily', new Date('2026-11-20T15:30:00Z')).toISOString()).toBe(
    '2026-11-20T15:10:00.000Z',
  )
})

import { expect, it } from 'vitest'
import { dueSlot, upcomingSlots } from '../../../functions/app/editions/due-slots.ts'

const schedule = {
  timeZone: 'America/Nuuk',
  weekly: { day: 'saturday', time: '23:30' },
  daily: { time: '23:30' },
} as const

/** The days of the next and the last slots. */
function days(now: string): Record<string, string> {
  const timetable = { schedule, clock: () => new Date(now) } as Parameters<typeof upcomingSlots>[0]
  const [next] = upcomingSlots(timetable).filter(({ frequency }) => frequency === 'daily')
  const weekly = dueSlot('weekly', timetable)
  return { last: dueSlot('daily', timetable).day, next: next?.day ?? '', weekly: weekly.day }
}

it('a slot belongs to the day for which it is planned, even if a change of the clocks moves its time to the next day', () => {
  expect(days('2027-03-28T01:29:00Z')).toEqual({
    last: '2027-03-26',
    next: '2027-03-27',
    weekly: '2027-03-20',
  })
  expect(days('2027-03-28T01:30:00Z')).toEqual({
    last: '2027-03-27',
    next: '2027-03-28',
    weekly: '2027-03-27',
  })
  expect(days('2027-03-29T00:30:00Z')).toEqual({
    last: '2027-03-28',
    next: '2027-03-29',
    weekly: '2027-03-27',
  })
})

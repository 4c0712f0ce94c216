import { expect, it } from 'vitest'
import { dueSlot, upcoming } from '../../../functions/app/editions/schedule.ts'

const schedule = {
  timeZone: 'America/Nuuk',
  weekly: { day: 'saturday', time: '23:30' },
  daily: { time: '23:30' },
} as const

/** The days of the turns that come next and that came last. */
function days(now: string): Record<string, string> {
  const timetable = { schedule, clock: () => new Date(now) } as Parameters<typeof upcoming>[0]
  const [next] = upcoming(timetable).filter(({ frequency }) => frequency === 'daily')
  const weekly = dueSlot('weekly', timetable)
  return { last: dueSlot('daily', timetable).day, next: next?.day ?? '', weekly: weekly.day }
}

it('a turn is of the day for which it is planned, though a change of the clocks moves its time to the day after', () => {
  expect(days('2027-03-28T00:59:00Z')).toEqual({
    last: '2027-03-26',
    next: '2027-03-27',
    weekly: '2027-03-20',
  })
  expect(days('2027-03-28T01:00:00Z')).toEqual({
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

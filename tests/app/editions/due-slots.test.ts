import fc from 'fast-check'
import { expect, it } from 'vitest'
import { dueAlert, dueSlot, isQuiet, upcomingSlots } from '../../../functions/app/editions/due-slots.ts'
import { dayOf } from '../../../functions/domain/time.ts'

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

it('alerts are due three times a day, at hours at which people are awake', () => {
  const timetable = (now: string) => ({
    schedule: { ...schedule, timeZone: 'America/New_York' } as Parameters<typeof dueAlert>[0]['schedule'],
    clock: () => new Date(now),
  })
  const ids = (now: string) => (isQuiet(timetable(now)) ? 'quiet' : dueAlert(timetable(now)).id)
  expect(ids('2026-11-21T12:59:00Z')).toBe('quiet')
  expect(ids('2026-11-21T13:00:00Z')).toBe('2026-11-21-alert-08')
  expect(ids('2026-11-21T18:59:00Z')).toBe('2026-11-21-alert-08')
  expect(ids('2026-11-21T19:00:00Z')).toBe('2026-11-21-alert-14')
  expect(ids('2026-11-22T01:00:00Z')).toBe('2026-11-21-alert-20')
  expect(ids('2026-11-22T02:59:00Z')).toBe('2026-11-21-alert-20')
  expect(ids('2026-11-22T03:00:00Z')).toBe('quiet')
})

it('an alert that is due is one of that day in every zone, and its id never goes back', () => {
  const zones = ['America/New_York', 'America/Nuuk', 'Pacific/Auckland', 'Asia/Kolkata', 'Africa/Cairo']
  const times = { min: new Date('2026-01-01'), max: new Date('2028-01-01'), noInvalidDate: true }
  fc.assert(
    fc.property(fc.constantFrom(...zones), fc.date(times), fc.nat(72), (timeZone, now, hours) => {
      const at = (date: Date) => {
        const timetable = { schedule: { ...schedule, timeZone }, clock: () => date }
        return timetable as Parameters<typeof dueAlert>[0]
      }
      const due = dueAlert(at(now))
      const later = dueAlert(at(new Date(now.getTime() + hours * 3_600_000)))
      expect(due.at <= now && due.id <= later.id).toBe(true)
      if (isQuiet(at(now))) return
      expect(due.day.slice(0, 10)).toBe(dayOf(now, timeZone))
    }),
  )
})

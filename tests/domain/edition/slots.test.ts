import { describe, expect, it } from 'vitest'
import { lastSlot, nextSlot, plannedDay } from '../../../functions/domain/edition/slots.ts'

const schedule = {
  timeZone: 'America/New_York',
  weekly: { day: 'friday', time: '07:00' },
  daily: { time: '06:30' },
} as const
const at = (now: string, frequency: 'weekly' | 'daily' = 'weekly') =>
  lastSlot(schedule, frequency, new Date(now)).toISOString()

it('is due on its day once the clocks of its zone show its time', () => {
  expect(at('2026-11-20T12:00:00Z')).toBe('2026-11-20T12:00:00.000Z')
  expect(at('2026-11-20T11:59:59Z')).toBe('2026-11-13T12:00:00.000Z')
})

it('keeps to the wall clock when summer time ends or begins', () => {
  expect(at('2026-10-30T20:00:00Z')).toBe('2026-10-30T11:00:00.000Z')
  expect(at('2026-11-06T20:00:00Z')).toBe('2026-11-06T12:00:00.000Z')
  expect(at('2026-03-08T23:00:00Z', 'daily')).toBe('2026-03-08T10:30:00.000Z')
})

describe('a time that a change of the clocks', () => {
  /** All slots from one moment to another, each found as the next one and as the last one. */
  function slots(timeZone: string, time: string, from: string, to: string, day?: 'saturday' | 'sunday') {
    const times = { timeZone, weekly: { day: day ?? 'friday', time }, daily: { time } } as const
    const frequency = day ? 'weekly' : 'daily'
    const found: string[] = []
    for (let at = new Date(from); ; ) {
      at = nextSlot(times, frequency, at)
      if (at > new Date(to)) return found
      expect(lastSlot(times, frequency, at)).toEqual(at)
      found.push(`${plannedDay(times, frequency, at)} ${at.toISOString().slice(0, 16)}`)
    }
  }

  it('skips is later by the length of the gap', () => {
    expect(slots('America/New_York', '02:30', '2027-03-13T05:00Z', '2027-03-16T04:00Z')).toEqual([
      '2027-03-13 2027-03-13T07:30',
      '2027-03-14 2027-03-14T07:30',
      '2027-03-15 2027-03-15T06:30',
    ])
    expect(slots('America/Santiago', '00:30', '2026-09-05T04:00Z', '2026-09-08T02:00Z')).toEqual([
      '2026-09-05 2026-09-05T04:30',
      '2026-09-06 2026-09-06T04:30',
      '2026-09-07 2026-09-07T03:30',
    ])
    expect(slots('America/Santiago', '00:00', '2026-09-01T00:00Z', '2026-09-12T00:00Z', 'sunday')).toEqual([
      '2026-09-06 2026-09-06T04:00',
    ])
    expect(slots('Australia/Lord_Howe', '02:15', '2026-10-03T00:00Z', '2026-10-04T20:00Z')).toEqual([
      '2026-10-04 2026-10-03T15:45',
      '2026-10-05 2026-10-04T15:15',
    ])
  })

  it('shows twice is the first of the two', () => {
    expect(slots('America/New_York', '01:30', '2026-10-31T12:00Z', '2026-11-02T12:00Z')).toEqual([
      '2026-11-01 2026-11-01T05:30',
      '2026-11-02 2026-11-02T06:30',
    ])
    expect(slots('Asia/Beirut', '23:30', '2026-10-23T12:00Z', '2026-10-25T23:00Z')).toEqual([
      '2026-10-23 2026-10-23T20:30',
      '2026-10-24 2026-10-24T20:30',
      '2026-10-25 2026-10-25T21:30',
    ])
  })

  it('skips at the end of a day is on the day after, which has its own as well', () => {
    expect(slots('America/Nuuk', '23:30', '2027-03-27T12:00Z', '2027-03-29T12:00Z')).toEqual([
      '2027-03-27 2027-03-28T01:30',
      '2027-03-28 2027-03-29T00:30',
    ])
  })

  it('skips with its whole day is never due', () => {
    expect(slots('Pacific/Apia', '07:00', '2011-12-29T12:00Z', '2011-12-31T00:00Z')).toEqual([
      '2011-12-29 2011-12-29T17:00',
      '2011-12-31 2011-12-30T17:00',
    ])
  })
})

it('looks back over midnight where the zone and UTC are on different days', () => {
  const tokyo = { ...schedule, timeZone: 'Asia/Tokyo', daily: { time: '00:10' } }
  expect(lastSlot(tokyo, 'daily', new Date('2026-11-20T15:30:00Z')).toISOString()).toBe(
    '2026-11-20T15:10:00.000Z',
  )
})

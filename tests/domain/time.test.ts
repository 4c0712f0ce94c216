import { describe, expect, test } from 'vitest'
import { dayOf, daysBetween, epochMsOf, isDay, startOfDay, wallClock } from '../../functions/domain/time.ts'
import { localeOf } from '../../functions/i18n/locale.ts'
import { publication } from '../publish/newspaper.ts'

const taxonomy = { topics: [], places: [] }

describe('a moment', () => {
  test("falls on the day of the publication's own zone", () => {
    expect(dayOf(new Date('2026-11-22T04:59:00Z'), 'America/New_York')).toBe('2026-11-21')
    expect(dayOf(new Date('2026-11-22T05:00:00Z'), 'America/New_York')).toBe('2026-11-22')
  })

  test('keeps to the clock when it is changed', () => {
    expect(wallClock(new Date('2026-11-01T05:59:00Z'), 'America/New_York')).toMatchObject({
      hour: 1,
      minute: 59,
    })
    expect(wallClock(new Date('2026-11-01T06:01:00Z'), 'America/New_York')).toMatchObject({
      hour: 1,
      minute: 1,
    })
    expect(wallClock(new Date('2026-03-08T07:00:00Z'), 'America/New_York')).toMatchObject({
      hour: 3,
      minute: 0,
    })
  })

  test('is right where zones differ by a quarter of an hour', () => {
    expect(wallClock(new Date('2026-11-22T18:14:59Z'), 'Asia/Kathmandu')).toMatchObject({
      day: 22,
      hour: 23,
      minute: 59,
    })
    expect(wallClock(new Date('2026-11-22T18:15:00Z'), 'Asia/Kathmandu')).toMatchObject({
      day: 23,
      hour: 0,
      minute: 0,
    })
  })

  test('is right where a zone changes its clocks a minute past midnight', () => {
    const show = (at: string) => wallClock(new Date(at), 'Antarctica/Casey')
    expect(show('2020-10-03T16:00:59Z')).toMatchObject({ day: 4, hour: 0, minute: 0 })
    expect(show('2020-10-03T16:01:00Z')).toMatchObject({ day: 4, hour: 3, minute: 1 })
    expect(momentOf('2020-10-04T02:00', 'Antarctica/Casey')).toBe('2020-10-03T18:00:00.000Z')
    expect(startOfDay('2020-10-04', 'Antarctica/Casey').toISOString()).toBe('2020-10-03T16:00:00.000Z')
  })

  test.each([
    ['en', 'Sunday, November 22, 2026', '6:05 a.m.'],
    ['es', 'Domingo, 22 de noviembre de 2026', '6:05 a. m.'],
  ] as const)('is written in %s as %s, %s', (lang, date, time) => {
    const locale = localeOf(lang, publication, taxonomy, new Date('2026-11-22T11:05:00Z'))
    const at = new Date('2026-11-22T11:05:00Z')
    expect(locale.date(at, 'long')).toBe(date)
    expect(locale.date(at, 'time').replaceAll('\u00a0', ' ')).toBe(time)
  })
})

const momentOf = (wall: string, timeZone: string) =>
  new Date(epochMsOf(Date.parse(`${wall}:00Z`), timeZone)).toISOString()

describe('a time of the wall clock', () => {
  test('that clocks show twice is the first of the two moments', () => {
    expect(momentOf('2026-11-01T01:30', 'America/New_York')).toBe('2026-11-01T05:30:00.000Z')
  })

  test('that clocks skip is as much later as the gap is long, as in Temporal', () => {
    expect(momentOf('2027-03-14T02:30', 'America/New_York')).toBe('2027-03-14T07:30:00.000Z')
    expect(momentOf('2026-10-04T02:15', 'Australia/Lord_Howe')).toBe('2026-10-03T15:45:00.000Z')
  })

  test('is an error in a zone that does not exist', () => {
    expect(() => momentOf('2026-11-22T07:00', 'America/Atlantis')).toThrow(RangeError)
  })
})

test('a day begins with the first moment that clocks show of it', () => {
  const start = (day: string, timeZone: string) => startOfDay(day, timeZone).toISOString()
  expect(start('2026-11-22', 'America/New_York')).toBe('2026-11-22T05:00:00.000Z')
  // Clocks skip midnight, and with it in Toronto of 1919 the last half an hour of the day before.
  expect(start('2026-09-06', 'America/Santiago')).toBe('2026-09-06T04:00:00.000Z')
  expect(start('1919-03-31', 'America/Toronto')).toBe('1919-03-31T04:30:00.000Z')
})

test('days are counted by the calendar', () => {
  expect(daysBetween('2026-10-31', '2026-11-02')).toBe(2)
})

test('A day is one that exists in the calendar, alone or at the beginning of a time', () => {
  expect(['2026-11-22', '2028-02-29', '2026-11-22T12:00:00Z'].filter((text) => !isDay(text))).toEqual([])
  expect(['2026-02-30', '2026-02-29', '2026-13-01', '2026-11', 'soon', '', undefined].filter(isDay)).toEqual(
    [],
  )
})

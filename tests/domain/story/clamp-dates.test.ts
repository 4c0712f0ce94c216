import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { clampDates } from '../../../functions/domain/story/clamp-dates.ts'
import { dayOf, endOfDay } from '../../../functions/domain/time.ts'
import { story } from '../../publish/stories.ts'

describe('the end of a day', () => {
  test.each([
    ['UTC', '2026-11-22T23:59:59.999Z'],
    ['America/New_York', '2026-11-23T04:59:59.999Z'],
    ['Pacific/Honolulu', '2026-11-23T09:59:59.999Z'],
    ['Asia/Tokyo', '2026-11-23T14:59:59.999Z'],
  ])('is that of the publication’s zone, such as %s', (timeZone, end) => {
    expect(endOfDay(new Date('2026-11-22T20:00:00Z'), timeZone).toISOString()).toBe(end)
  })

  test('is the last moment of that day in the zone, whatever the clocks do', () => {
    const zones = [
      'America/New_York',
      'America/Santiago',
      'Europe/London',
      'Australia/Lord_Howe',
      'Asia/Kolkata',
    ]
    const range = { min: new Date('2020-01-01'), max: new Date('2040-01-01'), noInvalidDate: true }
    fc.assert(
      fc.property(fc.date(range), fc.constantFrom(...zones), (today, timeZone) => {
        const end = endOfDay(today, timeZone)
        expect(dayOf(end, timeZone)).toBe(dayOf(today, timeZone))
        expect(dayOf(new Date(end.getTime() + 1), timeZone)).not.toBe(dayOf(today, timeZone))
      }),
      {
        examples: [
          [new Date('2026-11-01T12:00:00Z'), 'America/New_York'],
          [new Date('2026-10-31T12:00:00Z'), 'America/New_York'],
          [new Date('2027-03-14T12:00:00Z'), 'America/New_York'],
          [new Date('2026-09-05T12:00:00Z'), 'America/Santiago'],
          [new Date('2026-04-04T12:00:00Z'), 'America/Santiago'],
        ],
      },
    )
  })
})

describe('the dates of a story', () => {
  const latest = '2026-11-23T04:59:59.999Z'
  const one = story({
    headline: 'One',
    at: '2026-11-22T11:12:00.000Z',
    articles: [{ title: 'One', outlet: 'Pacific Courier' }],
  })

  test('are left alone if they are in order', () => {
    expect(clampDates(one, latest)).toBe(one)
  })

  test('are never before 1990 or after today, in whatever form they are written', () => {
    const date = fc.oneof(
      fc.date({ noInvalidDate: true }).map((at) => at.toISOString()),
      fc.constantFrom('yesterday', '', '2026-11-22', '2031-01-01T00:00:00.000Z', '2026-02-31T99:00:00Z'),
    )
    fc.assert(
      fc.property(date, date, date, (firstSeen, published, updated) => {
        const shown = clampDates({ ...one, firstSeen, published, updated }, latest)
        for (const at of [shown.firstSeen, shown.published, shown.updated]) {
          expect(new Date(at).toISOString()).toBe(at)
          expect(at >= '1990-01-01' && at <= latest, at).toBe(true)
        }
      }),
    )
  })

  test('that are invalid are replaced by another date of the story', () => {
    const shown = clampDates({ ...one, published: 'yesterday', updated: '2031-01-01T00:00:00.000Z' }, latest)
    expect([shown.published, shown.updated]).toEqual([one.firstSeen, one.firstSeen])
  })
})

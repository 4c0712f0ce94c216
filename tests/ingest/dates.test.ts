import fc from 'fast-check'
import { expect, test } from 'vitest'
import { isoDate, parseDate } from '../../functions/ingest/dates/parse-date.ts'

const now = new Date('2026-11-20T12:00:00Z')

test.each([
  ['Fri, 20 Nov 2026 07:00:00 GMT', '2026-11-20T07:00:00.000Z'],
  ['Fri, 20 Nov 26 07:00:00 EST', '2026-11-20T12:00:00.000Z'],
  ['20 Nov 2026 07:00 PDT', '2026-11-20T14:00:00.000Z'],
  ['Fri, 20 Nov 2026 07:00:00 +01:00', '2026-11-20T06:00:00.000Z'],
  ['Fri, 20 Nov 2026 07:00:00 GMT-0500', '2026-11-20T12:00:00.000Z'],
  ['Fri Nov 20 07:00:00 PST 2026', '2026-11-20T15:00:00.000Z'],
  ['Fri, 31 Mar 2023 20:19:00 America/Los_Angeles', '2023-04-01T03:19:00.000Z'],
  ['2026-11-20T07:00:00.5-05:00', '2026-11-20T12:00:00.500Z'],
  ['2026-11-20 07:00:00', '2026-11-20T07:00:00.000Z'],
  ['2026-11', '2026-11-01T00:00:00.000Z'],
  ['20261120', '2026-11-20T00:00:00.000Z'],
  ['2026-324', '2026-11-20T00:00:00.000Z'],
  ['2026-1-5', '2026-01-05T00:00:00.000Z'],
  ['1795161600', '2026-11-20T08:00:00.000Z'],
  ['Mon, 03/30/2020 - 19:19', '2020-03-30T19:19:00.000Z'],
  ['26/07/2017 10:00', '2017-07-26T10:00:00.000Z'],
  ['26.07.2017', '2017-07-26T00:00:00.000Z'],
  ['Nov. 16, 2020, 10:57 a.m.', '2020-11-16T10:57:00.000Z'],
  ['November 16, 2020 at 3pm ET', '2020-11-16T20:00:00.000Z'],
  ['July 16, 2020 12:30 a.m. ET', '2020-07-16T04:30:00.000Z'],
  ['March 14, 2027 1:59 am ET', '2027-03-14T06:59:00.000Z'],
  ['March 14, 2027 2:30 am ET', '2027-03-14T07:30:00.000Z'],
  ['March 14, 2027 3:30 am ET', '2027-03-14T07:30:00.000Z'],
  ['November 7, 2027 1:30 am ET', '2027-11-07T05:30:00.000Z'],
  ['November 7, 2027 3:00 am ET', '2027-11-07T08:00:00.000Z'],
  ['2026-10-04T03:00:00 Australia/Lord_Howe', '2026-10-03T16:00:00.000Z'],
  ['16 de noviembre de 2020', '2020-11-16T00:00:00.000Z'],
  ['martes, 17 de marzo de 2020 08:00', '2020-03-17T08:00:00.000Z'],
  ['mar, 17 nov 2020 08:00:00 GMT', '2020-11-17T08:00:00.000Z'],
  ['Seg, 24 Set 2018 19:42:40 -0300', '2018-09-24T22:42:40.000Z'],
  ['2004년 05월 28일  오후 11:31:59', '2004-05-28T14:31:59.000Z'],
  ['261120', '2026-11-20T00:00:00.000Z'],
  ['26-324', '2026-11-20T00:00:00.000Z'],
  ['-2611', '2026-11-01T00:00:00.000Z'],
  ['202611', '2026-11-01T00:00:00.000Z'],
  ['2026-11-20T07:00:00-05:00[America/New_York]', '2026-11-20T12:00:00.000Z'],
  ['Mon, 26 Jan 2004 16:31:00 AT', '2004-01-26T20:31:00.000Z'],
  ['Jan 26 2004 at 16:31', '2004-01-26T16:31:00.000Z'],
  ['2020年11月16日 10:57', '2020-11-16T02:57:00.000Z'],
  ['16th Nov', '2026-11-16T00:00:00.000Z'],
  ['24 Dec', '2025-12-24T00:00:00.000Z'],
])('%s is %s', (text, expected) => {
  expect(isoDate(text, now)).toBe(expected)
})

test.each([
  'soon',
  '',
  '2021-02-29',
  '0000-00-00 00:00:00',
  '2026-13-45 10:00:00',
  '2026년 13월 45일 10:00',
  'Thu, 31 Jun 2004 19:48:21 GMT',
  'Sat, 28 Feb 2026 25:10:00 GMT',
  '12',
  'Nov',
])('%j is not a date', (text) => {
  expect(parseDate(text, now)).toBeUndefined()
})

test('A date without a year needs the present day', () => {
  expect(parseDate('16th Nov')).toBeUndefined()
})

test('Every time survives being written and read', () => {
  const times = fc.date({ min: new Date('1970-01-01'), max: new Date('2099-12-31'), noInvalidDate: true })
  fc.assert(
    fc.property(times, (time) => {
      expect(parseDate(time.toISOString())).toBe(time.getTime())
      expect(parseDate(time.toUTCString())).toBe(Math.floor(time.getTime() / 1000) * 1000)
    }),
  )
})

test('No text makes it throw or return an invalid time', () => {
  const texts = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.stringMatching(/^[\d:/, apmGMTJanTuesZ.+-]{0,60}$/),
  )
  fc.assert(
    fc.property(texts, (text) => {
      const time = parseDate(text, now)
      expect(time === undefined || Number.isFinite(new Date(time).getTime())).toBe(true)
    }),
  )
})

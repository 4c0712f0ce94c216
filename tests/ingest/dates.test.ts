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
  ['2026-11', '2026-11-01'],
  ['20261120', '2026-11-20'],
  ['2026-324', '2026-11-20'],
  ['2026-1-5', '2026-01-05'],
  ['1795161600', '2026-11-20T08:00:00.000Z'],
  ['Mon, 03/30/2020 - 19:19', '2020-03-30T19:19:00.000Z'],
  ['26/07/2017 10:00', '2017-07-26T10:00:00.000Z'],
  ['26.07.2017', '2017-07-26'],
  ['Nov. 16, 2020, 10:57 a.m.', '2020-11-16T10:57:00.000Z'],
  ['November 16, 2020 at 3pm ET', '2020-11-16T20:00:00.000Z'],
  ['July 16, 2020 12:30 a.m. ET', '2020-07-16T04:30:00.000Z'],
  ['March 14, 2027 1:59 am ET', '2027-03-14T06:59:00.000Z'],
  ['March 14, 2027 2:30 am ET', '2027-03-14T07:30:00.000Z'],
  ['March 14, 2027 3:30 am ET', '2027-03-14T07:30:00.000Z'],
  ['November 7, 2027 1:30 am ET', '2027-11-07T05:30:00.000Z'],
  ['November 7, 2027 3:00 am ET', '2027-11-07T08:00:00.000Z'],
  ['2026-10-04T03:00:00 Australia/Lord_Howe', '2026-10-03T16:00:00.000Z'],
  ['16 de noviembre de 2020', '2020-11-16'],
  ['martes, 17 de marzo de 2020 08:00', '2020-03-17T08:00:00.000Z'],
  ['mar, 17 nov 2020 08:00:00 GMT', '2020-11-17T08:00:00.000Z'],
  ['Seg, 24 Set 2018 19:42:40 -0300', '2018-09-24T22:42:40.000Z'],
  ['2004년 05월 28일  오후 11:31:59', '2004-05-28T14:31:59.000Z'],
  ['261120', '2026-11-20'],
  ['26-324', '2026-11-20'],
  ['-2611', '2026-11-01'],
  ['202611', '2026-11-01'],
  ['2026-11-20T07:00:00-05:00[America/New_York]', '2026-11-20T12:00:00.000Z'],
  ['Mon, 26 Jan 2004 16:31:00 AT', '2004-01-26T20:31:00.000Z'],
  ['Jan 26 2004 at 16:31', '2004-01-26T16:31:00.000Z'],
  ['2020年11月16日 10:57', '2020-11-16T02:57:00.000Z'],
  ['16th Nov', '2026-11-16'],
  ['24 Dec', '2025-12-24'],
  ['Nov 16', '2026-11-16'],
  ['Nov 16, 4:05 PM', '2026-11-16T16:05:00.000Z'],
  ['Updated: Nov 16, 2026 at 10:57 a.m. ET', '2026-11-16T15:57:00.000Z'],
  ['Last updated 16 November 2026', '2026-11-16'],
  ['Published: 2026-11-16T10:57:00Z', '2026-11-16T10:57:00.000Z'],
  ['Posted 2026-11-16 10:57:00', '2026-11-16T10:57:00.000Z'],
  ['Actualizado: 16 de noviembre de 2026, 10:57 a. m.', '2026-11-16T10:57:00.000Z'],
  ['noviembre 16, 2026', '2026-11-16'],
  ['16 nov 2026', '2026-11-16'],
  ['lunes 16 noviembre', '2026-11-16'],
  ['16 ago 2026', '2026-08-16'],
  ['2 de agosto', '2026-08-02'],
  ['16 de setiembre de 2026', '2026-09-16'],
  ['16 août 2026', '2026-08-16'],
  ['16. März 2026', '2026-03-16'],
  ['Sat Nov 14 2026 10:00:00 GMT-0500 (Eastern Standard Time)', '2026-11-14T15:00:00.000Z'],
  ['20261120070001', '2026-11-20T07:00:01.000Z'],
  ['1795161600.25', '2026-11-20T08:00:00.000Z'],
  ['1795161600123', '2026-11-20T08:00:00.123Z'],
  ['1795161600123456', '2026-11-20T08:00:00.123Z'],
  ['/Date(1795161600123)/', '2026-11-20T08:00:00.123Z'],
  ['05/06/2026', '2026-05-06'],
  ['11/20/2026', '2026-11-20'],
  ['10/12/2026', '2026-10-12'],
  ['12/10/2026', '2026-10-12'],
  ['01/02/2027', '2027-01-02'],
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
  'Nov 2026',
  // Times that are relative to when they were written.
  '2 hours ago',
  '3 hours, 2 minutes ago',
  '5 min ago',
  '1 day ago',
  '3 months ago',
  '2 decades ago',
  '2h ago',
  'Yesterday at 10:57',
  'Today, 4:05 PM',
  'hace 2 horas',
  'hace 3 meses',
  'ayer a las 10:57',
  'il y a 2 heures',
  'vor 3 Minuten',
  // What systems write when they have no date.
  'Wed, 30 Nov -0001 00:00:00 +0000',
  'Wed, 30 Nov -0001 00:00:00 GMT',
  'Wed, 30 Nov -001 00:00:00 +0000',
  'Wed, 30 Nov -1 00:00:00 +0000',
  'Sun, 30 Nov 0000 00:00:00 +0000',
  '-0001-11-30T00:00:00+00:00',
  '-0001-11-30 00:00:00',
  '30/11/-0001',
  '0000-00-00',
  '0000-00-00T00:00:00+00:00',
  '0001-01-01T00:00:00Z',
  'Mon, 01 Jan 0001 00:00:00 +0000',
  'Thu, 01 Jan 1970 00:00:00 +0000',
  'Thu, 01 Jan 1970 00:00:00 -0500',
  'Wed, 31 Dec 1969 19:00:00 -0500',
  '1970-01-01',
  '01/01/1970',
  '1899-12-30T00:00:00Z',
  'Mon, 01 Jan 1900 00:00:00 GMT',
  '0000000000',
  '0',
])('%j is not a date', (text) => {
  expect(parseDate(text, now)).toBeUndefined()
})

test.each([
  'Fri, 20 Nov 2026 00:00:00 GMT',
  '2026-11-20T00:00:00Z',
  '2026-11-20 00:00',
  '2026-11-20T00',
  '20261120000000',
  '1795132800',
  'November 20, 2026 12:00 a.m.',
])('%s has a time, which is midnight', (text) => {
  expect(isoDate(text, now)).toBe('2026-11-20T00:00:00.000Z')
})

test.each(['Nov 20, 2026 EST', 'Nov 20, 2026 +0900'])('%s is that day, whatever the zone', (text) => {
  expect(isoDate(text, now)).toBe('2026-11-20')
})

test('An old date is old, not unknown', () => {
  expect(isoDate('Sun, 03 Oct 1965 12:00:00 GMT')).toBe('1965-10-03T12:00:00.000Z')
})

test('Day and month have the order of the document, where that is known', () => {
  expect(isoDate('05/06/2026', now, true)).toBe('2026-06-05')
  expect(isoDate('05-20-2026', now, true)).toBe('2026-05-20')
})

test('A date without a year needs the present day', () => {
  expect(parseDate('16th Nov')).toBeUndefined()
})

test('Every time survives being written and read', () => {
  const times = fc.date({ min: new Date('1970-01-02'), max: new Date('2099-12-31'), noInvalidDate: true })
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

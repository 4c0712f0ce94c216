import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type CalendarDay, writeCalendar } from '../../functions/web/calendar.ts'

const day = (of: Partial<CalendarDay> = {}): CalendarDay => ({
  uid: 'rule-1@digest.example',
  day: '2026-12-04',
  title: 'Comments close: work permits',
  url: 'https://digest.example/stories/1/',
  stamp: new Date('2026-11-20T12:00:00Z'),
  ...of,
})

/** The properties of a file, as a calendar program reads them. */
const propertiesOf = (file: string) =>
  file
    .replaceAll('\r\n ', '')
    .split('\r\n')
    .slice(0, -1)
    .map((line) => [line.slice(0, line.search(/[:;]/)), line.slice(line.indexOf(':') + 1)] as const)

const textOf = (value: string) => value.replace(/\\(.)/g, (_, one: string) => (one === 'n' ? '\n' : one))

describe('A calendar file', () => {
  it('has each day as an event of one whole day', () => {
    expect(writeCalendar('Deadlines', [day()])).toBe(
      [
        'BEGIN:VCALENDAR',
        'VERSION:2.0',
        'PRODID:-//Policy Digest//EN',
        'NAME:Deadlines',
        'X-WR-CALNAME:Deadlines',
        'BEGIN:VEVENT',
        'UID:rule-1@digest.example',
        'DTSTAMP:20261120T120000Z',
        'DTSTART;VALUE=DATE:20261204',
        'SUMMARY:Comments close: work permits',
        'URL;VALUE=URI:https://digest.example/stories/1/',
        'TRANSP:TRANSPARENT',
        'END:VEVENT',
        'END:VCALENDAR',
        '',
      ].join('\r\n'),
    )
  })

  it('leaves out a day that does not exist', () => {
    expect(writeCalendar('Deadlines', [day({ day: '2026-13-40' })])).not.toContain('VEVENT')
  })

  it('holds any text as text, in lines of at most 75 bytes', () => {
    const anything = fc.string({ unit: 'binary', maxLength: 300 })
    fc.assert(
      fc.property(anything, anything, (title, url) => {
        const file = writeCalendar(title, [day({ title, url })])
        const written = propertiesOf(file)
        expect(written.map(([name]) => name)).toEqual(
          propertiesOf(writeCalendar('', [day()])).map(([name]) => name),
        )
        const summary = textOf(written.find(([name]) => name === 'SUMMARY')![1])
        expect(summary).toBe(title.replace(/\r\n|\r/g, '\n').replace(/(?!\n)\p{Cc}/gu, ''))
        for (const line of file.split('\r\n')) expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75)
      }),
    )
  })
})

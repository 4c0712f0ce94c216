import { describe, expect, it } from 'vitest'
import { fillDates } from '../../../../functions/adapters/local/sample/dates.ts'

const anchor = new Date('2026-11-23T15:00:00Z')

describe('A date in a sample document', () => {
  it.each([
    [
      'is written as RSS 2.0 demands',
      '<rss version="2.0">{{-3h}}',
      '<rss version="2.0">Mon, 23 Nov 2026 12:00:00 GMT',
    ],
    ['is written as Atom demands', '<feed>{{-1d}}', '<feed>2026-11-22T15:00:00Z'],
    ['is written as JSON Feed demands', '{"a": "{{-2d5h}}"}', '{"a": "2026-11-21T10:00:00Z"}'],
    ['may lie ahead, in words', '{{+9d long}}', 'December 2, 2026'],
    ['may be a weekday', '{{-3d weekday}}', 'Friday'],
    ['may be a weekday in Spanish', '{{-3d día}}', 'viernes'],
    ['is that of Washington', '{{-12h weekday}}', 'Sunday'],
  ])('%s', (_, document, filled) => {
    expect(fillDates(document, anchor)).toBe(filled)
  })

  it('must be written in a known form', () => {
    expect(() => fillDates('{{-3d soon}}', anchor)).toThrow(
      '"soon" is not a known date format. Write one of: long, weekday',
    )
  })
})

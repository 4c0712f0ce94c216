import { describe, expect, it } from 'vitest'
import { calendarOf } from '../../../functions/digest/email/matters/coming-lines.ts'
import { editionId } from '../../../functions/domain/edition/edition-id.ts'
import { edition, editionStory, publication } from '../fixtures.ts'
import { week } from '../week.ts'

describe('The calendar of what is coming up', () => {
  it('has whole days with the story’s page, and the same bytes each time', () => {
    const file = calendarOf(week, 'en', publication)!
    expect(file.match(/BEGIN:VEVENT/g)).toHaveLength(2)
    expect(file).toContain('DTSTART;VALUE=DATE:20261204')
    expect(file).toContain('UID:20261117-h1b@digest.example')
    expect(file).toContain('URL;VALUE=URI:https://digest.example/s/20261117-h1b/')
    expect(calendarOf(week, 'en', publication)!).toBe(file)
  })

  it('lets no headline add lines', () => {
    const hostile = editionStory('x', {
      headline: 'Comments\r\nEND:VCALENDAR; a, b',
      status: { stage: 'proposed', commentsClose: '2026-12-04' },
    })
    const file = calendarOf(edition([{ id: 'deadlines', stories: [hostile], more: 0 }]), 'en', publication)!
    expect(file.match(/^END:VCALENDAR/gm)).toHaveLength(1)
    expect(file).toContain('SUMMARY:Comments close: Comments END:VCALENDAR\\; a\\, b')
  })

  it('leaves out an invalid day and keeps the others', () => {
    const closes = (id: string, commentsClose: string) =>
      editionStory(id, { status: { stage: 'proposed', commentsClose } })
    const stories = [closes('bad', '2026-13-40'), closes('good', '2026-12-04')]
    const file = calendarOf(edition([{ id: 'deadlines', stories, more: 0 }]), 'en', publication)!
    expect(file.match(/^UID:.*/gm)).toEqual(['UID:good@digest.example'])
  })
})

describe('An edition’s id', () => {
  it('is its day, and differs from others of that day', () => {
    expect(editionId('2026-11-20', 'weekly', undefined)).toBe('2026-11-20')
    expect(editionId('2026-11-20', 'daily', { id: '2026-11-19-daily' })).toBe('2026-11-20-daily')
    expect(editionId('2026-11-20', 'weekly', { id: '2026-11-20' })).toBe('2026-11-20-x2')
    expect(editionId('2026-11-20', 'weekly', { id: '2026-11-20-x2' })).toBe('2026-11-20-x3')
  })
})

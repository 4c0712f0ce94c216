import { expect, it } from 'vitest'
import type { Site } from '../../functions/publish/site/site.ts'
import { edition, editionStory } from '../digest/fixtures.ts'
import { filesOf, site } from './newspaper.ts'

const calendarsOf = (some: Site) => filesOf(some).filter(({ path }) => path.endsWith('/deadlines.ics'))
const closing = [{ id: 'deadlines' as const, stories: [editionStory('a')], more: 0 }]

it('An edition with deadlines has a calendar file in each language', () => {
  const files = calendarsOf(site({ editions: [edition(closing)] }))
  expect(files.map(({ path, contentType, body }) => [path, contentType, body()])).toEqual([
    ['editions/2026-11-20/deadlines.ics', 'text/calendar; charset=utf-8', 'BEGIN:VCALENDAR 2026-11-20 en'],
    ['es/editions/2026-11-20/deadlines.ics', 'text/calendar; charset=utf-8', 'BEGIN:VCALENDAR 2026-11-20 es'],
  ])
})

it('An edition without deadlines has no calendar file', () => {
  const without = [
    edition([{ id: 'top', stories: [editionStory('a')], more: 0 }]),
    edition([{ id: 'deadlines', stories: [], more: 0 }]),
  ]
  expect(calendarsOf(site({ editions: without }))).toEqual([])
})

it('A calendar file is written again only for another edition, title or address', () => {
  const stamp = (change: Partial<Site>) =>
    calendarsOf(site({ editions: [edition(closing)], ...change }))[0]?.stamp
  const { configuration } = site()
  const renamed = { ...configuration, publication: { ...configuration.publication, title: 'Another' } }
  const stamps = [
    stamp({}),
    stamp({ editions: [edition(closing, { frozenAt: '2026-11-20T14:00:00Z' })] }),
    stamp({ configuration: renamed }),
    stamp({ siteUrl: 'https://elsewhere.example' }),
  ]
  expect(new Set(stamps).size).toBe(4)
  expect(stamp({ today: new Date('2026-12-24T12:00:00Z') })).toBe(stamps[0])
})

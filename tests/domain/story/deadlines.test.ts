import { expect, test } from 'vitest'
import type { PolicyStatus } from '../../../functions/domain/model/article.ts'
import { closingSoon, deadlines } from '../../../functions/domain/story/deadlines.ts'
import { single } from '../../digest/fixtures.ts'

const today = '2026-11-20'
const rule = (id: string, status: PolicyStatus) => single(id, {}, { status })

test('the nearest deadline is the first, and days in the past are none', () => {
  const stories = [
    rule('later', { stage: 'proposed', commentsClose: '2026-12-20' }),
    rule('today', { stage: 'proposed', commentsClose: '2026-11-20' }),
    rule('past', { stage: 'proposed', commentsClose: '2026-11-19' }),
    rule('final', { stage: 'final', effective: '2026-12-01' }),
    rule('blocked', { stage: 'enjoined', effective: '2026-12-01' }),
  ]
  expect(deadlines(stories, today).map(({ day, kind, story }) => [day, kind, story.id])).toEqual([
    ['2026-11-20', 'comments', 'today'],
    ['2026-12-01', 'effective', 'final'],
    ['2026-12-20', 'comments', 'later'],
  ])
})

test('editions recall the same comment periods as the front page, for fourteen days', () => {
  const stories = [
    rule('far', { stage: 'proposed', commentsClose: '2026-12-05' }),
    rule('near', { stage: 'proposed', commentsClose: '2026-12-04T00:00:00Z' }),
    rule('no-day', { stage: 'proposed', commentsClose: '2026-11-99' }),
    rule('final', { stage: 'final', effective: '2026-11-25' }),
  ]
  expect(closingSoon(stories, today).map(({ id }) => id)).toEqual(['near'])
})

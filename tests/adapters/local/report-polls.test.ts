import { expect, test } from 'vitest'
import { reportPolls } from '../../../functions/adapters/local/scheduler/run-cycle.ts'
import type { PollReport } from '../../../functions/app/poll/poll.ts'

test('a cycle names each source that was not read, not requested or read only in part, with the reason', () => {
  const reports: PollReport[] = [
    { source: 'courier', articles: 3, problems: [] },
    { source: 'gazette', articles: 0, problems: [], error: 'gazette.example answered 500.' },
    {
      source: 'herald',
      articles: 0,
      problems: [],
      waiting: 'Not requested, because herald.example asked us to wait.',
    },
    { source: 'tribune', articles: 1, problems: ['Only its first 99 of 200 bytes arrived.'] },
  ]
  const lines: string[] = []
  reportPolls(reports, { say: (line) => lines.push(line), sample: false, folder: 'data' })
  expect(lines).toEqual([
    'Read 2 of 4 sources: 4 new or changed articles.',
    '  gazette could not be read: gazette.example answered 500.',
    '  herald: Not requested, because herald.example asked us to wait.',
    '  tribune was read only in part: Only its first 99 of 200 bytes arrived.',
  ])
})

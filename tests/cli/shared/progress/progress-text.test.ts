import { expect, it } from 'vitest'
import { progressText } from '../../../../functions/cli/shared/progress/progress-text.ts'

const SECOND = 1000
const MINUTE = 60 * SECOND

it.each([
  [0, 0, ''],
  [10, SECOND, ''],
  [500, 9 * SECOND, ', a few seconds left'],
  [500, 11 * SECOND, ', about 20 seconds left'],
  [500, 50 * SECOND, ', about 50 seconds left'],
  [500, 55 * SECOND, ', about a minute left'],
  [500, 61 * SECOND, ', about 2 minutes left'],
  [500, 59 * MINUTE, ', about 59 minutes left'],
  [500, 60 * MINUTE, ', about an hour left'],
  [500, 70 * MINUTE, ', about 1.5 hours left'],
  [1, MINUTE, ', about 17 hours left'],
])('%i of 1,000 in %i ms', (done, elapsed, rest) => {
  expect(progressText({ work: 'sending', done, of: 1000 }, elapsed)).toBe(
    `Sending the edition: ${done} of 1,000 emails${rest}`,
  )
})

it('Without a total, what is done is counted and nothing is estimated', () => {
  expect(progressText({ work: 'exporting', done: 12_345 }, MINUTE)).toBe('Exporting: 12,345 records so far')
})

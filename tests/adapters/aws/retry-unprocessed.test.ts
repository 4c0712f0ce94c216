import { expect, it } from 'vitest'
import { untilNothingIsLeft } from '../../../functions/adapters/aws/retry-unprocessed.ts'

it('tries again what was left over, with a longer limit of the pause each time', async () => {
  const waits: number[] = []
  const asked: number[][] = []
  await untilNothingIsLeft(
    'Counting',
    [1, 2, 3, 4],
    async (left) => {
      asked.push([...left])
      return left.slice(1)
    },
    async (ms) => waits.push(ms),
  )
  expect(asked).toEqual([[1, 2, 3, 4], [2, 3, 4], [3, 4], [4]])
  expect(waits).toHaveLength(3)
  for (const [n, ms] of waits.entries()) expect(ms).toBeLessThan(100 * 2 ** n)
})

it('gives up with an explanation when nothing gets through', async () => {
  const attempt = untilNothingIsLeft(
    'Writing to Content',
    [1, 2],
    async (left) => left,
    async () => {},
  )
  await expect(attempt).rejects.toThrow('Writing to Content: 2 of 2 were still refused after 8 attempts')
})

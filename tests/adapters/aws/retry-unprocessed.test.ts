import { expect, it } from 'vitest'
import { untilNothingIsLeft } from '../../../functions/adapters/aws/retry-unprocessed.ts'

it('tries again what was left over, with short pauses as long as something gets through', async () => {
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
  for (const ms of waits) expect(ms).toBeLessThan(100)
})

it('does not give up on a large batch if a little of it gets through each time', async () => {
  const asked: number[] = []
  const attempt = async (left: readonly number[]) => {
    asked.push(left.length)
    return asked.length % 3 === 0 ? left.slice(1) : left
  }
  await untilNothingIsLeft(
    'Writing',
    Array.from({ length: 25 }, (_, n) => n),
    attempt,
    async () => {},
  )
  expect(asked).toHaveLength(3 * 25)
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

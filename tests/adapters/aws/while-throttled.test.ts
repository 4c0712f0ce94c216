import { expect, it } from 'vitest'
import { whileThrottled } from '../../../functions/adapters/aws/dynamodb/while-throttled.ts'

/** A request that fails in this way so many times. */
function failing(name: string, times: number) {
  const waits: number[] = []
  const repeated: boolean[] = []
  const request = async (isRepeated: boolean) => {
    repeated.push(isRepeated)
    if (repeated.length <= times) throw Object.assign(new Error(name), { name })
    return 'done'
  }
  return { waits, repeated, result: whileThrottled(request, async (ms) => waits.push(ms)) }
}

it.each(['ThrottlingException', 'ProvisionedThroughputExceededException', 'RequestLimitExceeded'])(
  'repeats a request after %s, and says that it is repeated',
  async (name) => {
    const { result, waits, repeated } = failing(name, 3)
    expect(await result).toBe('done')
    expect(repeated).toEqual([false, true, true, true])
    expect(waits).toHaveLength(3)
  },
)

it('gives up after half a minute', async () => {
  const { result, waits } = failing('ThrottlingException', 100)
  await expect(result).rejects.toThrow('ThrottlingException')
  const waited = waits.reduce((sum, ms) => sum + ms, 0)
  expect(waited).toBeGreaterThan(15_000)
  expect(waited).toBeLessThan(32_000)
})

it('does not repeat a request that failed for another reason', async () => {
  const { result, repeated } = failing('ConditionalCheckFailedException', 1)
  await expect(result).rejects.toThrow('ConditionalCheckFailedException')
  expect(repeated).toEqual([false])
})

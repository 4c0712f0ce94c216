import type { SQSEvent } from 'aws-lambda'
import { beforeEach, expect, it } from 'vitest'
import { eachRecord } from '../../functions/aws/each-record.ts'

const event = (...bodies: string[]) =>
  ({
    Records: bodies.map((body, n) => ({
      messageId: `m${n}`,
      body,
      attributes: { ApproximateReceiveCount: '2' },
    })),
  }) as unknown as SQSEvent

let lines: unknown[]
const journal = {
  info: () => {},
  warn: (event: string, facts?: object) => lines.push({ event, ...facts }),
  error: () => {},
}
beforeEach(() => {
  lines = []
})

it('lets a message that fails come again alone, and says why', async () => {
  const handled: number[] = []
  const answer = await eachRecord<number>(event('1', '2', '3'), journal, async (number) => {
    if (number === 2) throw new Error('The table can not be reached.')
    handled.push(number)
  })
  expect(handled).toEqual([1, 3])
  expect(answer).toEqual({ batchItemFailures: [{ itemIdentifier: 'm1' }] })
  expect(lines).toEqual([
    { event: 'message failed', messageId: 'm1', attempt: 2, reason: 'The table can not be reached.' },
  ])
})

it('puts a message that is no JSON aside like any that fails', async () => {
  const answer = await eachRecord(event('{', '1'), journal, async () => {})
  expect(answer).toEqual({ batchItemFailures: [{ itemIdentifier: 'm0' }] })
})

import { setTimeout as sleep } from 'node:timers/promises'
import type { SQSEvent } from 'aws-lambda'
import { beforeEach, describe, expect, it } from 'vitest'
import { eachRecord, eachRecordInTurn } from '../../../functions/adapters/aws/sqs/each-record.ts'

const event = (...bodies: string[]) => at('2', ...bodies)
const at = (ApproximateReceiveCount: string, ...bodies: string[]) =>
  ({
    Records: bodies.map((body, n) => ({ messageId: `m${n}`, body, attributes: { ApproximateReceiveCount } })),
  }) as unknown as SQSEvent

let lines: unknown[]
const logger = {
  info: () => {},
  warn: (event: string, facts?: object) => lines.push({ event, ...facts }),
  error: () => {},
}
beforeEach(() => {
  lines = []
})

it('lets only a message that failed be delivered again, and logs why', async () => {
  const handled: number[] = []
  const answer = await eachRecord<number>(event('1', '2', '3'), logger, async (number) => {
    if (number === 2) throw new Error('The table can not be reached.')
    handled.push(number)
  })
  expect(handled).toEqual([1, 3])
  expect(answer).toEqual({ batchItemFailures: [{ itemIdentifier: 'm1' }] })
  expect(lines).toEqual([
    { event: 'message failed', messageId: 'm1', attempt: 2, reason: 'The table can not be reached.' },
  ])
})

it('treats a message that is not JSON like any that fails', async () => {
  const answer = await eachRecord(event('{', '1'), logger, async () => {})
  expect(answer).toEqual({ batchItemFailures: [{ itemIdentifier: 'm0' }] })
})

describe('a queue whose order counts', () => {
  const handled: number[] = []
  const failing = async (number: number) => {
    // The first takes longest, and the others must wait for it.
    await sleep(number === 1 ? 20 : 0)
    if (number === 2) throw new Error('The table can not be reached.')
    handled.push(number)
  }
  beforeEach(() => {
    handled.length = 0
  })

  it('has its messages handled one after the other', async () => {
    expect(await eachRecordInTurn(event('1', '3', '4'), logger, failing)).toEqual({ batchItemFailures: [] })
    expect(handled).toEqual([1, 3, 4])
  })

  it('lets all messages after a failed one be delivered again, so that an older edit never overtakes a newer one', async () => {
    const answer = await eachRecordInTurn(event('1', '2', '3', '4'), logger, failing)
    expect(handled).toEqual([1])
    expect(answer.batchItemFailures.map(({ itemIdentifier }) => itemIdentifier)).toEqual(['m1', 'm2', 'm3'])
    expect(lines).toHaveLength(1)
  })

  it('goes on after a message that failed for the last time, or all later ones would get into the dead-letter queue with it', async () => {
    const answer = await eachRecordInTurn(at('3', '1', '2', '3'), logger, failing)
    expect(handled).toEqual([1, 3])
    expect(answer).toEqual({ batchItemFailures: [{ itemIdentifier: 'm1' }] })
  })
})

import { DynamoDBClient } from '@aws-sdk/client-dynamodb'
import { vi } from 'vitest'
import { clientOptions } from '../../../functions/adapters/aws/clients.ts'
import { DynamoTable } from '../../../functions/adapters/aws/dynamodb/dynamo-table.ts'
import { limits } from '../../../infra/limits.ts'
import { ThrottledDynamoDb } from '../../doubles/throttled-dynamodb.ts'

export const START = new Date('2026-11-20T12:00:00Z')

/** From now on, time passes only in `inVirtualTime`. */
export function stopTime(): void {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'Date'], now: START })
}

export const clock = () => new Date()

export const sleep = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms))

/** Lets time pass until the work is done, from one timer to the next. */
export async function inVirtualTime<T>(work: Promise<T>): Promise<T> {
  let isDone = false
  const noted = work.finally(() => {
    isDone = true
  })
  noted.catch(() => {})
  while (!isDone) {
    // A request to the double takes a few turns of the event loop.
    for (let turn = 0; turn < 3; turn++) await new Promise((resolve) => setImmediate(resolve))
    if (!isDone) await vi.advanceTimersToNextTimerAsync()
  }
  return noted
}

/**
 * A table with the limits of the data stack, whose unused units of so many seconds are lent. `open` makes a client, as
 * each process of a function has its own.
 */
export function tableAtLimits(kind: keyof typeof limits.tables, burstSeconds: number) {
  const dynamo = new ThrottledDynamoDb({ ...limits.tables[kind], burstSeconds })
  const { requestHandler } = dynamo
  const credentials = { accessKeyId: 'test', secretAccessKey: 'test' }
  const open = () =>
    new DynamoTable(
      new DynamoDBClient({ ...clientOptions, region: 'us-east-1', credentials, requestHandler }),
      kind,
      clock,
      sleep,
    )
  return { dynamo, open }
}

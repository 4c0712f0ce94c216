import {
  BatchWriteItemCommand,
  ConditionalCheckFailedException,
  DeleteItemCommand,
  type DynamoDBClient,
  GetItemCommand,
  PutItemCommand,
  type WriteRequest,
} from '@aws-sdk/client-dynamodb'
import type { Condition, Key } from '../../../ports/table.ts'
import { untilNothingIsLeft, type Wait } from '../retry-unprocessed.ts'
import { type Attributes, conditionOf, keyOf } from './dynamo-item.ts'
import { whileThrottled } from './while-throttled.ts'

/** One write, ready to send: with the attributes to put, or without if the item is to be removed. */
export interface Prepared extends Key {
  when: Condition
  put?: Attributes
}

/** What requests to a table need. */
export interface DynamoDeps {
  client: DynamoDBClient
  table: string
  wait?: Wait
}

/** Splits writes before each key that occurs again, since the writes of one run are done in any order. */
export function runsOf<T extends Key>(writes: readonly T[]): T[][] {
  const runs: T[][] = []
  let seen = new Set<string>()
  for (const write of writes) {
    const key = JSON.stringify([write.pk, write.sk])
    if (runs.length === 0 || seen.has(key)) {
      runs.push([])
      seen = new Set()
    }
    runs.at(-1)?.push(write)
    seen.add(key)
  }
  return runs
}

/** Writes at most 25 items without a condition in one request, and repeats it for the items that DynamoDB left out. */
export async function writeBatch({ client, table, wait }: DynamoDeps, writes: readonly Prepared[]) {
  const requests = writes.map(
    ({ put, ...key }): WriteRequest =>
      put ? { PutRequest: { Item: put } } : { DeleteRequest: { Key: keyOf(key) } },
  )
  await untilNothingIsLeft(
    `Writing to ${table}`,
    requests,
    async (left) => {
      const command = new BatchWriteItemCommand({ RequestItems: { [table]: [...left] } })
      return (await whileThrottled(() => client.send(command), wait)).UnprocessedItems?.[table] ?? []
    },
    wait,
  )
}

/** Writes one item if its condition holds at `now`, in seconds since 1970. Returns whether it was written. */
export function writeOne(deps: DynamoDeps, write: Prepared, now: number): Promise<boolean> {
  return whileThrottled((isRepeated) => tryToWrite(deps, write, { now, isRepeated }), deps.wait)
}

async function tryToWrite(
  deps: DynamoDeps,
  write: Prepared,
  { now, isRepeated }: { now: number; isRepeated: boolean },
): Promise<boolean> {
  const { client, table } = deps
  const { put, when } = write
  const condition = when === 'always' ? {} : conditionOf(when, now)
  try {
    const request = { TableName: table, ...condition }
    await (put
      ? client.send(new PutItemCommand({ ...request, Item: put }))
      : client.send(new DeleteItemCommand({ ...request, Key: keyOf(write) })))
    return true
  } catch (error) {
    if (!(error instanceof ConditionalCheckFailedException)) throw error
    // After a retry, the first reply may have been lost after the write was done. Then the item that violates the condition
    // is our own.
    return (isRepeated || (error.$metadata.attempts ?? 1) > 1) && isDone(deps, write)
  }
}

async function isDone({ client, table }: DynamoDeps, write: Prepared): Promise<boolean> {
  const command = new GetItemCommand({
    TableName: table,
    Key: keyOf(write),
    ConsistentRead: true,
    ProjectionExpression: 'mark',
  })
  const { Item } = await client.send(command)
  return write.put ? Item?.mark?.S === write.put.mark?.S : Item === undefined
}

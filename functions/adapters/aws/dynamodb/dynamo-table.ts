import { randomUUID } from 'node:crypto'
import {
  type AttributeValue,
  BatchGetItemCommand,
  type DynamoDBClient,
  QueryCommand,
  type QueryCommandInput,
} from '@aws-sdk/client-dynamodb'
import pLimit from 'p-limit'
import type { Clock } from '../../../ports/clock.ts'
import type { Item, Key, Range, Table, Write } from '../../../ports/table.ts'
import { untilNothingIsLeft, type Wait } from '../retry-unprocessed.ts'
import { attributesOf, itemOf, keyOf } from './dynamo-item.ts'
import { type DynamoDeps, runsOf, writeBatch, writeOne } from './dynamo-write.ts'
import { whileThrottled } from './while-throttled.ts'

/** Most items in one request: API_BatchGetItem and API_BatchWriteItem in DynamoDB's API reference. */
const MAX_KEYS = 100
const MAX_WRITES = 25
const REQUESTS_AT_ONCE = 24

/**
 * The table port on DynamoDB: a table with the string keys `pk` and `sk`. The value is one JSON string; `version` and
 * `expires` are numbers, the latter the table's TTL attribute.
 */
export class DynamoTable implements Table {
  readonly #deps: DynamoDeps
  readonly #clock: Clock
  readonly #atOnce = pLimit(REQUESTS_AT_ONCE)

  constructor(client: DynamoDBClient, table: string, clock: Clock, wait?: Wait) {
    this.#deps = { client, table, wait }
    this.#clock = clock
  }

  async get(keys: readonly Key[]): Promise<(Item | undefined)[]> {
    const distinct = [...new Map(keys.map((key) => [nameOf(key), key])).values()]
    const pages = await this.#all(chunks(distinct, MAX_KEYS).map((chunk) => () => this.#getChunk(chunk)))
    const found = new Map(pages.flat().map((item) => [nameOf(item), item]))
    return keys.map((key) => found.get(nameOf(key)))
  }

  async write(writes: readonly Write[]): Promise<boolean[]> {
    const now = this.#now()
    const done: boolean[] = []
    const prepared = writes.map((write, place) => {
      const { pk, sk, when } = write
      return { pk, sk, when, place, ...('remove' in write ? {} : { put: attributesOf(write, randomUUID()) }) }
    })
    for (const run of runsOf(prepared)) {
      const unconditional = chunks(
        run.filter(({ when }) => when === 'always'),
        MAX_WRITES,
      ).map((chunk) => async () => {
        await writeBatch(this.#deps, chunk)
        for (const { place } of chunk) done[place] = true
      })
      const conditional = run
        .filter(({ when }) => when !== 'always')
        .map((write) => async () => {
          done[write.place] = await writeOne(this.#deps, write, now)
        })
      await this.#all([...unconditional, ...conditional])
    }
    return done
  }

  async *query(pk: string, range: Range = {}): AsyncIterable<Item> {
    const condition = keyCondition(pk, range)
    let start: Record<string, AttributeValue> | undefined
    for (let left = range.limit ?? Infinity; condition && left > 0; ) {
      const command = new QueryCommand({
        TableName: this.#deps.table,
        ...condition,
        ExpressionAttributeValues: {
          ...condition.ExpressionAttributeValues,
          ':now': { N: String(this.#now()) },
        },
        FilterExpression: 'attribute_not_exists(expires) OR expires > :now',
        ScanIndexForward: !range.reverse,
        ConsistentRead: !(range.mayLag && start),
        // Expired items count towards DynamoDB's limit, so only the first page has one.
        ...(Number.isFinite(left) && !start ? { Limit: left } : {}),
        ExclusiveStartKey: start,
      })
      const page = () => this.#deps.client.send(command)
      const { Items = [], LastEvaluatedKey } = await whileThrottled(page, this.#deps.wait)
      const wanted = Items.slice(0, left)
      yield* wanted.map(itemOf)
      left -= wanted.length
      start = LastEvaluatedKey
      if (!start) return
    }
  }

  async #getChunk(keys: readonly Key[]): Promise<Item[]> {
    const { client, table, wait } = this.#deps
    const now = this.#now()
    const found: Item[] = []
    await untilNothingIsLeft(
      `Reading from ${table}`,
      keys.map(keyOf),
      async (left) => {
        const RequestItems = { [table]: { Keys: [...left], ConsistentRead: true } }
        const command = new BatchGetItemCommand({ RequestItems })
        const page = await whileThrottled(() => client.send(command), wait)
        const unexpired = (page.Responses?.[table] ?? []).filter(
          ({ expires }) => expires === undefined || Number(expires.N) > now,
        )
        found.push(...unexpired.map(itemOf))
        return page.UnprocessedKeys?.[table]?.Keys ?? []
      },
      wait,
    )
    return found
  }

  /** Does all work, a bounded number at once. After all has ended, it throws the first error. */
  async #all<T>(works: readonly (() => Promise<T>)[]): Promise<T[]> {
    const results = await Promise.allSettled(works.map((work) => this.#atOnce(work)))
    return results.map((result) => {
      if (result.status === 'rejected') throw result.reason
      return result.value
    })
  }

  #now(): number {
    return Math.floor(this.#clock().getTime() / 1000)
  }
}

/** DynamoDB refuses an empty key and a range that ends before it starts. Nothing can be found there: `undefined`. */
function keyCondition(pk: string, { from = '', to }: Range) {
  const keys: Pick<QueryCommandInput, 'KeyConditionExpression'> & {
    ExpressionAttributeValues: Record<string, AttributeValue>
  } = { KeyConditionExpression: 'pk = :pk', ExpressionAttributeValues: { ':pk': { S: pk } } }
  if (to !== undefined && Buffer.compare(Buffer.from(from), Buffer.from(to)) > 0) return undefined
  if (to === '') return undefined
  if (from) keys.ExpressionAttributeValues[':from'] = { S: from }
  if (to) keys.ExpressionAttributeValues[':to'] = { S: to }
  if (from && to) keys.KeyConditionExpression += ' AND sk BETWEEN :from AND :to'
  else if (from) keys.KeyConditionExpression += ' AND sk >= :from'
  else if (to) keys.KeyConditionExpression += ' AND sk <= :to'
  return keys
}

function chunks<T>(all: readonly T[], size: number): T[][] {
  return Array.from({ length: Math.ceil(all.length / size) }, (_, n) => all.slice(n * size, (n + 1) * size))
}

function nameOf({ pk, sk }: Key): string {
  return JSON.stringify([pk, sk])
}

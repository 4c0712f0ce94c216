import type { DynamoDBClientConfig } from '@aws-sdk/client-dynamodb'
import { HttpResponse } from '@smithy/core/protocols'

type Attributes = Record<string, { S?: string; N?: string }>
type Keyed = { pk: { S: string }; sk: { S: string } } & Attributes

/** Units a second, and for how many seconds DynamoDB lends units that were not used before. */
export interface Throughput {
  reads: number
  writes: number
  burstSeconds: number
}

interface Request {
  Item: Keyed
  Key: Keyed
  RequestItems: Record<string, Asked[] | { Keys: Keyed[] }>
  ConditionExpression?: string
  ExpressionAttributeValues: Attributes
  KeyConditionExpression: string
  ScanIndexForward?: boolean
  Limit?: number
}
type Asked = { PutRequest?: { Item: Keyed }; DeleteRequest?: { Key: Keyed } }

const READ_BYTES = 4096
const WRITE_BYTES = 1024
const PAGE_BYTES = 1024 * 1024

/**
 * A table of DynamoDB in this process, behind the SDK. It takes so many units a second and refuses what is above, as the
 * limits of a table do. An item is refused unless all its units are there, which is as strict as it can be.
 */
export class ThrottledDynamoDb {
  readonly items = new Map<string, Keyed>()
  refused = 0
  readonly used = { reads: 0, writes: 0 }
  readonly #throughput: Throughput
  readonly #left: { reads: number; writes: number }
  #at = Date.now()

  constructor(throughput: Throughput) {
    this.#throughput = throughput
    const { reads, writes, burstSeconds } = throughput
    this.#left = { reads: reads * burstSeconds, writes: writes * burstSeconds }
  }

  /** For a client of the SDK. */
  get requestHandler(): NonNullable<DynamoDBClientConfig['requestHandler']> {
    return {
      handle: async ({ headers, body }: { headers: Record<string, string>; body: string }) => {
        const operation = headers['x-amz-target']!.split('.')[1] as keyof ThrottledDynamoDb['operations']
        const answer = this.operations[operation](JSON.parse(body) as Request)
        const isError = '__type' in answer
        return {
          response: new HttpResponse({
            statusCode: isError ? 400 : 200,
            headers: { 'content-type': 'application/x-amz-json-1.0' },
            body: new TextEncoder().encode(JSON.stringify(answer)),
          }),
        }
      },
    } as unknown as NonNullable<DynamoDBClientConfig['requestHandler']>
  }

  readonly operations = {
    PutItem: (request: Request) => this.#writeOne(request.Item, request, request.Item),
    DeleteItem: (request: Request) => this.#writeOne(request.Key, request),
    GetItem: ({ Key }: Request) => {
      const item = this.items.get(nameOf(Key))
      return this.#take('reads', readUnits(sizeOf(item)))
        ? { ...(item && { Item: item }) }
        : this.#throttled()
    },
    BatchGetItem: ({ RequestItems }: Request) => {
      const [[table, { Keys }]] = Object.entries(RequestItems) as [[string, { Keys: Keyed[] }]]
      const taken = Keys.map((key) => this.#take('reads', readUnits(sizeOf(this.items.get(nameOf(key))))))
      if (!taken.some(Boolean)) return this.#throttled()
      const left = Keys.filter((_, n) => !taken[n])
      const found = Keys.flatMap((key, n) => (taken[n] && this.items.get(nameOf(key))) || [])
      return {
        Responses: { [table]: found },
        UnprocessedKeys: left.length > 0 ? { [table]: { Keys: left } } : {},
      }
    },
    BatchWriteItem: ({ RequestItems }: Request) => {
      const [[table, asked]] = Object.entries(RequestItems) as [[string, Asked[]]]
      const taken = asked.map(({ PutRequest, DeleteRequest }) =>
        this.#write((PutRequest?.Item ?? DeleteRequest?.Key)!, PutRequest?.Item),
      )
      if (!taken.some(Boolean)) return this.#throttled()
      const left = asked.filter((_, n) => !taken[n])
      return { UnprocessedItems: left.length > 0 ? { [table]: left } : {} }
    },
    Query: ({ ScanIndexForward = true, Limit = Infinity, ...request }: Request) => {
      const { ':pk': pk, ':from': from, ':to': to } = request.ExpressionAttributeValues
      const inRange = [...this.items.values()]
        .filter((item) => item.pk.S === pk!.S)
        .filter(({ sk }) => (from === undefined || sk.S >= from.S!) && (to === undefined || sk.S <= to.S!))
        .sort((a, b) => (a.sk.S < b.sk.S ? -1 : 1))
      const ordered = ScanIndexForward ? inRange : inRange.reverse()
      const { ExclusiveStartKey: start } = request as { ExclusiveStartKey?: Keyed }
      const rest = start ? ordered.slice(ordered.findIndex(({ sk }) => sk.S === start.sk.S) + 1) : ordered
      const page: Keyed[] = []
      let bytes = 0
      for (const item of rest) {
        if (page.length >= Limit || bytes > PAGE_BYTES) break
        page.push(item)
        bytes += sizeOf(item)
      }
      // Before it has read a page, DynamoDB does not know what that takes: the next requests pay for it.
      if (!this.#take('reads', readUnits(bytes), { onCredit: true })) return this.#throttled()
      const last = page.at(-1)
      return {
        Items: page,
        ...(last && page.length < rest.length && { LastEvaluatedKey: { pk: last.pk, sk: last.sk } }),
      }
    },
  }

  #writeOne(key: Keyed, request: Request, item?: Keyed) {
    if (!this.#holds(this.items.get(nameOf(key)), request)) {
      if (!this.#take('writes', writeUnits(sizeOf(item ?? key)))) return this.#throttled()
      return { __type: 'com.amazonaws.dynamodb.v20120810#ConditionalCheckFailedException', message: 'no' }
    }
    return this.#write(key, item) ? {} : this.#throttled()
  }

  #write(key: Keyed, item?: Keyed): boolean {
    const name = nameOf(key)
    if (!this.#take('writes', writeUnits(Math.max(sizeOf(item), sizeOf(this.items.get(name)))))) return false
    if (item) this.items.set(name, item)
    else this.items.delete(name)
    return true
  }

  /** The conditions that `conditionOf` writes. */
  #holds(item: Keyed | undefined, { ConditionExpression, ExpressionAttributeValues: values }: Request) {
    if (!ConditionExpression) return true
    const isThere = item !== undefined && !(Number(item.expires?.N) <= Number(values[':now']!.N))
    const version = Number(values[':version']?.N)
    if (ConditionExpression.startsWith('#version =')) return isThere && Number(item.version!.N) === version
    if (ConditionExpression.includes('#version <')) return !isThere || Number(item.version!.N) < version
    return !isThere
  }

  #take(kind: 'reads' | 'writes', units: number, { onCredit = false } = {}): boolean {
    const { burstSeconds } = this.#throughput
    const passed = (Date.now() - this.#at) / 1000
    this.#at = Date.now()
    for (const one of ['reads', 'writes'] as const) {
      const rate = this.#throughput[one]
      this.#left[one] = Math.min(rate * burstSeconds, this.#left[one] + passed * rate)
    }
    if (this.#left[kind] < (onCredit ? 1 : units)) return false
    this.#left[kind] -= units
    this.used[kind] += units
    return true
  }

  #throttled() {
    this.refused += 1
    return {
      __type: 'com.amazon.coral.availability#ThrottlingException',
      message: 'Throughput exceeds the maximum OnDemandThroughput configured on table or index.',
    }
  }
}

const nameOf = ({ pk, sk }: Keyed) => JSON.stringify([pk.S, sk.S])
const sizeOf = (item: Attributes | undefined) =>
  Object.entries(item ?? {}).reduce(
    (sum, [name, { S, N }]) => sum + name.length + Buffer.byteLength(S ?? N ?? ''),
    0,
  )
const readUnits = (bytes: number) => Math.max(1, Math.ceil(bytes / READ_BYTES))
const writeUnits = (bytes: number) => Math.max(1, Math.ceil(bytes / WRITE_BYTES))

import {
  type AttributeValue,
  BatchWriteItemCommand,
  type DynamoDBClient,
  ScanCommand,
  type WriteRequest,
} from '@aws-sdk/client-dynamodb'
import {
  DeleteObjectCommand,
  GetObjectCommand,
  ListObjectsV2Command,
  PutObjectCommand,
  type S3Client,
} from '@aws-sdk/client-s3'
import pLimit from 'p-limit'

type Attributes = Record<string, AttributeValue>

/** Everything in the tables and buckets of a stage: items by `pk/sk`, objects by path. */
export interface State {
  tables: Record<string, Record<string, Attributes>>
  buckets: Record<string, Record<string, Stored>>
}

interface Stored {
  etag: string
  text: string
}

/** The tables and buckets of a stage. */
export interface StageStores {
  tables: readonly string[]
  buckets: readonly string[]
  dynamoDb: DynamoDBClient
  s3: S3Client
}

/** The SDK stops retrying once some 35 requests of a client fail at the same time. */
const atOnce = pLimit(16)

/** Reads the state. Objects that have not changed since `known` are not read again. */
export async function readState(
  { tables, buckets, dynamoDb, s3 }: StageStores,
  known?: State,
): Promise<State> {
  const state: State = { tables: {}, buckets: {} }
  for (const TableName of tables) {
    const { Items = [] } = await dynamoDb.send(new ScanCommand({ TableName, ConsistentRead: true }))
    state.tables[TableName] = Object.fromEntries(Items.map((item) => [`${item.pk?.S}/${item.sk?.S}`, item]))
  }
  for (const Bucket of buckets) {
    const objects: Record<string, Stored> = {}
    const { Contents = [] } = await s3.send(new ListObjectsV2Command({ Bucket }))
    await atOnce.map(Contents, async ({ Key = '', ETag: etag = '' }) => {
      const old = known?.buckets[Bucket]?.[Key]
      objects[Key] = old?.etag === etag ? old : { etag, text: await textOf(s3, Bucket, Key) }
    })
    state.buckets[Bucket] = objects
  }
  return state
}

/** Restores an earlier state from the present one. */
export async function restore({ dynamoDb, s3 }: StageStores, then: State, now: State): Promise<void> {
  for (const [table, items] of Object.entries(then.tables)) {
    const writes: WriteRequest[] = changed(items, now.tables[table]!).map((name) => {
      const Item = items[name]
      const { pk, sk } = now.tables[table]![name] ?? {}
      return Item ? { PutRequest: { Item } } : { DeleteRequest: { Key: { pk: pk!, sk: sk! } } }
    })
    for (let at = 0; at < writes.length; at += 25) {
      const RequestItems = { [table]: writes.slice(at, at + 25) }
      await dynamoDb.send(new BatchWriteItemCommand({ RequestItems }))
    }
  }
  for (const [Bucket, objects] of Object.entries(then.buckets)) {
    await atOnce.map(changed(objects, now.buckets[Bucket]!), async (Key) => {
      const Body = objects[Key]?.text
      if (Body === undefined) await s3.send(new DeleteObjectCommand({ Bucket, Key }))
      else await s3.send(new PutObjectCommand({ Bucket, Key, Body: Buffer.from(Body, 'latin1') }))
    })
  }
}

function changed<T>(then: Record<string, T>, now: Record<string, T>): string[] {
  return Object.keys({ ...then, ...now }).filter(
    (name) => JSON.stringify(then[name]) !== JSON.stringify(now[name]),
  )
}

/** As latin1, in which every byte is a character. */
async function textOf(s3: S3Client, Bucket: string, Key: string): Promise<string> {
  const { Body } = await s3.send(new GetObjectCommand({ Bucket, Key }))
  return Buffer.from((await Body?.transformToByteArray()) ?? []).toString('latin1')
}

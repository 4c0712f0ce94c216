import type { DynamoDBClient } from '@aws-sdk/client-dynamodb'
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest'
import { dynamoDb } from '../../../functions/adapters/aws/clients.ts'
import { DynamoTable } from '../../../functions/adapters/aws/dynamodb/dynamo-table.ts'
import type { Json, Write } from '../../../functions/ports/table.ts'
import { type Emulators, makeTable, startEmulators } from '../../doubles/emulators.ts'

let emulators: Emulators
let client: DynamoDBClient
let table: DynamoTable
let tables = 0

beforeAll(async () => {
  emulators = await startEmulators()
  client = dynamoDb()
})
afterAll(() => emulators.close())

beforeEach(async () => {
  const name = `table-${++tables}`
  await makeTable(client, name)
  table = new DynamoTable(
    client,
    name,
    () => new Date(),
    async () => {},
  )
  emulators.door.reset()
})

const put = (sk: string, when: Write['when'] = 'always', value = sk): Write => ({ pk: 'p', sk, value, when })
const numbered = (count: number) => Array.from({ length: count }, (_, n) => `k${String(n).padStart(3, '0')}`)
const operations = () => emulators.door.calls.map(({ operation }) => operation)
const all = async () => {
  const values: Json[] = []
  for await (const { value } of table.query('p')) values.push(value)
  return values
}

it('sends one request for every 100 keys and one for every 25 writes without a condition', async () => {
  await table.write(numbered(60).map((sk) => put(sk)))
  await table.get(numbered(130).map((sk) => ({ pk: 'p', sk })))
  expect(operations()).toEqual([...Array(3).fill('BatchWriteItem'), ...Array(2).fill('BatchGetItem')])
})

it('sends one request for each write with a condition', async () => {
  await table.write(numbered(7).map((sk) => put(sk, 'absent')))
  expect(operations()).toEqual(Array(7).fill('PutItem'))
})

it('writes again what a batch left unprocessed, until nothing is left', async () => {
  for (const nth of [1, 2, 3]) emulators.door.fail('half', nth)
  expect(await table.write(numbered(25).map((sk) => put(sk)))).toEqual(Array(25).fill(true))
  expect(operations()).toEqual(Array(4).fill('BatchWriteItem'))
  expect(await all()).toEqual(numbered(25))
})

it('reads again the keys that a batch left unprocessed', async () => {
  await table.write(numbered(90).map((sk) => put(sk)))
  emulators.door.reset()
  for (const nth of [1, 2]) emulators.door.fail('half', nth)
  const items = await table.get(numbered(90).map((sk) => ({ pk: 'p', sk })))
  expect(items.map((item) => item?.value)).toEqual(numbered(90))
  expect(operations()).toEqual(Array(3).fill('BatchGetItem'))
})

it('goes on with a query after a throttled page', async () => {
  const padding = 'x'.repeat(100_000)
  await table.write(numbered(25).map((sk) => put(sk, 'always', sk + padding)))
  emulators.door.reset()
  emulators.door.fail('throttled', 2)
  emulators.door.fail('throttled', 4)
  const read = (await all()).map((value) => String(value).slice(0, 4))
  expect(read).toEqual(numbered(25))
  expect(operations().length).toBeGreaterThanOrEqual(5)
})

it('recognizes its own write when the reply to it was lost', async () => {
  emulators.door.fail('reply lost')
  expect(await table.write([put('a', 'absent', 'mine')])).toEqual([true])
  expect(operations()).toEqual(['PutItem', 'PutItem', 'GetItem'])
})

it('does not take the same write by another for its own when a reply is lost', async () => {
  await table.write([put('a', 'absent', 'same')])
  emulators.door.reset()
  emulators.door.fail('broken')
  expect(await table.write([put('a', 'absent', 'same')])).toEqual([false])
})

it('counts an item as removed when the reply to its removal was lost', async () => {
  await table.write([{ ...put('a'), version: 3 } as Write])
  emulators.door.fail('reply lost')
  expect(await table.write([{ pk: 'p', sk: 'a', remove: true, when: { is: 3 } }])).toEqual([true])
  expect(await all()).toEqual([])
})

it('takes an item just below the limit and says what is wrong with one above it, before anything is written', async () => {
  const large = 'x'.repeat(400 * 1024 - 1100)
  expect(await table.write([put('large', 'absent', large)])).toEqual([true])
  const writes = [put('small'), put('larger', 'absent', `${large}${'x'.repeat(200)}`)]
  await expect(table.write(writes)).rejects.toThrow(/The item p \/ larger has \d+ bytes.*split it/)
  expect(await all()).toEqual([large])
})

it('waits for requests in progress before it reports that the table could not be reached', async () => {
  const dead = new DynamoTable(client, 'no-such-table', () => new Date())
  await expect(dead.write(numbered(3).map((sk) => put(sk, 'absent')))).rejects.toThrow('resource not found')
  expect(operations()).toHaveLength(3)
})

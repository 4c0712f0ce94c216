import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest'
import { dynamoDb } from '../../functions/aws/clients.ts'
import { DynamoTable } from '../../functions/aws/dynamo-table.ts'
import { RememberedStories } from '../../functions/aws/remembered-stories.ts'
import { Desk } from '../../functions/desk/desk.ts'
import { releaseSettled } from '../../functions/desk/release.ts'
import type { Table } from '../../functions/ports/table.ts'
import { readStories } from '../../functions/store/read-stories.ts'
import { Stories } from '../../functions/store/stories.ts'
import { type Emulators, makeTable, startEmulators } from '../door/emulators.ts'
import { article, everythingIsRelevant } from './articles.ts'

const DAY = 86_400_000

let emulators: Emulators
let table: DynamoTable
let remembered: RememberedStories
let desk: Desk
let now: Date
let tables = 0
const clock = () => now

beforeAll(async () => {
  emulators = await startEmulators()
})
afterAll(() => emulators.close())
beforeEach(async () => {
  const name = `table-${++tables}`
  await makeTable(dynamoDb(), name)
  now = new Date('2026-11-02T12:00:00Z')
  table = new DynamoTable(dynamoDb(), name, clock)
  remembered = new RememberedStories(table, clock)
  const journal = { info: () => {}, warn: () => {}, error: () => {} }
  desk = new Desk({ table, clock, journal, judge: everythingIsRelevant })
})

const old = (id: string, title?: string) =>
  article(id, { firstSeen: '2026-11-02T12:00:00.000Z', ...(title && { title }) })
const titles = async () => {
  await remembered.refresh()
  const stories = new Stories(remembered)
  const records = await stories.foundedOn('20261102')
  return records.flatMap(({ members }) => members.map(({ title }) => title)).sort()
}

it('reads a day that nothing happens to once', async () => {
  await desk.decide([old('a')])
  now = new Date(now.getTime() + 10 * DAY)
  const first = await titles()
  emulators.door.reset()
  expect(await titles()).toEqual(first)
  // How far the desk is, and no day of stories.
  expect(emulators.door.calls.map(({ operation }) => operation)).toEqual(['BatchGetItem'])
})

it('sees what the desk enters into an old day later', async () => {
  await desk.decide([old('a', 'One headline about the harbor')])
  now = new Date(now.getTime() + 10 * DAY)
  expect(await titles()).toEqual(['One headline about the harbor'])
  await desk.decide([old('a', 'Another headline about the harbor')])
  expect(await titles()).toEqual(['Another headline about the harbor'])
})

it('gives what the table itself gives', async () => {
  await desk.decide([old('a'), old('b'), old('c')])
  await releaseSettled(new Stories(table), new Map(), { now, settleMinutes: 0 })
  now = new Date(now.getTime() + 10 * DAY)
  const range = { from: new Date('2026-11-01T00:00:00Z'), to: now }
  await remembered.refresh()
  const read = (from: Table) => readStories(new Stories(from), range, new Map())
  const stories = await read(table)
  expect(stories).toHaveLength(3)
  expect([await read(remembered), await read(remembered)]).toEqual([stories, stories])
})

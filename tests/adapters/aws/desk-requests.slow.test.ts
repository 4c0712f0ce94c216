import { afterAll, beforeAll, expect, it } from 'vitest'
import { dynamoDb } from '../../../functions/adapters/aws/clients.ts'
import { DynamoTable } from '../../../functions/adapters/aws/dynamodb/dynamo-table.ts'
import { ArticleProcessor } from '../../../functions/app/articles/article-processor.ts'
import { type Emulators, makeTable, startEmulators } from '../../doubles/emulators.ts'
import { article, everythingIsRelevant } from './articles.ts'

const MOST_REQUESTS = 250

let emulators: Emulators
beforeAll(async () => {
  emulators = await startEmulators()
})
afterAll(() => emulators.close())

it('decides a hundred articles in at most 250 requests, and in no more when the archive is ten times as large', async () => {
  await makeTable(dynamoDb(), 'Content')
  const desk = new ArticleProcessor({
    table: new DynamoTable(dynamoDb(), 'Content', () => new Date()),
    clock: () => new Date('2026-11-22T12:00:00Z'),
    logger: { info: () => {}, warn: () => {}, error: () => {} },
    classify: everythingIsRelevant,
  })
  let made = 0
  const decideHundred = async () => {
    emulators.door.reset()
    await desk.process(Array.from({ length: 100 }, () => article(String(made++))))
    return emulators.door.calls.length
  }
  const counts: number[] = []
  for (let round = 0; round < 10; round++) counts.push(await decideHundred())
  expect(Math.max(...counts)).toBeLessThanOrEqual(MOST_REQUESTS)
  // The first batch finds an empty log and need not look at what was projected.
  expect(new Set(counts.slice(1)).size).toBe(1)
})

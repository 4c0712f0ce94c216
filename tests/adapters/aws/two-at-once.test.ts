import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest'
import { dynamoDb } from '../../../functions/adapters/aws/clients.ts'
import { DynamoTable } from '../../../functions/adapters/aws/dynamodb/dynamo-table.ts'
import { ArticleProcessor } from '../../../functions/app/articles/article-processor.ts'
import type { Article } from '../../../functions/domain/model/article.ts'
import { Mailings } from '../../../functions/store/editions/mailings.ts'
import { withLease } from '../../../functions/store/lease.ts'
import { StoryLog } from '../../../functions/store/stories/story-log.ts'
import { type Emulators, makeTable, startEmulators } from '../../doubles/emulators.ts'
import { article, everythingIsRelevant } from './articles.ts'

let emulators: Emulators
let name: string
let tables = 0
let now: Date
const clock = () => now
/** The table as another function has it, with sockets of its own. */
const another = () => new DynamoTable(dynamoDb(), name, clock)

beforeAll(async () => {
  emulators = await startEmulators()
})
afterAll(() => emulators.close())
beforeEach(async () => {
  name = `table-${++tables}`
  now = new Date('2026-11-22T12:00:00Z')
  await makeTable(dynamoDb(), name)
  emulators.door.reset()
})

const logger = { info: () => {}, warn: () => {}, error: () => {} }
const desk = () => new ArticleProcessor({ table: another(), clock, logger, classify: everythingIsRelevant })
const logged = async () => {
  const entries: { seq: number; articles: string[] }[] = []
  for await (const { seq, articles } of new StoryLog(another()).after(0)) {
    entries.push({ seq, articles: articles.map(({ id }: Article) => id) })
  }
  return entries
}

it('processes each article once if two processors get the same ones', async () => {
  const desks = [desk(), desk()]
  const rounds = Array.from({ length: 4 }, (_, round) => [0, 1, 2].map((n) => article(`${round}-${n}`)))
  await Promise.all(
    desks.map(async (one) => {
      for (const articles of rounds) await one.process(articles)
    }),
  )
  const entries = await logged()
  expect(entries.map(({ seq }) => seq)).toEqual(entries.map((_, n) => n + 1))
  expect(entries.flatMap(({ articles }) => articles).sort()).toEqual(
    rounds
      .flat()
      .map(({ id }) => id)
      .sort(),
  )
})

it('loses nothing if two processors get different ones', async () => {
  const halves = [0, 1].map((half) => Array.from({ length: 6 }, (_, n) => article(`${half}-${n}`)))
  await Promise.all(
    halves.map(async (articles) => {
      const one = desk()
      for (const each of articles) await one.process([each])
    }),
  )
  const entries = await logged()
  expect(entries).toHaveLength(12)
  expect(entries.flatMap(({ articles }) => articles).sort()).toEqual(
    halves
      .flat()
      .map(({ id }) => id)
      .sort(),
  )
})

it('continues after a commit whose reply was lost', async () => {
  emulators.door.fail('reply lost', 1, ({ operation }) => operation === 'PutItem')
  await desk().process([article('a')])
  await desk().process([article('a'), article('b')])
  expect(await logged()).toEqual([
    { seq: 1, articles: ['a'] },
    { seq: 2, articles: ['b'] },
  ])
})

it.each(['sender', 'publish'])('lets one %s of two work at a time, and each in the end', async (lease) => {
  let working = 0
  let most = 0
  let turns = 0
  const work = async () => {
    most = Math.max(most, ++working)
    await new Promise((resolve) => setTimeout(resolve, 5))
    working -= 1
    turns += 1
  }
  const worker = async (owner: string) => {
    const table = another()
    for (let done = 0; done < 3; ) {
      const held = await withLease(lease, { table, clock, owner, seconds: 60 }, async () => {
        await work()
        return true
      })
      if (held) done += 1
    }
  }
  await Promise.all(['a', 'b'].map(worker))
  expect([most, turns]).toEqual([1, 6])
})

it('holds a lease whose reply was lost, so that nobody waits for its end', async () => {
  emulators.door.fail('reply lost', 1, ({ operation }) => operation === 'PutItem')
  const options = { table: another(), clock, owner: 'a', seconds: 60 }
  expect(await withLease('sender', options, async () => 'done')).toBe('done')
  expect(await withLease('sender', options, async () => 'again')).toBe('again')
})

it('loses no change if two processes change the same item', async () => {
  await new Mailings(another()).begin('2026-11-20', now)
  const count = async () => {
    const mailings = new Mailings(another())
    for (let n = 0; n < 5; n++) {
      await mailings.change('2026-11-20', (sending) => ({ ...sending, joined: sending.joined + 1 }))
    }
  }
  await Promise.all([count(), count()])
  expect((await new Mailings(another()).get('2026-11-20'))?.joined).toBe(10)
})

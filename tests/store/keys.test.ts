import { beforeEach, describe, expect, it } from 'vitest'
import { SqliteTable } from '../../functions/adapters/local/sqlite/sqlite-table.ts'
import { firstRow } from '../../functions/digest/deliver/audience.ts'
import type { Decision } from '../../functions/domain/model/decision.ts'
import type { Subscriber } from '../../functions/domain/model/subscriber.ts'
import { OperatorDecisions } from '../../functions/store/decisions/operator-decisions.ts'
import { ReaderActs } from '../../functions/store/decisions/reader-acts.ts'
import { readLastPublication, writeLastPublication } from '../../functions/store/last-publication.ts'
import { withLease } from '../../functions/store/lease.ts'
import { openStores } from '../../functions/store/open-stores.ts'
import { Looks } from '../../functions/store/operating/looks.ts'
import { Runs } from '../../functions/store/operating/runs.ts'
import { Problems } from '../../functions/store/problems.ts'
import { StoredCounts } from '../../functions/store/subscribers/subscriber-counts.ts'
import { MemoryFiles } from '../publish/memory-files.ts'

const now = new Date('2026-11-20T12:00:00Z')
const at = now.toISOString()
const clock = () => now
const DAYS = 86_400
const subscriber = { id: 'q', state: 'active', preferences: {}, claims: {} } as unknown as Subscriber
const story = '20261120-aaaaaaaaaaaa'

let table: SqliteTable
beforeEach(() => {
  table = new SqliteTable(':memory:', clock)
})
const stores = () =>
  openStores({ content: table, subscribers: table, kept: new MemoryFiles(), clock, newId: () => 'one' })

async function each<T>(found: AsyncIterable<T>): Promise<T[]> {
  const all: T[] = []
  for await (const one of found) all.push(one)
  return all
}

/** A thing that is stored: what it is called, its key, how it is written and read, and after how many days it expires. */
interface Kept {
  is: string
  key: [string, string]
  write: () => Promise<unknown>
  read: () => Promise<unknown>
  days?: number
}

const decision = { number: 7, at, by: 'ana', why: '', act: { is: 'show', story } } satisfies Decision
const kept: Kept[] = [
  {
    is: 'article',
    key: ['ARTICLE#herald', 'raid'],
    write: async () =>
      table.write([
        { pk: 'ARTICLE#herald', sk: 'raid', value: { schema: 1, seq: 4, content: 'hash' }, when: 'always' },
      ]),
    read: () => stores().articles.get({ id: 'raid', source: 'herald' }),
  },
  {
    is: 'entry of the article log',
    key: ['DESK', '0000000000000007'],
    write: () => stores().storyLog.append({ seq: 7, at, articles: [], merges: [] }),
    read: () => stores().storyLog.get(7),
  },
  {
    is: 'decision of an editor',
    key: ['DECISIONS', '0000000000000007'],
    write: () => stores().decisions.append(decision),
    read: () => stores().decisions.after(6),
  },
  {
    is: 'decision of an operator',
    key: ['OPERATOR-DECISIONS', '0000000000000007'],
    write: () =>
      new OperatorDecisions(table).append({ ...decision, act: { is: 'turn-on', source: 'herald' } }),
    read: () => new OperatorDecisions(table).after(6),
  },
  {
    is: 'act of an operator',
    key: ['OPERATOR-ACTS', '0000000000000001'],
    write: () => new ReaderActs(table, clock).add({ is: 'pause-mailing', edition: '2026-11-20' }, 'ana'),
    read: () => new ReaderActs(table, clock).newest(1),
    days: 365,
  },
  {
    is: 'matter',
    key: ['MATTERS', 'hr-1-119'],
    write: () => stores().matters.put([{ id: 'hr-1-119' } as never]),
    read: () => stores().matters.get(['hr-1-119']),
  },
  {
    is: 'name of a matter',
    key: ['MATTER-NAME', 'hr-1-119'],
    write: () =>
      stores().matterNames.put(new Map([['hr-1-119', { id: 'hr-1-119', name: { en: 'A', es: 'B' } }]])),
    read: () => stores().matterNames.get(['hr-1-119']),
    days: 30,
  },
  {
    is: 'state of a source',
    key: ['SOURCES', 'herald'],
    write: () => stores().sourceStates.put('herald', { nextPoll: at } as never),
    read: () => stores().sourceStates.get('herald'),
  },
  {
    is: 'memory of the entries of a source',
    key: ['ENTRIES', 'herald'],
    write: () => stores().sourceStates.putEntries('herald', 'known'),
    read: () => stores().sourceStates.entries('herald'),
  },
  {
    is: 'mailing',
    key: ['SENDING', '2026-11-20'],
    write: () => stores().mailings.begin('2026-11-20', now),
    read: () => stores().mailings.get('2026-11-20'),
  },
  {
    is: 'delivery',
    key: ['EDITION#2026-11-20#8', 'q'],
    write: () => stores().deliveries.enter([firstRow('2026-11-20', subscriber)], now),
    read: () => stores().deliveries.get('2026-11-20', ['q']),
    days: 365,
  },
  {
    is: 'subscriber',
    key: ['SUBSCRIBER#8', 'q'],
    write: () => stores().subscribers.put([{ subscriber, version: 0 }]),
    read: () => stores().subscribers.get(['q']),
  },
  {
    is: 'request',
    key: ['REQUEST', 'one'],
    write: () => stores().requests.add({ kind: 'welcome', subscriber: 'q' }),
    read: () => stores().requests.get('one'),
    days: 3,
  },
  {
    is: 'count of subscribers',
    key: ['COUNTS', 'subscribers'],
    write: () => new StoredCounts(table).put({ at } as never),
    read: () => new StoredCounts(table).get(),
  },
  {
    is: 'problem',
    key: ['PROBLEM', 'poll'],
    write: () => new Problems(table).put({ id: 'poll', text: 'It stopped.', since: at }),
    read: () => new Problems(table).all(),
  },
  {
    is: 'list of the last runs',
    key: ['RUNS', 'poll'],
    write: () => new Runs(table).add('poll', { at }),
    read: () => new Runs(table).last('poll'),
  },
  {
    is: 'look at an address',
    key: ['LOOK', 'one'],
    write: () => new Looks(table, clock).add('one', 'https://news.example/'),
    read: () => new Looks(table, clock).get('one'),
    days: 1 / 24,
  },
  {
    is: 'lease',
    key: ['LEASE', 'sender'],
    write: () => withLease('sender', { table, clock, owner: 'me', seconds: 60 }, async () => true),
    read: () => withLease('sender', { table, clock, owner: 'me', seconds: 60 }, async () => true),
  },
  {
    is: 'first publication of a story',
    key: [`STORIES#20261120`, `${story}!release`],
    write: () => stores().stories.publish([{ story, firstPublication: { at } as never }]),
    read: () => stores().stories.get(story),
  },
]

describe('Under the key that earlier versions used, so that no upgrade loses it, is kept:', () => {
  it.each(kept.map((one) => [one.is, one] as const))('each %s', async (_, { key: [pk, sk], write, days }) => {
    await write()
    const [item] = await table.get([{ pk, sk }])
    expect(item?.value).toMatchObject({ schema: 1 })
    expect(item?.expires).toBe(days && Math.floor(now.getTime() / 1000) + days * DAYS)
  })

  it('each day’s number of emails', async () => {
    await stores().dayCounts.add('2026-11-20', 40)
    expect((await table.get([{ pk: 'SENT', sk: '2026-11-20' }]))[0]?.value).toBe(40)
  })

  it('each draft that an editor got, for a month', async () => {
    await stores().drafts.setSent('2026-11-20', 'ana', now)
    const [item] = await table.get([{ pk: 'DRAFT', sk: '2026-11-20#ana' }])
    expect(item?.expires).toBe(now.getTime() / 1000 + 30 * DAYS)
  })

  it('each turn of an edition', async () => {
    await stores().editions.setDone('daily', '2026-11-20')
    await stores().editions.passOver('daily', 12)
    const items = await table.get([
      { pk: 'TURN', sk: 'daily#2026-11-20' },
      { pk: 'TURN', sk: 'daily' },
    ])
    expect(items.map((item) => item?.value)).toEqual([true, 12])
  })

  it('the last publication', async () => {
    await writeLastPublication(table, { stamp: 'abc', at })
    expect((await table.get([{ pk: 'PUBLISHED', sk: 'last' }]))[0]?.value).toMatchObject({ stamp: 'abc' })
    expect(await readLastPublication(table)).toEqual({ stamp: 'abc', at })
  })

  it('the gaps that were reported', async () => {
    await stores().reportedGaps.reportNew(['Spanish'], () => {})
    expect((await table.get([{ pk: 'LOSSES', sk: 'known' }]))[0]?.value).toEqual(['Spanish'])
  })
})

describe('The operator reads what is damaged, if it is', () => {
  it.each(kept.map((one) => [one.is, one] as const))('a %s', async (is, { key: [pk, sk], write, read }) => {
    await write()
    expect(await read()).toBeDefined()
    await table.write([{ pk, sk, value: null, version: 9, when: 'always' }])
    await expect(read()).rejects.toThrow(`A stored ${is} is damaged`)
  })
})

it('The newest comes first, and only as many as were asked for', async () => {
  const acts = new ReaderActs(table, clock)
  for (const by of ['ana', 'ben', 'eva']) await acts.add({ is: 'pause-mailing', edition: '2026-11-20' }, by)
  expect((await acts.newest(2)).map(({ by }) => by)).toEqual(['eva', 'ben'])
  const { storyLog } = stores()
  for (const seq of [1, 2, 3]) await storyLog.append({ seq, at, articles: [], merges: [] })
  expect((await each(storyLog.backwards())).map(({ seq }) => seq)).toEqual([3, 2, 1])
  expect((await each(storyLog.after(1))).map(({ seq }) => seq)).toEqual([2, 3])
  expect((await each(storyLog.after(0, 2))).map(({ seq }) => seq)).toEqual([1, 2])
})

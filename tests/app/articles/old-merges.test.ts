import { readFileSync } from 'node:fs'
import { gunzipSync } from 'node:zlib'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { SqliteTable } from '../../../functions/adapters/local/sqlite/sqlite-table.ts'
import { ArticleProcessor } from '../../../functions/app/articles/article-processor.ts'
import { publishDueStories } from '../../../functions/app/articles/publish-story.ts'
import type { Classification } from '../../../functions/domain/model/article.ts'
import { recentArticles } from '../../../functions/editors/views/recent-articles.ts'
import type { Item } from '../../../functions/ports/table.ts'
import { Decisions } from '../../../functions/store/stories/decisions.ts'
import { dayOf, partition, Stories } from '../../../functions/store/stories/stories.ts'
import { StoryLog } from '../../../functions/store/stories/story-log.ts'
import { readStories } from '../../support/read-stories.ts'
import { take } from './eventful-news.ts'

const HOUR = 3_600_000
const start = Date.parse('2026-11-02T12:00:00Z')
const relevant: Classification = {
  relevant: true,
  score: 0.6,
  reasons: [],
  topics: ['border'],
  places: ['us'],
  kind: 'news',
  matters: [],
}

let now = start
const clock = () => new Date(now)
const warnings: string[] = []
const logger = { info() {}, warn: (text: string) => void warnings.push(text), error() {} }
const open = (table: SqliteTable) => new ArticleProcessor({ table, clock, logger, classify: () => relevant })

/** The stories that readers see, each with its articles. */
async function shown(table: SqliteTable): Promise<Map<string, string[]>> {
  const stories = new Stories(table)
  await publishDueStories(stories, new Map(), { now: clock(), settleMinutes: 0 })
  const range = { from: new Date(start), to: clock() }
  const found = await readStories(stories, range, { sources: new Map() })
  return new Map(found.map(({ id, articles }) => [id, articles.map((one) => one.id).sort()]))
}

async function logOf(table: SqliteTable) {
  return Array.fromAsync(new StoryLog(table).after(0))
}

/** Checks that each article is in one story, and that all ways to look a story up find the same one. */
async function expectWhole(table: SqliteTable): Promise<void> {
  const stories = await shown(table)
  const log = await logOf(table)
  const articles = new Set(log.flatMap((entry) => entry.articles.map(({ id }) => id)))
  expect([...stories.values()].flat().sort()).toEqual([...articles].sort())
  for (const { articles } of log) {
    for (const { id, placement } of articles) {
      const [survivor] = await new Stories(table).family(placement!.story)
      expect(stories.get(survivor!.id)).toContain(id)
    }
  }
}

/** The table of an installation of version 0.1.0, which restarted for each of six batches and ended with a RangeError. */
async function oldTable(): Promise<SqliteTable> {
  const table = new SqliteTable(':memory:', clock)
  const lines = gunzipSync(readFileSync('tests/app/articles/merged-with-itself.jsonl.gz')).toString().trim()
  const items: Item[] = lines.split('\n').map((line) => JSON.parse(line))
  await table.write(items.map((item) => ({ ...item, when: 'always' })))
  return table
}

describe('An installation in which an earlier version merged a story with itself', () => {
  it('opens, has each article in one story, and continues', async () => {
    now = start + 5 * HOUR
    warnings.length = 0
    const table = await oldTable()
    const merges = (await logOf(table)).flatMap((entry) => entry.merges)
    expect(merges.some(({ from, into }) => from === into)).toBe(true)
    await expectWhole(table)
    const before = await shown(table)
    await open(table).process([0, 1, 2, 3].flatMap((event) => [5, 6].map((n) => take(event, n, clock()))))
    await expectWhole(table)
    const after = await shown(table)
    expect([...after.values()].flat().length).toBeGreaterThan([...before.values()].flat().length)
    expect(warnings.join()).toMatch(
      /merges stories that were already part of another story.*You need not do anything/,
    )
  })

  it('processes new articles in the same way, however often it restarts', async () => {
    const run = async (again: boolean) => {
      now = start + 5 * HOUR
      const table = await oldTable()
      let processor = open(table)
      for (let n = 0; n < 14; n++) {
        now += HOUR / 2
        if (again) processor = open(table)
        await processor.process([0, 1, 2, 3, 8, 9].map((event) => take(event + 4 * (n >> 2), n % 7, clock())))
      }
      return [await logOf(table), [...(await shown(table))]]
    }
    expect(await run(true)).toEqual(await run(false))
  })
})

/** Three stories that have nothing in common. */
async function threeStories() {
  now = start
  const table = new SqliteTable(':memory:', clock)
  await open(table).process([0, 1, 2].map((event) => take(event, 0, clock())))
  const [entry] = await logOf(table)
  const ids = entry!.articles.map(({ placement }) => placement!.story).sort()
  return { table, ids: ids as [string, string, string] }
}

/** Stores a merge as version 0.1.0 did: in the log, and with both stories unless one is stored there. */
async function mergeAsBefore(table: SqliteTable, from: string, into: string): Promise<void> {
  now += HOUR
  const log = new StoryLog(table)
  const seq = (await log.last()) + 1
  const merge = { from, into, reason: { rule: 'same event' as const, score: 0.9 } }
  await log.append({ seq, at: clock().toISOString(), articles: [], merges: [merge] })
  await table.write([
    { pk: partition(dayOf(from)), sk: `${from}!merged`, value: { schema: 1, ...merge }, when: 'absent' },
    {
      pk: partition(dayOf(into)),
      sk: `${into}!absorbed!${from}`,
      value: { schema: 1, ...merge },
      when: 'absent',
    },
    { pk: 'POINTER', sk: 'projected', value: seq, version: seq, when: 'always' },
  ])
}

describe('A log that holds a circle of merges', () => {
  it.each([
    ['of a story with itself', [[0, 0]], 3],
    [
      'of two stories',
      [
        [0, 1],
        [1, 0],
      ],
      2,
    ],
    [
      'of two stories, the younger first',
      [
        [1, 0],
        [0, 1],
      ],
      2,
    ],
    [
      'of three stories',
      [
        [2, 1],
        [1, 0],
        [0, 2],
      ],
      1,
    ],
    [
      'of two stories, into which a third one was merged',
      [
        [0, 1],
        [1, 0],
        [2, 1],
      ],
      1,
    ],
    [
      'of a story that was merged twice',
      [
        [2, 1],
        [2, 0],
      ],
      2,
    ],
  ] as const)('%s leaves every article in one story, and the oldest one lives', async (_, merges, left) => {
    const { table, ids } = await threeStories()
    for (const [from, into] of merges) await mergeAsBefore(table, ids[from], ids[into])
    const processor = open(table)
    await processor.process([take(0, 5, clock()), take(1, 5, clock()), take(2, 5, clock())])
    await expectWhole(table)
    const stories = await shown(table)
    // The later articles may start stories of their own, because merged stories report several events.
    const first = new Set((await logOf(table))[0]!.articles.map(({ id }) => id))
    const living = [...stories.values()].filter((articles) => articles.some((id) => first.has(id)))
    expect(living).toHaveLength(left)
    expect(stories.has(ids[0])).toBe(true)
    const lately = await recentArticles(new StoryLog(table), clock())
    for (const article of lately.articles.values())
      expect(stories.get(lately.storyOf(article)!)).toContain(article.id)
  })

  it('allows the remaining story to be merged into another one later', async () => {
    const { table, ids } = await threeStories()
    await mergeAsBefore(table, ids[1], ids[2])
    await mergeAsBefore(table, ids[2], ids[1])
    await new ArticleProcessor({ table, clock, logger, classify: () => relevant }).process([
      take(0, 5, clock()),
    ])
    const [older, survivor] = ids
    const members = [...(await shown(table))]
    const nameOf = (id: string) => ({ id, source: `outlet-${id.slice(-1)}` })
    const [a, b] = [older, survivor].map((id) => nameOf(members.find(([story]) => story === id)![1][0]!))
    const act = { is: 'pin', a: a!, b: b!, put: 'together' } as const
    await new Decisions(table).append({ number: 1, at: clock().toISOString(), by: 'ana', why: '', act })
    await open(table).applyDecisions()
    await expectWhole(table)
    expect([...(await shown(table)).keys()]).toEqual([older])
  })

  it('never causes an endless loop, whatever it merges', { timeout: 120_000 }, async () => {
    const merges = fc.array(fc.tuple(fc.nat(2), fc.nat(2)), { maxLength: 6 })
    await fc.assert(
      fc.asyncProperty(merges, async (all) => {
        const { table, ids } = await threeStories()
        for (const [from, into] of all) await mergeAsBefore(table, ids[from]!, ids[into]!)
        const [one, other] = [open(table), open(table)]
        await one.process([take(0, 2, clock()), take(1, 5, clock())])
        await other.process([take(2, 2, clock()), take(0, 5, clock())])
        await one.process([take(1, 2, clock()), take(2, 5, clock())])
        await expectWhole(table)
      }),
      { numRuns: 50 },
    )
  })
})

import { beforeEach, expect, it } from 'vitest'
import { SqliteTable } from '../../../functions/adapters/local/sqlite/sqlite-table.ts'
import { ArticleProcessor } from '../../../functions/app/articles/article-processor.ts'
import { publishDueStories } from '../../../functions/app/articles/publish-story.ts'
import { StoryCache } from '../../../functions/app/publish/story-cache.ts'
import type { Act } from '../../../functions/domain/model/decision.ts'
import { Source } from '../../../functions/domain/model/source.ts'
import type { Range, Table } from '../../../functions/ports/table.ts'
import { Decisions } from '../../../functions/store/stories/decisions.ts'
import { Projection } from '../../../functions/store/stories/projection.ts'
import { Stories } from '../../../functions/store/stories/stories.ts'
import { StoryLog } from '../../../functions/store/stories/story-log.ts'
import { article, everythingIsRelevant } from '../../adapters/aws/articles.ts'
import { readStories } from '../../support/read-stories.ts'

const DAY = 86_400_000
const range = { from: new Date('2026-11-01T00:00:00Z'), to: new Date('2026-11-30T00:00:00Z') }

let table: SqliteTable
let cache: StoryCache
let desk: ArticleProcessor
let now: Date
/** The partitions of stories that were read. */
let asked: string[]
/** Which part of each was read. */
let ranges: (Range | undefined)[]
let sources: ReadonlyMap<string, Source>

beforeEach(() => {
  now = new Date('2026-11-02T12:00:00Z')
  const clock = () => now
  table = new SqliteTable(':memory:', clock)
  asked = []
  ranges = []
  const noting: Table = {
    get: (keys) => table.get(keys),
    write: (writes) => table.write(writes),
    query(pk: string, of?: Range) {
      if (pk.startsWith('STORIES#')) {
        asked.push(pk)
        ranges.push(of)
      }
      return table.query(pk, of)
    },
  }
  cache = new StoryCache(noting, clock)
  desk = newDesk()
  sources = new Map()
})

const logger = { info: () => {}, warn: () => {}, error: () => {} }
const newDesk = () =>
  new ArticleProcessor({ table, clock: () => now, logger, classify: everythingIsRelevant })
const old = (id: string, title?: string) =>
  article(id, { firstSeen: '2026-11-02T12:00:00.000Z', ...(title && { title }) })
const release = () => publishDueStories(new Stories(table), sources, { now, settleMinutes: 0 })
const daysLater = (days: number) => {
  now = new Date(now.getTime() + days * DAY)
}
const read = () => cache.read(range, sources)
const headlines = async () => (await read()).map(({ headline }) => headline)
const asTheTableHasIt = () => readStories(new Stories(table), range, { sources })

it('reads a day that does not change once, and returns the same objects again', async () => {
  await desk.process([old('a'), old('b'), old('c')])
  await release()
  daysLater(10)
  const first = await read()
  expect(first).toEqual(await asTheTableHasIt())
  expect(asked).toContain('STORIES#20261102')
  asked.length = 0
  const again = await read()
  expect(again.map((story, at) => story === first[at])).toEqual([true, true, true])
  expect(asked).not.toContain('STORIES#20261102')
})

it('returns the same object for a story that did not change while others of its day did', async () => {
  await desk.process([old('a'), old('b')])
  await release()
  const before = await read()
  await desk.process([old('a', 'Another headline about the harbor')])
  const after = await read()
  expect(after.map((story, at) => story === before[at]).sort()).toEqual([false, true])
})

it('reads nothing of an old day again because a day has passed', async () => {
  await desk.process([old('a'), old('b')])
  await release()
  daysLater(3)
  const before = await read()
  asked.length = 0
  daysLater(1)
  expect((await read()).map((story, at) => story === before[at])).toEqual([true, true])
  expect(asked).toEqual([])
})

it('reads only the story again that an article joined, however many there are', async () => {
  const many = Array.from({ length: 40 }, (_, n) => old(`s${n}`))
  await desk.process(many)
  await release()
  const before = await read()
  ranges.length = 0
  await desk.process([old('s7', 'Another headline about the harbor')])
  const after = await read()
  expect(after.filter((story, at) => story !== before[at])).toHaveLength(1)
  expect(after).toEqual(await asTheTableHasIt())
  const id = after.find(({ headline }) => headline === 'Another headline about the harbor')!.id
  expect(ranges).toContainEqual({ from: id, to: `${id}~` })
  expect(ranges).not.toContainEqual({})
})

it('sees a story that is published nine days late, as by composing after an outage', async () => {
  await desk.process([old('a')])
  for (let day = 1; day <= 9; day++) {
    daysLater(1)
    expect(await read()).toEqual([])
  }
  await publishDueStories(new Stories(table), sources, { now, settleMinutes: 0, days: 9 })
  expect(await read()).toHaveLength(1)
})

it('names the stories of a day that are not published yet', async () => {
  const waiting = async () =>
    (await cache.waitingOn(['20261102'], sources)).map(({ members }) => members[0]!.id)
  await desk.process([old('a'), old('b')])
  expect((await waiting()).sort()).toEqual(['a', 'b'])
  await release()
  expect(await waiting()).toEqual([])
  await desk.process([old('c')])
  expect(await waiting()).toEqual(['c'])
})

it('reads for two at the same time as for one after the other', async () => {
  await desk.process([old('a')])
  await release()
  const [one, other] = await Promise.all([read(), cache.waitingOn(['20261102'], sources)])
  expect([one.length, other.length]).toEqual([1, 0])
  await desk.process([old('a', 'Another headline about the harbor')])
  const [first, second] = await Promise.all([headlines(), headlines()])
  expect(first).toEqual(['Another headline about the harbor'])
  expect(second).toEqual(first)
})

it('sees articles that are added to an old day later', async () => {
  await desk.process([old('a', 'One headline about the harbor')])
  await release()
  daysLater(10)
  expect(await headlines()).toEqual(['One headline about the harbor'])
  await desk.process([old('a', 'Another headline about the harbor')])
  expect(await headlines()).toEqual(['Another headline about the harbor'])
})

it('sees a story that is published late', async () => {
  await desk.process([old('a')])
  expect(await read()).toEqual([])
  daysLater(1)
  await release()
  expect(await read()).toHaveLength(1)
})

it('sees a story become part of one of another day, and what joins it there afterwards', async () => {
  await desk.process([old('a')])
  await release()
  daysLater(1)
  await desk.process([article('b', { firstSeen: now.toISOString() })])
  await release()
  daysLater(10)
  const [late, early] = await read()
  const merge = { from: late!.id, into: early!.id, reason: { rule: 'same event' as const, score: 1 } }
  const entry = { seq: 3, at: now.toISOString(), articles: [], merges: [merge] }
  expect(await new StoryLog(table).append(entry)).toBe(true)
  await new Projection(table).apply(entry)
  expect(await read()).toEqual(await asTheTableHasIt())
  expect(await read()).toMatchObject([{ id: early!.id, absorbed: [late!.id] }])

  await newDesk().process([
    article('b', { firstSeen: now.toISOString(), title: 'Another headline of the later one' }),
  ])
  expect(await read()).toEqual(await asTheTableHasIt())
  expect(JSON.stringify(await read())).toContain('Another headline of the later one')
})

it('forgets everything when a source changes, as when its publisher opts out', async () => {
  await desk.process([old('a')])
  await release()
  daysLater(10)
  expect(await read()).toHaveLength(1)
  const source = Source.parse({
    id: 'harbor',
    name: 'Harbor',
    feed: 'https://harbor.example/feed',
    homepage: 'https://harbor.example/',
    kind: 'local-news',
    language: 'en',
    access: 'free',
    blocked: 'asked us not to read it',
  })
  sources = new Map([['harbor', source]])
  expect(await read()).toEqual([])
})

it('sees what an editor decided about a story of a settled day, and what they undid', async () => {
  await desk.process([old('a')])
  await release()
  daysLater(10)
  const [story] = await read()
  const log = new Decisions(table)
  const decide = async (number: number, act: Act) =>
    log.append({ number, at: now.toISOString(), by: 'ana', why: '', act })
  await decide(1, { is: 'rewrite', story: story!.id, headline: 'As an editor tells it' })
  expect(await read()).toMatchObject([{ headline: 'As an editor tells it', edited: { headline: true } }])
  await decide(2, { is: 'hide', story: story!.id })
  expect(await read()).toMatchObject([{ headline: '', withdrawn: { at: now.toISOString() } }])
  await decide(3, { is: 'undo', decision: 2 })
  await decide(4, { is: 'undo', decision: 1 })
  expect(await read()).toEqual([story])
})

it('reads no story again for a decision about a matter or an edition', async () => {
  await desk.process([old('a')])
  await release()
  daysLater(10)
  const [story] = await read()
  const log = new Decisions(table)
  const acts: Act[] = [
    { is: 'link-matter', story: story!.id, matter: 'hr-1234-119' },
    { is: 'drop', story: story!.id, edition: '2026-11-20' },
    { is: 'undo', decision: 1 },
  ]
  for (const [at, act] of acts.entries())
    await log.append({ number: at + 1, at: now.toISOString(), by: 'ana', why: '', act })
  asked.length = 0
  expect((await read())[0]).toBe(story)
  expect(asked).not.toContain('STORIES#20261102')
})

it('returns a story that another process published while this one read nothing for twelve days', async () => {
  await desk.process([old('a')])
  expect(await read()).toEqual([])
  await release()
  daysLater(12)
  expect(await headlines()).toHaveLength(1)
  asked.length = 0
  await read()
  expect(asked).not.toContain('STORIES#20261102')
})

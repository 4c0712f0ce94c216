import { beforeEach, expect, it } from 'vitest'
import { SqliteTable } from '../../../functions/adapters/local/sqlite/sqlite-table.ts'
import { publishDueStories } from '../../../functions/app/articles/publish-story.ts'
import { Projection } from '../../../functions/store/stories/projection.ts'
import { Stories } from '../../../functions/store/stories/stories.ts'
import { type LogEntry, StoryLog } from '../../../functions/store/stories/story-log.ts'
import { article } from './article.ts'

/** When an article moves or a merge is taken back. */
const at = '2026-11-22T11:00:00.000Z'
const before = new Date('2026-11-22T10:45:00Z')
const after = new Date('2026-11-22T11:15:00Z')
/** A story that is due to be published, and one that is too old for that. */
const due = '20261122-aaaaaaaaaaaa'
const old = '20261112-bbbbbbbbbbbb'
let table: SqliteTable
let stories: Stories
let log: StoryLog
let writes: number

const entered = (id: string, story: string, joined: number) =>
  article(id, story, { joined, firstSeen: '2026-11-22T10:00:00.000Z' })

const moved: LogEntry = {
  seq: 2,
  at,
  articles: [entered('two', old, 2)],
  merges: [],
  left: [{ article: 'two', story: due, joined: 1 }],
}
const unmerged: LogEntry = { seq: 2, at, articles: [], merges: [], unmerged: [{ story: old, from: due }] }
const firstEntry = (second: LogEntry): LogEntry => ({
  seq: 1,
  at,
  articles: [entered('one', due, 1), entered('two', second === moved ? due : old, 1)],
  merges:
    second === moved
      ? []
      : [{ from: old, into: due, reason: { rule: 'pinned together' as const, score: 1 } }],
})
const cases = [
  ['An article moved', moved],
  ['A merge was taken back', unmerged],
] as const

const publish = (now: Date) => publishDueStories(stories, new Map(), { now, settleMinutes: 30 })
const isPublished = async (id: string) => (await stories.get(id))?.firstPublication !== undefined

beforeEach(() => {
  writes = 0
  table = new SqliteTable(':memory:', () => after)
  const write = table.write.bind(table)
  table.write = (all) => {
    writes += all.length
    return write(all)
  }
  stories = new Stories(table)
  log = new StoryLog(table)
})

it.each(cases)(
  '%s before readers saw the story: applying that again later publishes nothing',
  async (_, second) => {
    for (const entry of [firstEntry(second), second]) await new Projection(table).apply(entry)
    await publish(after)
    expect([await isPublished(due), await isPublished(old)]).toEqual([true, false])
    await new Projection(table).apply(second)
    expect(await isPublished(old)).toBe(false)
  },
)

it.each(cases)('%s after readers saw the story: what they saw stays published', async (_, second) => {
  await new Projection(table).apply(firstEntry(second))
  await publish(before)
  await new Projection(table).apply(second)
  expect(await isPublished(old)).toBe(true)
})

it.each(cases)(
  '%s in the log, but readers saw the story before a process applied that: what they saw stays published',
  async (_, second) => {
    const first = firstEntry(second)
    await log.append(first)
    await new Projection(table).apply(first)
    await log.append(second)
    await publish(after)
    expect(await isPublished(old)).toBe(false)
    await new Projection(table).finish(log, 2)
    expect(await isPublished(old)).toBe(true)
  },
)

it('An entry that another process applied is not written again', async () => {
  const [one, other] = [new Projection(table), new Projection(table)]
  const first = firstEntry(moved)
  await log.append(first)
  await one.finish(log, 1)
  await other.finish(log, 1)
  await log.append(moved)
  await one.finish(log, 2)
  writes = 0
  await other.finish(log, 2)
  expect(writes).toBe(0)
})

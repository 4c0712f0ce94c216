import { beforeEach, describe, expect, it } from 'vitest'
import { SqliteTable } from '../../../functions/adapters/local/sqlite/sqlite-table.ts'
import { ArticleProcessor } from '../../../functions/app/articles/article-processor.ts'
import { publishDueStories } from '../../../functions/app/articles/publish-story.ts'
import { decisionsByStory } from '../../../functions/domain/decisions/for-stories.ts'
import type { Article } from '../../../functions/domain/model/article.ts'
import type { Act } from '../../../functions/domain/model/decision.ts'
import type { Story } from '../../../functions/domain/model/story.ts'
import type { Table } from '../../../functions/ports/table.ts'
import { Decisions } from '../../../functions/store/stories/decisions.ts'
import { projectedUpTo } from '../../../functions/store/stories/projection.ts'
import { Stories } from '../../../functions/store/stories/stories.ts'
import { StoryLog } from '../../../functions/store/stories/story-log.ts'
import { raidArticle } from '../../support/raid-article.ts'
import { readStories } from '../../support/read-stories.ts'
import { type Moves, movingClusterer } from './moving.ts'

const start = new Date('2026-11-20T12:00:00Z')
const DAY = 86_400_000
const quiet = { info() {}, warn() {}, error() {} }

let now: Date
let table: SqliteTable
let moves: Moves
const clock = () => now

const newProcessor = (over: Table = table) =>
  new ArticleProcessor({
    table: over,
    clock,
    logger: quiet,
    classify: () => ({
      relevant: true,
      score: 0.6,
      reasons: [],
      topics: ['border-security'],
      places: ['us'],
      kind: 'news',
      matters: [],
    }),
    createClusterer: movingClusterer(() => moves),
  })
let processor: ArticleProcessor

const raid = (id: string, change: Partial<Article> = {}) => raidArticle(id, now, change)
const poem = (id: string) =>
  raid(id, {
    title: 'On leaving Quetzaltenango',
    summary: 'Verses of a cellist.',
    text: 'Verses of a cellist.',
  })
/** The same article after its publisher edited it. */
const edited = (id: string) => raid(id, { summary: 'Edited.' })
/** An article arrives, and is edited. */
async function arriveAndEdit(id: string, as = raid): Promise<void> {
  await processor.process([as(id)])
  await processor.process([{ ...as(id), summary: 'Edited.' }])
}
const name = (id: string) => ({ id, source: `${id}-source` })

async function decide(act: Act): Promise<void> {
  const log = new Decisions(table)
  const number = (await log.last()) + 1
  await log.append({ number, at: now.toISOString(), by: 'ana', why: 'test', act })
  await processor.applyDecisions()
}

async function stories(): Promise<Story[]> {
  await publishDueStories(new Stories(table), new Map(), { now, settleMinutes: 0 })
  const decisions = decisionsByStory(await new Decisions(table).after(0))
  const range = { from: new Date(start.getTime() - 60 * DAY), to: now }
  return readStories(new Stories(table), range, { sources: new Map(), decisions })
}

const withArticle = async (id: string) =>
  (await stories()).find(({ articles }) => articles.some((article) => article.id === id))!

/** The ids of the articles in each story, one line for a story. */
async function grouped(): Promise<string[]> {
  const lines = (await stories()).map(({ articles }) => articles.map(({ id }) => id).sort())
  return lines.map((ids) => ids.join(' ')).sort()
}

const entries = () => Array.fromAsync(new StoryLog(table).after(0))

beforeEach(() => {
  now = start
  table = new SqliteTable(':memory:', clock)
  processor = newProcessor()
  moves = {}
})

describe('An article that leaves its story', () => {
  it('is in one story only, of its own; the other keeps its id, its date and its headline', async () => {
    await processor.process([raid('herald')])
    await processor.process([raid('tribune')])
    const before = await withArticle('herald')
    expect(before.articles).toHaveLength(2)
    now = new Date(start.getTime() + 3 * DAY)
    moves = { radio: [{ article: 'tribune', to: 'new' }] }
    await arriveAndEdit('radio')
    expect(await grouped()).toEqual(['herald radio', 'tribune'])
    const after = await withArticle('herald')
    expect([after.id, after.published, after.headline]).toEqual([
      before.id,
      before.published,
      before.headline,
    ])
    const split = await withArticle('tribune')
    expect(split).toMatchObject({ split: 4, founded: 4, formerIds: [before.id] })
    // It is found among the stories of the day on which it began, although the article is older.
    expect(split.id).toMatch(/^20261123-/)
  })

  it('leaves the story under another headline if it led it, and is gone from it without its text', async () => {
    await processor.process([raid('herald'), raid('tribune')])
    const before = await withArticle('herald')
    now = new Date(start.getTime() + 60_000)
    moves = { radio: [{ article: 'herald', to: 'new' }] }
    await arriveAndEdit('radio')
    const after = await withArticle('tribune')
    expect(after).toMatchObject({ id: before.id, split: 3, founded: before.founded })
    expect(after.headline).toContain('tribune')
    expect(after.updated).toBe(now.toISOString())
    const record = await new Stories(table).get(before.id)
    const { id: movedTo } = await withArticle('herald')
    expect(record?.left).toMatchObject([{ id: 'herald', title: '', summary: '', movedTo }])
  })

  it('may be the one that was edited, also when it arrives with others', async () => {
    await processor.process([raid('herald'), raid('tribune')])
    await processor.process([poem('verse')])
    moves = { tribune: [{ article: 'tribune', to: 'verse' }] }
    await processor.process([raid('radio'), { ...poem('tribune'), title: 'Quetzaltenango again' }])
    expect(await grouped()).toEqual(['herald radio', 'tribune verse'])
    expect((await withArticle('tribune')).articles.map(({ title }) => title)).toContain(
      'Quetzaltenango again',
    )
    await processor.process([{ ...poem('tribune'), title: 'Quetzaltenango for the third time' }])
    expect(await grouped()).toEqual(['herald radio', 'tribune verse'])
  })

  it('may have arrived, moved and been edited in one batch', async () => {
    await processor.process([raid('herald'), raid('tribune'), raid('early')])
    moves = { early: [{ article: 'tribune', to: 'new' }], tribune: [{ article: 'radio', to: 'tribune' }] }
    await processor.process([
      raid('radio', { published: '2026-11-20T11:00:00Z' }),
      raid('early', { published: '2026-11-20T11:15:00Z', title: 'Edited: agents at Prairie Crest' }),
      raid('tribune', { published: '2026-11-20T11:30:00Z', title: 'Edited: 64 detained at Prairie Crest' }),
    ])
    expect(await grouped()).toEqual(['early herald', 'radio tribune'])
    expect((await withArticle('tribune')).articles.map(({ title }) => title)).toContain(
      'Edited: 64 detained at Prairie Crest',
    )
    const [, entry] = await entries()
    expect(entry?.articles.map(({ id }) => id)).toEqual(['early', 'radio', 'tribune'])
    expect(entry?.left).toMatchObject([{ article: 'tribune' }])
  })

  it('can leave again, and come back', async () => {
    await processor.process([raid('herald'), raid('tribune')])
    moves = { one: [{ article: 'tribune', to: 'new' }], two: [{ article: 'tribune', to: 'herald' }] }
    await arriveAndEdit('one')
    const between = await withArticle('tribune')
    await arriveAndEdit('two')
    expect(await grouped()).toEqual(['herald one tribune two'])
    expect((await withArticle('herald')).formerIds).toEqual([between.id])
    expect(await new Stories(table).get(between.id)).toMatchObject({ members: [] })
  })
})

describe('A story that all articles left', () => {
  it('is not a story anymore, and the one with its article says so', async () => {
    await processor.process([raid('herald')])
    await processor.process([poem('verse')])
    const before = await withArticle('herald')
    moves = { radio: [{ article: 'herald', to: 'verse' }] }
    await arriveAndEdit('radio', poem)
    expect(await grouped()).toEqual(['herald radio verse'])
    expect((await withArticle('herald')).formerIds).toEqual([before.id])
  })

  it('is withdrawn if an editor removed what readers saw first', async () => {
    await processor.process([raid('herald'), raid('tribune')])
    const { id, lead } = await withArticle('herald')
    const other = lead.id === 'herald' ? 'tribune' : 'herald'
    moves = { verse: [{ article: other, to: 'new' }] }
    await arriveAndEdit('verse', poem)
    now = new Date(start.getTime() + 60_000)
    await decide({ is: 'exclude', article: name(lead.id) })
    expect((await stories()).find((story) => story.id === id)).toMatchObject({
      withdrawn: { at: now.toISOString() },
    })
  })
})

describe('Editors have the last word:', () => {
  beforeEach(async () => {
    await processor.process([raid('herald'), raid('tribune')])
    await processor.process([poem('verse')])
    moves = { radio: [{ article: 'tribune', to: 'new' }] }
  })

  it('an article that they pinned together with another one stays', async () => {
    await decide({ is: 'pin', a: name('herald'), b: name('tribune'), put: 'together' })
    await arriveAndEdit('radio')
    expect(await grouped()).toEqual(['herald radio tribune', 'verse'])
  })

  it('an article that they pinned apart does not come back', async () => {
    await decide({ is: 'pin', a: name('herald'), b: name('tribune'), put: 'apart' })
    moves = {
      radio: [{ article: 'tribune', to: 'herald' }],
      wire: [
        { article: 'herald', to: 'new' },
        { article: 'tribune', to: 'new' },
      ],
    }
    await arriveAndEdit('radio')
    expect((await withArticle('tribune')).articles.map(({ id }) => id)).not.toContain('herald')
    await arriveAndEdit('wire')
    expect((await withArticle('tribune')).articles.map(({ id }) => id)).not.toContain('herald')
  })

  it('an article that they chose as the lead stays', async () => {
    const { id } = await withArticle('tribune')
    await decide({ is: 'lead', story: id, article: 'tribune' })
    await arriveAndEdit('radio')
    expect((await withArticle('tribune')).articles).toHaveLength(3)
  })

  it('no article leaves or enters a story that they hid', async () => {
    const { id } = await withArticle('tribune')
    await decide({ is: 'hide', story: id })
    moves = {
      radio: [
        { article: 'tribune', to: 'new' },
        { article: 'verse', to: 'herald' },
      ],
    }
    await arriveAndEdit('radio')
    const { members, left } = (await new Stories(table).get(id))!
    expect([members.map((member) => member.id).sort(), left]).toEqual([['herald', 'radio', 'tribune'], []])
  })

  it('their headline stays with the old story', async () => {
    const { id } = await withArticle('tribune')
    await decide({ is: 'rewrite', story: id, headline: 'Raid at a plant' })
    await arriveAndEdit('radio')
    expect([(await withArticle('herald')).headline, (await withArticle('tribune')).headline]).toEqual([
      'Raid at a plant',
      raid('tribune').title,
    ])
  })
})

describe('Whatever happens in between,', () => {
  beforeEach(async () => {
    await processor.process([raid('herald'), raid('tribune'), raid('radio')])
    moves = { radio: [{ article: 'tribune', to: 'new' }] }
  })

  it('a process that stops after writing to the log leaves the article in two stories, and the next one repairs it', async () => {
    let writes = 0
    const dying: Table = {
      get: (keys) => table.get(keys),
      query: (pk, range) => table.query(pk, range),
      write: async (all) => {
        if (all.some(({ pk }) => pk.startsWith('STORIES#')) && ++writes === 2) throw new Error('killed here')
        return table.write(all)
      },
    }
    await expect(newProcessor(dying).process([edited('radio')])).rejects.toThrow('killed here')
    expect((await grouped()).join(' ').match(/tribune/g)).toHaveLength(2)
    await newProcessor().process([])
    expect(await grouped()).toEqual(['herald radio', 'tribune'])
  })

  it('two processes that decide at once move an article once', async () => {
    const other = newProcessor()
    await other.process([])
    await Promise.all([processor.process([edited('radio')]), other.process([edited('radio'), raid('wire')])])
    expect(await grouped()).toEqual(['herald radio wire', 'tribune'])
    expect((await entries()).flatMap(({ left = [] }) => left)).toHaveLength(1)
    for (const one of [processor, other, newProcessor()])
      await one.process([raid('tribune', { title: 'Anew' })])
    expect(await grouped()).toEqual(['herald radio wire', 'tribune'])
  })

  const words = 'Prairie Crest meatpackers in Grand Island were led out by agents on Tuesday. '
  const copies = Array.from({ length: 45 }, (_, n) => `copy${n}`)
  const copy = (id: string) =>
    raid(id, { title: 'Agents detain 63 at Prairie Crest', summary: words, text: words.repeat(130) })

  it('moves of more than one item of the table can hold are written in parts, in which no story is new too early', async () => {
    await processor.process(copies.map(copy))
    moves = { radio: copies.map((id) => ({ article: id, to: 'new' })) }
    await processor.process([edited('radio'), poem('verse')])
    expect((await withArticle('copy0')).articles).toHaveLength(45)
    const all = await entries()
    expect(Math.max(...all.map((entry) => JSON.stringify(entry).length))).toBeLessThan(390_000)
    const moved = all.filter(({ articles }) => articles.some(({ placement }) => placement?.rule === 'moved'))
    expect(moved.length).toBeGreaterThan(1)
    for (const { seq, articles, left } of moved) {
      for (const { placement, joined } of articles) if (placement?.rule === 'moved') expect(joined).toBe(seq)
      expect(left?.length).toBe(articles.filter(({ placement }) => placement?.rule === 'moved').length)
    }
    await newProcessor().process([copy('wire')])
    expect((await withArticle('copy0')).articles.map(({ id }) => id).sort()).toEqual(
      [...copies, 'wire'].sort(),
    )
  })

  it('a crash between two parts is repaired when the article that moved the others is processed again', async () => {
    await processor.process(copies.map(copy))
    moves = { radio: copies.map((id) => ({ article: id, to: 'copy0-target' })) }
    await processor.process([poem('copy0-target')])
    let appended = 0
    const dying: Table = {
      get: (keys) => table.get(keys),
      query: (pk, range) => table.query(pk, range),
      write: async (all) => {
        if (all.some(({ pk }) => pk === 'DESK') && ++appended === 2) throw new Error('killed here')
        return table.write(all)
      },
    }
    await expect(newProcessor(dying).process([edited('radio')])).rejects.toThrow('killed here')
    expect((await grouped()).flatMap((line) => line.split(' ')).sort()).toEqual(
      ['herald', 'tribune', 'radio', 'copy0-target', ...copies].sort(),
    )
    await newProcessor().process([edited('radio')])
    expect((await withArticle('copy0-target')).articles.map(({ id }) => id)).toEqual(
      expect.arrayContaining(copies),
    )
    expect(await projectedUpTo(table)).toBe((await entries()).at(-1)?.seq)
  })
})

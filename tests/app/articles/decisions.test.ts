import { beforeEach, describe, expect, it } from 'vitest'
import { SqliteTable } from '../../../functions/adapters/local/sqlite/sqlite-table.ts'
import { ArticleProcessor } from '../../../functions/app/articles/article-processor.ts'
import { publishDueStories } from '../../../functions/app/articles/publish-story.ts'
import { decisionsByStory } from '../../../functions/domain/decisions/for-stories.ts'
import { linkArticleName } from '../../../functions/domain/decisions/link-article.ts'
import type { Article, Classification } from '../../../functions/domain/model/article.ts'
import type { Act, HandmadeLink } from '../../../functions/domain/model/decision.ts'
import type { Source } from '../../../functions/domain/model/source.ts'
import type { Story } from '../../../functions/domain/model/story.ts'
import { borderlineArticles } from '../../../functions/editors/views/borderline-articles.ts'
import { decidedLately } from '../../../functions/editors/views/lately.ts'
import { Decisions } from '../../../functions/store/stories/decisions.ts'
import { readStories } from '../../../functions/store/stories/read-stories.ts'
import { Stories } from '../../../functions/store/stories/stories.ts'
import { StoryLog } from '../../../functions/store/stories/story-log.ts'

const start = new Date('2026-11-20T12:00:00Z')
const DAY = 86_400_000
const sources = new Map<string, Source>()
const classify = ({ title }: Article): Classification => ({
  relevant: !/hockey/i.test(title),
  score: 0.6,
  reasons: [{ rule: 'test', detail: 'everything but hockey' }],
  topics: ['border-security'],
  places: ['us'],
  kind: 'news',
  matters: [],
})

const raid = (id: string, change: Partial<Article> = {}): Article => ({
  id,
  source: `${id}-source`,
  url: `https://${id}.example/raid`,
  title: `Agents detain 63 at Prairie Crest plant in Grand Island, ${id} reports`,
  summary: `Prairie Crest meatpackers in Grand Island were led out by agents on Tuesday, the ${id} reports.`,
  text: `Prairie Crest meatpackers in Grand Island were led out by agents on Tuesday, the ${id} reports.`,
  firstSeen: now.toISOString(),
  published: now.toISOString(),
  categories: [],
  language: 'en',
  outlet: id,
  ...change,
})
const poem = (id = 'poem') =>
  raid(id, {
    title: 'On leaving Quetzaltenango',
    summary: 'Verses of a cellist.',
    text: 'Verses of a cellist.',
  })
const name = (id: string) => ({ id, source: `${id}-source` })

let now: Date
let table: SqliteTable
const clock = () => now
const newDesk = () =>
  new ArticleProcessor({ table, clock, logger: { info() {}, warn() {}, error() {} }, classify })
let processor: ArticleProcessor

async function decide(act: Act): Promise<number> {
  const log = new Decisions(table)
  const number = (await log.last()) + 1
  await log.append({ number, at: now.toISOString(), by: 'ana', why: 'test', act })
  await processor.applyDecisions()
  return number
}

async function stories(): Promise<Story[]> {
  await publishDueStories(new Stories(table), sources, { now, settleMinutes: 0 })
  const decisions = decisionsByStory(await new Decisions(table).after(0))
  const range = { from: new Date(start.getTime() - 60 * DAY), to: now }
  return readStories(new Stories(table), range, { sources, decisions })
}

/** Which articles stand together, as one line a story. */
async function grouped(): Promise<string[]> {
  return (await stories())
    .map(({ articles }) =>
      articles
        .map(({ id }) => id)
        .sort()
        .join(' '),
    )
    .sort()
}

beforeEach(() => {
  now = start
  table = new SqliteTable(':memory:', clock)
  processor = newDesk()
})

describe('two articles that an editor sets apart', () => {
  it('stand in two stories from then on, whatever comes and however cold the desk is', async () => {
    await processor.process([raid('herald'), raid('tribune')])
    expect(await grouped()).toEqual(['herald tribune'])
    const [before] = await stories()
    now = new Date(start.getTime() + 3_600_000)
    await decide({ is: 'pin', a: name('herald'), b: name('tribune'), put: 'apart' })
    expect(await grouped()).toEqual(['herald', 'tribune'])
    const stays = (await stories()).find(({ lead }) => lead.id === 'herald')
    expect(stays?.id).toBe(before?.id)
    processor = newDesk()
    await processor.process([
      raid('tribune', { title: 'Edited: agents detain 63 at Prairie Crest in Grand Island' }),
    ])
    await processor.process([raid('radio')])
    const [herald] = (await stories()).filter(({ articles }) => articles.some(({ id }) => id === 'herald'))
    expect(herald?.articles.some(({ id }) => id === 'tribune')).toBe(false)
  })

  it('come together again when the editor takes it back', async () => {
    await processor.process([raid('herald'), raid('tribune')])
    const decision = await decide({ is: 'pin', a: name('herald'), b: name('tribune'), put: 'apart' })
    await decide({ is: 'undo', decision })
    expect(await grouped()).toEqual(['herald tribune'])
  })

  it('are found however long ago they came, and what is set apart is released', async () => {
    await processor.process([raid('herald'), raid('tribune')])
    await stories()
    now = new Date(start.getTime() + 50 * DAY)
    processor = newDesk()
    await processor.process([poem()])
    await decide({ is: 'pin', a: name('herald'), b: name('tribune'), put: 'apart' })
    expect(await grouped()).toEqual(['herald', 'poem', 'tribune'])
  })

  it('go with all that came with them, where the machine had made one of two stories', async () => {
    await processor.process([raid('herald'), poem(), raid('tribune')])
    await decide({ is: 'pin', a: name('herald'), b: name('poem'), put: 'together' })
    expect(await grouped()).toEqual(['herald poem tribune'])
    await decide({ is: 'pin', a: name('tribune'), b: name('poem'), put: 'apart' })
    expect(await grouped()).toEqual(['herald tribune', 'poem'])
  })
})

describe('two articles that an editor puts together', () => {
  it('are one story under the older id, and the other’s address leads to it', async () => {
    await processor.process([raid('herald')])
    await processor.process([poem()])
    const [older] = (await stories()).filter(({ lead }) => lead.id === 'herald')
    await decide({ is: 'pin', a: name('poem'), b: name('herald'), put: 'together' })
    const [story, ...others] = await stories()
    expect(others).toEqual([])
    expect(story?.id).toBe(older?.id)
    expect(story?.absorbed).toHaveLength(1)
  })
})

describe('an article', () => {
  it('that the machine dropped is let in, and stays in when it is edited', async () => {
    await processor.process([raid('rink', { title: 'Hockey club fined for hiring without visas' })])
    expect(await grouped()).toEqual([])
    await decide({ is: 'admit', article: name('rink') })
    expect(await grouped()).toEqual(['rink'])
    await processor.process([raid('rink', { title: 'Hockey club fined, corrected' })])
    expect((await stories()).map(({ headline }) => headline)).toEqual(['Hockey club fined, corrected'])
  })

  it('that an editor let in or took out is no near miss after an edit either', async () => {
    await processor.process([
      raid('rink', { title: 'Hockey club fined for hiring without visas' }),
      raid('herald'),
    ])
    await decide({ is: 'admit', article: name('rink') })
    await decide({ is: 'exclude', article: name('herald') })
    await processor.process([
      raid('rink', { title: 'Hockey club fined, corrected' }),
      raid('herald', { title: 'Hockey club raided, corrected' }),
    ])
    const { articles } = await decidedLately(new StoryLog(table), now)
    const edited = ['rink', 'herald'].map((id) => articles.get(id))
    expect(edited.map((one) => [one?.title, one?.relevant, one?.reasons.map(({ rule }) => rule)])).toEqual([
      ['Hockey club fined, corrected', true, ['editor']],
      ['Hockey club raided, corrected', false, ['editor']],
    ])
    expect(borderlineArticles(articles.values())).toEqual([])
  })

  it('that is taken out leaves its story to the others, and no edit of it comes back', async () => {
    await processor.process([raid('herald'), raid('tribune')])
    await stories()
    const decision = await decide({ is: 'exclude', article: name('herald') })
    await processor.process([
      raid('herald', { title: 'Agents detain 64 at Prairie Crest plant, herald reports' }),
    ])
    processor = newDesk()
    await processor.process([
      raid('herald', { title: 'Agents detain 65 at Prairie Crest plant, herald reports' }),
    ])
    expect(await grouped()).toEqual(['tribune'])
    await decide({ is: 'undo', decision })
    expect(await grouped()).toEqual(['herald tribune'])
  })

  it('that was all of a story leaves it withdrawn, without a word of the article', async () => {
    await processor.process([raid('herald')])
    await stories()
    now = new Date(start.getTime() + 60_000)
    await decide({ is: 'exclude', article: name('herald') })
    const [story] = await stories()
    expect(story).toMatchObject({ headline: '', summary: '', withdrawn: { at: now.toISOString() } })
    expect(JSON.stringify(story)).not.toContain('Prairie Crest')
  })

  it('whose words were redacted is nowhere in what is decided from then on', async () => {
    await processor.process([raid('herald'), raid('tribune')])
    await decide({ is: 'redact', article: name('herald') })
    await processor.process([raid('herald', { title: 'Prairie Crest again, says the herald' })])
    const last = await new StoryLog(table).last()
    const entry = await new StoryLog(table).get(last)
    expect(JSON.stringify(entry)).not.toContain('Prairie Crest')
    expect(await grouped()).toEqual(['tribune'])
  })
})

it('An article whose words were redacted is let in by nobody any more', async () => {
  await processor.process([raid('herald'), raid('tribune')])
  await decide({ is: 'redact', article: name('herald') })
  await decide({ is: 'admit', article: name('herald') })
  await processor.process([raid('herald', { title: 'Prairie Crest again, says the herald' })])
  const last = await new StoryLog(table).get(await new StoryLog(table).last())
  expect(JSON.stringify(last)).not.toContain('Prairie Crest')
  expect(await grouped()).toEqual(['tribune'])
})

describe('a link that an editor adds', () => {
  const link: HandmadeLink = {
    url: 'https://travel.example.gov/visa-bulletin',
    title: 'Visa Bulletin for December',
    outlet: 'Department of State',
    kind: 'official',
    language: 'en',
  }

  it('founds a story of its own, once however often it is added', async () => {
    await decide({ is: 'link', link })
    await decide({ is: 'link', link })
    expect(
      (await stories()).map(({ headline, kind, articles }) => [headline, kind, articles.length]),
    ).toEqual([['Visa Bulletin for December', 'official', 1]])
  })

  it('joins the story that it was added to, and goes when it is taken back', async () => {
    await processor.process([raid('herald')])
    const decision = await decide({ is: 'link', link, with: name('herald') })
    expect(await grouped()).toEqual(
      [`${linkArticleName(link).id} herald`].map((line) => line.split(' ').sort().join(' ')),
    )
    await decide({ is: 'undo', decision })
    expect(await grouped()).toEqual(['herald'])
  })
})

it('Decisions carried out twice, or by two desks at once, change nothing more', async () => {
  await processor.process([raid('herald'), raid('tribune')])
  const other = newDesk()
  await other.applyDecisions()
  await decide({ is: 'pin', a: name('herald'), b: name('tribune'), put: 'apart' })
  const before = await new StoryLog(table).last()
  await Promise.all([other.applyDecisions(), processor.process([]), newDesk().process([])])
  expect(await new StoryLog(table).last()).toBe(before)
  await other.process([raid('radio')])
  expect(await grouped()).toHaveLength(2)
})

it('An article that an editor moved stands in two stories, and never in none, where writing it out was cut off', async () => {
  await processor.process([raid('herald'), raid('tribune')])
  let writes = 0
  const dying = new ArticleProcessor({
    table: {
      get: (keys) => table.get(keys),
      query: (pk, range) => table.query(pk, range),
      write: async (all) => {
        const isLeaving = all.some(({ pk }) => pk.startsWith('STORIES#')) && ++writes === 2
        if (isLeaving) throw new Error('killed here')
        return table.write(all)
      },
    },
    clock,
    logger: { info() {}, warn() {}, error() {} },
    classify,
  })
  const log = new Decisions(table)
  const act: Act = { is: 'pin', a: name('herald'), b: name('tribune'), put: 'apart' }
  await log.append({ number: 1, at: now.toISOString(), by: 'ana', why: 'test', act })
  await expect(dying.applyDecisions()).rejects.toThrow('killed here')
  expect((await grouped()).join(' ').match(/tribune/g)).toHaveLength(2)
  await newDesk().applyDecisions()
  expect(await grouped()).toEqual(['herald', 'tribune'])
})

it('What sources brought is decided though a decision can’t be carried out, which is told', async () => {
  await processor.process([raid('herald'), raid('tribune')])
  const told: string[] = []
  const stuck = new ArticleProcessor({
    table: {
      get: (keys) => table.get(keys),
      write: (all) => table.write(all),
      query: (pk, range) => {
        if (pk === 'DECISIONS') throw new Error('not now')
        return table.query(pk, range)
      },
    },
    clock,
    logger: { info() {}, warn() {}, error: (event, facts) => void told.push(`${event}: ${facts?.error}`) },
    classify,
  })
  expect(await stuck.process([poem()])).toEqual({ processed: 1, stories: 1 })
  expect(told).toEqual(['decision not carried out, tried again: not now'])
})

it('A decision that moves more than one item of the table can hold is carried out in parts', async () => {
  await processor.process([poem()])
  now = new Date(start.getTime() + 3_600_000)
  const words = 'Prairie Crest meatpackers in Grand Island were led out by agents on Tuesday. '
  const copies = Array.from({ length: 45 }, (_, n) =>
    raid(`copy${n}`, { title: 'Agents detain 63 at Prairie Crest', summary: words, text: words.repeat(130) }),
  )
  await processor.process(copies)
  await decide({ is: 'pin', a: name('poem'), b: name('copy0'), put: 'together' })
  expect(await grouped()).toHaveLength(1)
  await decide({ is: 'pin', a: name('poem'), b: name('copy0'), put: 'apart' })
  const sizes: number[] = []
  for await (const entry of new StoryLog(table).after(0)) sizes.push(JSON.stringify(entry).length)
  expect(Math.max(...sizes)).toBeLessThan(400_000)
  processor = newDesk()
  await processor.applyDecisions()
  expect((await stories()).map(({ articles }) => articles.length).sort()).toEqual([1, 45])
})

it('A story that loses its founder is no newer by that, so that no edition brings it again', async () => {
  await processor.process([raid('herald')])
  await processor.process([raid('tribune')])
  const [before] = await stories()
  const decision = await decide({ is: 'exclude', article: name('herald') })
  expect((await stories())[0]?.founded).toBe(before?.founded)
  await decide({ is: 'undo', decision })
  expect((await stories()).map(({ founded }) => founded)).toEqual([before?.founded])
})

it('An article that was edited while it was out is no newer once it is let in again', async () => {
  await processor.process([raid('herald')])
  const [before] = await stories()
  const decision = await decide({ is: 'exclude', article: name('herald') })
  await processor.process([
    raid('herald', { title: 'Agents detain 64 at Prairie Crest plant, herald reports' }),
  ])
  await processor.process([
    raid('herald', { title: 'Agents detain 65 at Prairie Crest plant, herald reports' }),
  ])
  await decide({ is: 'undo', decision })
  expect((await stories()).map(({ founded }) => founded)).toEqual([before?.founded])
})

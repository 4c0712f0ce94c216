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
import { borderlineArticles } from '../../../functions/editors/views/borderline.ts'
import { recentArticles } from '../../../functions/editors/views/recent-articles.ts'
import { Decisions } from '../../../functions/store/stories/decisions.ts'
import { Stories } from '../../../functions/store/stories/stories.ts'
import { StoryLog } from '../../../functions/store/stories/story-log.ts'
import { raidArticle } from '../../support/raid-article.ts'
import { readStories } from '../../support/read-stories.ts'

const start = new Date('2026-11-20T12:00:00Z')
const DAY = 86_400_000
const sources = new Map<string, Source>()
const classify = ({ title }: Article): Classification => ({
  relevant: !/hockey/i.test(title),
  score: 0.6,
  reasons: [{ rule: 'test', detail: 'everything but hockey' }],
  topics: ['border-security'],
  places: ['us'],
  ...(title.startsWith('What to know') ? { kind: 'analysis', form: 'explainer' } : { kind: 'news' }),
  matters: [],
})

const raid = (id: string, change: Partial<Article> = {}) => raidArticle(id, now, change)
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

/** The ids of the articles in each story, one line for a story. */
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

describe('two articles that an editor pins apart', () => {
  it('are in two stories from then on, whatever arrives and after any restart', async () => {
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

  it('are in one story again when the editor undoes it', async () => {
    await processor.process([raid('herald'), raid('tribune')])
    const decision = await decide({ is: 'pin', a: name('herald'), b: name('tribune'), put: 'apart' })
    await decide({ is: 'undo', decision })
    expect(await grouped()).toEqual(['herald tribune'])
  })

  it('are found from before the window, and the story that is split off is published', async () => {
    await processor.process([raid('herald'), raid('tribune')])
    await stories()
    now = new Date(start.getTime() + 50 * DAY)
    processor = newDesk()
    await processor.process([poem()])
    await decide({ is: 'pin', a: name('herald'), b: name('tribune'), put: 'apart' })
    expect(await grouped()).toEqual(['herald', 'poem', 'tribune'])
  })

  it('take the articles of their former stories with them if these had been merged', async () => {
    await processor.process([raid('herald'), poem(), raid('tribune')])
    await decide({ is: 'pin', a: name('herald'), b: name('poem'), put: 'together' })
    expect(await grouped()).toEqual(['herald poem tribune'])
    await decide({ is: 'pin', a: name('tribune'), b: name('poem'), put: 'apart' })
    expect(await grouped()).toEqual(['herald tribune', 'poem'])
  })
})

describe('two articles that an editor pins together', () => {
  it('are one story with the older id, and the other id redirects to it', async () => {
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
  it('that the classifier dropped can be included, and stays included after an edit', async () => {
    await processor.process([raid('rink', { title: 'Hockey club fined for hiring without visas' })])
    expect(await grouped()).toEqual([])
    await decide({ is: 'admit', article: name('rink') })
    expect(await grouped()).toEqual(['rink'])
    await processor.process([raid('rink', { title: 'Hockey club fined, corrected' })])
    expect((await stories()).map(({ headline }) => headline)).toEqual(['Hockey club fined, corrected'])
  })

  it('that an editor included or excluded has no score near the threshold after an edit either', async () => {
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
    const { articles } = await recentArticles(new StoryLog(table), now)
    const edited = ['rink', 'herald'].map((id) => articles.get(id))
    expect(edited.map((one) => [one?.title, one?.relevant, one?.reasons.map(({ rule }) => rule)])).toEqual([
      ['Hockey club fined, corrected', true, ['editor']],
      ['Hockey club raided, corrected', false, ['editor']],
    ])
    expect(borderlineArticles(articles.values())).toEqual([])
  })

  it('that is excluded leaves its story to the other articles, and stays out after an edit', async () => {
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

  it('that is excluded and was the only one leaves its story withdrawn and without text', async () => {
    await processor.process([raid('herald')])
    await stories()
    now = new Date(start.getTime() + 60_000)
    await decide({ is: 'exclude', article: name('herald') })
    const [story] = await stories()
    expect(story).toMatchObject({ headline: '', summary: '', withdrawn: { at: now.toISOString() } })
    expect(JSON.stringify(story)).not.toContain('Prairie Crest')
  })

  it('that was redacted is not in later entries of the log', async () => {
    await processor.process([raid('herald'), raid('tribune')])
    await decide({ is: 'redact', article: name('herald') })
    await processor.process([raid('herald', { title: 'Prairie Crest again, says the herald' })])
    const last = await new StoryLog(table).last()
    const entry = await new StoryLog(table).get(last)
    expect(JSON.stringify(entry)).not.toContain('Prairie Crest')
    expect(await grouped()).toEqual(['tribune'])
  })
})

it('A redacted article cannot be included again', async () => {
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

  it('starts its own story, only once however often it is added', async () => {
    await decide({ is: 'link', link })
    await decide({ is: 'link', link })
    expect(
      (await stories()).map(({ headline, kind, articles }) => [headline, kind, articles.length]),
    ).toEqual([['Visa Bulletin for December', 'official', 1]])
  })

  it('is what the editor says, whatever its headline looks like', async () => {
    const title = 'What to know about the December bulletin'
    await decide({ is: 'link', link: { ...link, title } })
    await decide({
      is: 'link',
      link: { ...link, title, kind: 'analysis', url: 'https://herald.example/bulletin' },
    })
    const shown = (await stories()).flatMap(({ articles }) => articles)
    const kinds = shown.map(({ kind, form }) => `${kind} ${form}`).sort()
    expect(kinds).toEqual(['analysis explainer', 'official undefined'])
  })

  it('joins the story that it was added to, and leaves when the editor undoes it', async () => {
    await processor.process([raid('herald')])
    const decision = await decide({ is: 'link', link, with: name('herald') })
    expect(await grouped()).toEqual(
      [`${linkArticleName(link).id} herald`].map((line) => line.split(' ').sort().join(' ')),
    )
    await decide({ is: 'undo', decision })
    expect(await grouped()).toEqual(['herald'])
  })
})

it('Decisions that are applied twice, or by two processes at once, have no further effect', async () => {
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

it('An article that an editor moved is in two stories, and never in none, if its projection was interrupted', async () => {
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

it('New articles are processed although a decision cannot be applied, and the error is logged', async () => {
  await processor.process([raid('herald'), raid('tribune')])
  const logged: string[] = []
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
    logger: { info() {}, warn() {}, error: (event, facts) => void logged.push(`${event}: ${facts?.error}`) },
    classify,
  })
  expect(await stuck.process([poem()])).toEqual({ processed: 1, stories: 1 })
  expect(logged).toEqual(['decision not carried out, will be retried: not now'])
})

it('A decision that moves more articles than one item of the table can hold is applied in parts', async () => {
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

it('A story that loses its first article is no newer, so that no edition contains it again', async () => {
  await processor.process([raid('herald')])
  await processor.process([raid('tribune')])
  const [before] = await stories()
  const decision = await decide({ is: 'exclude', article: name('herald') })
  expect((await stories())[0]?.founded).toBe(before?.founded)
  await decide({ is: 'undo', decision })
  expect((await stories()).map(({ founded }) => founded)).toEqual([before?.founded])
})

it('An article that was edited while it was excluded is no newer when it is included again', async () => {
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

import { beforeEach, describe, expect, it } from 'vitest'
import { SqliteTable } from '../../../functions/adapters/local/sqlite/sqlite-table.ts'
import { ArticleProcessor } from '../../../functions/app/articles/article-processor.ts'
import { publishDueStories } from '../../../functions/app/articles/publish-story.ts'
import type { Article, Classification } from '../../../functions/domain/model/article.ts'
import type { Source } from '../../../functions/domain/model/source.ts'
import type { Story } from '../../../functions/domain/model/story.ts'
import type { Table, Write } from '../../../functions/ports/table.ts'
import { Stories } from '../../../functions/store/stories/stories.ts'
import { StoryLog } from '../../../functions/store/stories/story-log.ts'
import { readStories } from '../../support/read-stories.ts'

const start = new Date('2026-11-20T12:00:00Z')
const quiet = { info() {}, warn() {}, error() {} }
const sources = new Map<string, Source>()

const relevant: Classification = {
  relevant: true,
  score: 0.9,
  reasons: [{ rule: 'test', detail: 'everything with the word visa' }],
  topics: ['work-visas'],
  places: ['us'],
  kind: 'news',
  matters: [],
}
const classify = ({ title }: Article): Classification => ({ ...relevant, relevant: /visa/i.test(title) })

const texts = [
  'Senate panel advances a bill to double the visa numbers for nurses in rural Wyoming hospitals',
  'Harbor County sheriff drops visa certification backlog after audit by Judge Okafor',
  'University of Tacoma warns students about visa interview delays at the Lagos consulate',
  'Vineyards in Sonoma petition Labor Department over seasonal visa wage survey',
  'Airline pilots union opposes visa waiver for foreign crews at Denver hub',
]
const summaries = [
  'Clinics from Casper to Laramie report empty wards; the measure passed committee on a voice vote.',
  'Victims of crime had waited three years for signatures, an outside accountant found in a ledger review.',
  'Admissions officers now tell Nigerian applicants to plan for spring enrolment instead of autumn.',
  'Growers say the prevailing rate rose faster than grape prices after two wet harvests in a row.',
  'Cockpit crews fear lower pay if carriers may hire abroad, their negotiators told regulators.',
]

function article(n: number, change: Partial<Article> = {}): Article {
  return {
    id: `article-${n}`,
    source: `source-${n % 3}`,
    url: `https://outlet-${n}.example/story`,
    title: texts[n % texts.length]!,
    summary: summaries[n % texts.length]!,
    text: summaries[n % texts.length]!,
    firstSeen: start.toISOString(),
    published: start.toISOString(),
    categories: [],
    language: 'en',
    outlet: `Outlet ${n}`,
    ...change,
  }
}

let now: Date
let table: SqliteTable
const clock = () => now
const processor = (over: Table = table) =>
  new ArticleProcessor({ table: over, clock, logger: quiet, classify })

async function stories(): Promise<Story[]> {
  await publishDueStories(new Stories(table), sources, { now, settleMinutes: 0 })
  return readStories(new Stories(table), { from: start, to: now }, { sources })
}

async function everything() {
  const log = new StoryLog(table)
  const entries = []
  for await (const entry of log.after(0)) entries.push(entry)
  return entries
}

beforeEach(() => {
  now = start
  table = new SqliteTable(':memory:', clock)
})

describe('the article processor', () => {
  it('starts a story for each relevant article, drops the others, and remembers both', async () => {
    const done = await processor().process([
      article(0),
      article(1),
      article(2, { title: 'Rink opens for hockey' }),
    ])
    expect(done).toEqual({ processed: 3, stories: 2 })
    expect((await stories()).map((story) => story.headline).sort()).toEqual([texts[0], texts[1]].sort())
  })

  it('changes nothing when the same articles arrive again, even after a restart', async () => {
    await processor().process([article(0), article(1)])
    const before = await everything()
    expect(await processor().process([article(0), article(1)])).toEqual({ processed: 0, stories: 0 })
    expect(await everything()).toEqual(before)
  })

  it('adds a copy to the story of its original', async () => {
    await processor().process([article(0)])
    await processor().process([
      article(5, { id: 'copy', url: 'https://www.outlet-0.example/story?utm_source=x' }),
    ])
    const [story] = await stories()
    expect(story?.articles.map(({ id }) => id)).toEqual(['article-0', 'copy'])
  })

  it('publishes a report under the outlet that its copies credit, even if that outlet’s article came later', async () => {
    const title = 'County opens a visa clinic for farm workers and their families'
    const same = { title, summary: summaries[0]!, text: `${summaries[0]} ${summaries[1]} ${summaries[2]}` }
    await processor().process([article(0, { ...same, stated: { origin: 'Outlet 1' } })])
    await processor().process([article(1, same)])
    const [story] = await stories()
    expect(story?.articles.map(({ id }) => id)).toContain('article-0')
    expect(story?.lead.outlet).toBe('Outlet 1')
  })

  it('keeps the former addresses of an article that moved, and links to the current one', async () => {
    await processor().process([article(0)])
    await stories()
    for (const url of ['https://new.example/story', 'https://newest.example/story'])
      await processor().process([article(0, { url })])
    await processor().process([article(0, { url: 'https://newest.example/story', text: 'Corrected.' })])
    const [story] = await stories()
    expect(story?.lead).toMatchObject({
      url: 'https://newest.example/story',
      formerUrls: ['https://new.example/story', 'https://outlet-0.example/story'],
    })
    expect(story?.articles).toHaveLength(1)
  })

  it('shows an article once if its outlet gave it a new id and address, under the id that readers know', async () => {
    await processor().process([article(0)])
    const [before] = await stories()
    const moved = article(0, { id: 'moved', url: 'https://new.example/story', source: 'source-1' })
    await processor().process([moved])
    const [story] = await stories()
    expect(story).toMatchObject({ id: before!.id, published: before!.published })
    expect(story!.articles.map(({ id, url }) => [id, url])).toEqual([['article-0', moved.url]])
    expect(story!.lead.formerUrls).toEqual([before!.lead.url])
  })

  it('changes the text of an edited article and leaves it in its story', async () => {
    const first = processor()
    await first.process([article(0), article(1)])
    const [before] = (await stories()).filter(({ lead }) => lead.id === 'article-0')
    now = new Date('2026-11-20T13:00:00Z')
    await first.process([
      article(0, { title: 'Corrected: no more visa numbers', firstSeen: now.toISOString() }),
    ])
    const [after] = (await stories()).filter(({ lead }) => lead.id === 'article-0')
    expect(after?.id).toBe(before?.id)
    expect(after?.headline).toBe('Corrected: no more visa numbers')
    expect(after?.published).toBe(before?.published)
    expect(after?.founded).toBe(before?.founded)
  })

  it.each([
    ['moves its date with each edit', { published: '2026-11-20T15:00:00.000Z' }],
    ['has lost its date', { published: undefined }],
    ['has a later date than we saw it', { published: '2026-11-20T13:00:00.000Z' }],
  ])('makes no story newer when an edited article %s', async (_, change) => {
    await processor().process([article(1)])
    const [before] = await stories()
    now = new Date('2026-11-20T15:00:00Z')
    await processor().process([
      article(1, { title: `${texts[1]}, corrected visa`, firstSeen: now.toISOString(), ...change }),
    ])
    const [after] = await stories()
    const dates = { firstSeen: start.toISOString(), published: start.toISOString() }
    expect(after).toMatchObject({ ...dates, id: before?.id, updated: before?.updated, lead: dates })
    expect(after?.lead.title).toContain('corrected')
  })

  it('takes over an earlier date from an edit', async () => {
    await processor().process([article(1)])
    const earlier = '2026-11-20T09:00:00.000Z'
    await processor().process([article(1, { title: `${texts[1]}, corrected visa`, published: earlier })])
    expect((await stories())[0]?.lead.published).toBe(earlier)
  })

  it('keeps an article in its story when an edit makes it irrelevant', async () => {
    await processor().process([article(0)])
    await processor().process([article(0, { title: 'Nothing to see' })])
    expect((await stories()).map(({ headline }) => headline)).toEqual(['Nothing to see'])
  })

  it('splits a batch that is too large for one entry of the log', async () => {
    const long = 'word '.repeat(4000)
    await processor().process(Array.from({ length: 40 }, (_, n) => article(n, { text: `${n} ${long}` })))
    const sizes = (await everything()).map((entry) => JSON.stringify(entry).length)
    expect(sizes.length).toBeGreaterThan(1)
    expect(Math.max(...sizes)).toBeLessThan(400_000)
  })

  it('loses and duplicates nothing when two processes work at the same time', async () => {
    const [one, two] = [processor(), processor()]
    const halves = [0, 1, 2, 3, 4].map((n) => article(n))
    await Promise.all([
      one.process(halves.slice(0, 3)),
      two.process(halves.slice(2)),
      one.process([article(0)]),
      two.process([article(5, { id: 'copy', url: 'https://outlet-0.example/story#comments' })]),
    ])
    const found = await stories()
    expect(found).toHaveLength(5)
    expect(found.flatMap(({ articles }) => articles.map(({ id }) => id)).sort()).toEqual(
      ['article-0', 'article-1', 'article-2', 'article-3', 'article-4', 'copy'].sort(),
    )
    const seqs = (await everything()).map(({ seq }) => seq)
    expect(seqs).toEqual(seqs.map((_, n) => n + 1))
  })

  it('projects an entry that another process committed before it stopped', async () => {
    const dying: Table = {
      get: (keys) => table.get(keys),
      query: (pk, range) => table.query(pk, range),
      write: async (writes: readonly Write[]) => {
        if (writes.some(({ pk }) => pk.startsWith('STORIES#'))) throw new Error('killed here')
        return table.write(writes)
      },
    }
    await expect(processor(dying).process([article(0)])).rejects.toThrow('killed here')
    expect(await stories()).toEqual([])
    expect(await processor().process([article(0)])).toEqual({ processed: 0, stories: 0 })
    expect(await stories()).toHaveLength(1)
  })

  it('discards its assignments when the log cannot be written', async () => {
    let refuse = true
    const shaky: Table = {
      get: (keys) => table.get(keys),
      query: (pk, range) => table.query(pk, range),
      write: async (writes: readonly Write[]) => {
        if (refuse) throw new Error('throttled')
        return table.write(writes)
      },
    }
    const one = processor(shaky)
    await expect(one.process([article(0)])).rejects.toThrow('throttled')
    refuse = false
    expect(await one.process([article(0)])).toEqual({ processed: 1, stories: 1 })
    expect(await stories()).toHaveLength(1)
  })
})

describe('the publication of a story', () => {
  it('waits until the story has settled, and then never changes', async () => {
    await processor().process([article(0)])
    now = new Date(start.getTime() + 10 * 60_000)
    const publishDue = () => publishDueStories(new Stories(table), sources, { now, settleMinutes: 20 })
    expect(await publishDue()).toEqual({ published: 0, waiting: 1 })
    now = new Date(start.getTime() + 21 * 60_000)
    expect(await publishDue()).toEqual({ published: 1, waiting: 0 })
    const [first] = await stories()
    await processor().process([
      article(5, { id: 'official', url: 'https://outlet-0.example/story?fbclid=1', published: undefined }),
    ])
    const [later] = await stories()
    expect(later?.lead.id).toBe('article-0')
    expect(later?.published).toBe(first?.published)
    expect(later?.articles).toHaveLength(2)
  })
})

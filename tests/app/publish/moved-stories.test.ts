import { beforeEach, describe, expect, it } from 'vitest'
import { SqliteTable } from '../../../functions/adapters/local/sqlite/sqlite-table.ts'
import { ArticleProcessor } from '../../../functions/app/articles/article-processor.ts'
import type { ComposingContext, PublishingContext } from '../../../functions/app/context.ts'
import { composeEdition } from '../../../functions/app/editions/compose-edition.ts'
import { publish, readSite } from '../../../functions/app/publish/publish.ts'
import { createPublisherCache } from '../../../functions/app/publish/publisher-cache.ts'
import { readConfiguration } from '../../../functions/configuration/read.ts'
import type { Article } from '../../../functions/domain/model/article.ts'
import type { Act } from '../../../functions/domain/model/decision.ts'
import { Source } from '../../../functions/domain/model/source.ts'
import { readAsset } from '../../../functions/publish/site/assets.ts'
import { Articles } from '../../../functions/store/stories/articles.ts'
import { Decisions } from '../../../functions/store/stories/decisions.ts'
import { MemoryFiles } from '../../publish/memory-files.ts'
import { raidArticle } from '../../support/raid-article.ts'
import { type Moves, movingClusterer } from '../articles/moving.ts'

const DAY = 86_400_000
const base = readConfiguration({ base: 'config' })

let now: Date
let moves: Moves
let processor: ArticleProcessor
let context: PublishingContext & ComposingContext
let site: MemoryFiles
let sources: Source[]
const clock = () => now

const sourceOf = (id: string, change: Partial<Source> = {}) =>
  Source.parse({
    id: `${id}-source`,
    name: `The ${id}`,
    feed: `https://${id}.example/feed`,
    kind: 'national-news',
    ...change,
  })

beforeEach(() => {
  now = new Date('2026-11-12T12:00:00Z')
  moves = {}
  sources = ['herald', 'tribune', 'radio', 'diario'].map((id) => sourceOf(id))
  const content = new SqliteTable(':memory:', clock)
  const kept = new MemoryFiles()
  site = new MemoryFiles()
  context = {
    configuration: { ...base, sources, places: base.places.slice(0, 3), topics: base.topics.slice(0, 3) },
    content,
    subscribers: new SqliteTable(':memory:', clock),
    kept,
    site,
    clock,
    cache: createPublisherCache({ content, kept, clock }),
    owner: 'test',
    siteUrl: 'https://digest.example',
    codeHash: 'test',
    asset: readAsset,
    logger: { info() {}, warn() {}, error() {} },
  }
  processor = new ArticleProcessor({
    table: content,
    clock,
    logger: context.logger,
    classify: () => ({
      relevant: true,
      score: 1,
      reasons: [],
      topics: [],
      places: [],
      kind: 'news',
      matters: [],
    }),
    createClusterer: movingClusterer(() => moves),
  })
})

/** An article about the raid at Prairie Crest, which joins the story of the others. */
const raid = (id: string, change: Partial<Article> = {}) =>
  raidArticle(id, now, { outlet: `The ${id}`, ...change })
/** The same outlet's report of another event, which is moved to a story of its own that follows the first. */
const release = (id = 'radio'): Article => ({
  ...raid(id),
  title: `Grand Island workers freed, ${id} reports`,
})
const poem = (id: string) => raid(id, { title: 'Verses of a cellist', summary: '', text: 'Quetzaltenango' })
const follow = () => {
  moves = { radio: [{ article: 'radio', to: 'new', follows: 'herald' }] }
  return arriveAndEdit('radio', release)
}
/** An article arrives, and is edited. */
async function arriveAndEdit(id: string, as: (id: string) => Article = raid): Promise<void> {
  await processor.process([as(id)])
  await processor.process([{ ...as(id), summary: 'Edited.' }])
}

const storyOf = async (id: string) =>
  (await new Articles(context.content).get({ id, source: `${id}-source` }))!.story!
const page = (story: string, folder = '') => site.bodies.get(`${folder}stories/${story}/index.html`)
/** The story in the JSON Feed. */
const item = (story: string) =>
  JSON.parse(site.bodies.get('feed.json')!).items.find((one: { id: string }) => one.id === story)

/** Publishes, and checks that a process with nothing in memory publishes the same. Returns the paths of stories' pages that were written. */
async function published(): Promise<string[]> {
  site.done.length = 0
  await publish(context, { atOnce: true })
  const [cold, kept] = [new MemoryFiles(), new MemoryFiles()]
  for (const [path, body] of (context.kept as MemoryFiles).bodies)
    if (path.startsWith('editions/')) kept.bodies.set(path, body)
  const cache = createPublisherCache({ content: context.content, kept, clock })
  await publish({ ...context, site: cold, kept, cache, owner: 'cold' }, { atOnce: true })
  expect([...cold.bodies.keys()].filter((path) => cold.bodies.get(path) !== site.bodies.get(path))).toEqual(
    [],
  )
  expect([...site.bodies.keys()].filter((path) => !cold.bodies.has(path))).toEqual([])
  return site.done.filter((line) => /^write (es\/)?stories\//.test(line)).sort()
}

async function decide(act: Act): Promise<void> {
  now = new Date(now.getTime() + 60_000)
  const log = new Decisions(context.content)
  const number = (await log.last()) + 1
  await log.append({ number, at: now.toISOString(), by: 'ana', why: 'test', act })
  await processor.applyDecisions()
}

const compose = async (id: string) => {
  const edition = await composeEdition(context, 'weekly', () => id)
  return edition?.sections.flatMap(({ stories }) => stories.map(({ headline }) => headline)) ?? []
}

describe('A released story that loses an article', () => {
  beforeEach(async () => {
    await processor.process([raid('herald'), raid('tribune')])
    await published()
  })

  it('changes its page and its item in feeds, and the new story has a page and an item of its own', async () => {
    const before = await storyOf('tribune')
    moves = { radio: [{ article: 'tribune', to: 'new' }] }
    await arriveAndEdit('radio')
    await published()
    const after = await storyOf('tribune')
    expect(page(before)).not.toContain('https://tribune.example/raid')
    expect(page(after)).toContain('https://tribune.example/raid')
    const urls = [before, after].map((id) => item(id)._digest.articles.map(({ url }: Article) => url))
    expect(urls).toEqual([
      ['https://herald.example/raid', 'https://radio.example/raid'],
      ['https://tribune.example/raid'],
    ])
  })

  it('redirects to where its articles are if it loses all, in both languages, and is in no feed', async () => {
    const before = await storyOf('herald')
    now = new Date(now.getTime() + DAY)
    moves = { radio: ['herald', 'tribune', 'radio'].map((article) => ({ article, to: 'new' })) }
    await arriveAndEdit('radio')
    await published()
    const after = await storyOf('herald')
    expect(after).not.toBe(before)
    for (const [folder, path] of [
      ['', '/'],
      ['es/', '/es/'],
    ] as const)
      expect(page(before, folder)).toContain(`content="0; url=${path}stories/${after}/"`)
    expect(item(before)).toBeUndefined()
    expect(item(after)._digest.articles).toHaveLength(3)
  })

  const redirectsTo = (story: string) => `content="0; url=/stories/${story}/"`
  const NOTICE = 'Our editors withdrew this story'
  const exclude = async (...ids: string[]) => {
    for (const id of ids) await decide({ is: 'exclude', article: { id, source: `${id}-source` } })
  }
  const allMove = async (to = 'new') => {
    moves = { herald: ['herald', 'tribune'].map((article) => ({ article, to })) }
    await processor.process([raid('herald', { title: 'Edited' })])
    moves = {}
  }

  it('leads to a notice if editors removed the articles from where they moved, also when one is edited or put back', async () => {
    const before = await storyOf('herald')
    await allMove()
    const after = await storyOf('herald')
    await published()
    await exclude('herald', 'tribune')
    await published()
    expect([page(before), page(after)]).toEqual([
      expect.stringContaining(redirectsTo(after)),
      expect.stringContaining(NOTICE),
    ])
    await processor.process([raid('herald', { title: 'Edited again' })])
    await decide({ is: 'admit', article: { id: 'herald', source: 'herald-source' } })
    await published()
    expect(page(before)).toContain('url=/stories/')
  })

  it('leads to the story where its articles were if that has others, and not to a notice', async () => {
    const before = await storyOf('herald')
    await processor.process([poem('verse')])
    await allMove('verse')
    await published()
    await exclude('herald', 'tribune')
    await published()
    expect(page(before)).toContain(redirectsTo(await storyOf('verse')))
  })

  it('leads to a notice even if its articles moved and were excluded before the site was written again', async () => {
    const before = await storyOf('herald')
    await allMove()
    const after = await storyOf('herald')
    await exclude('herald', 'tribune')
    await published()
    expect(page(before)).toContain(redirectsTo(after))
    expect(page(after)).toContain(NOTICE)
    expect(page(after, 'es/')).toBeDefined()
  })

  it('has no page if the publisher of all its articles opted out', async () => {
    const before = await storyOf('herald')
    await allMove()
    const blocked = { blocked: '2026-11-13' }
    const optedOut = ['herald', 'tribune'].map((id) => sourceOf(id, blocked))
    context = {
      ...context,
      configuration: { ...context.configuration, sources: [...optedOut, ...sources.slice(2)] },
    }
    await published()
    expect(page(before)).toBeUndefined()
  })

  it('shows what an editor wrote if they hid it after all articles left', async () => {
    const before = await storyOf('herald')
    moves = { radio: ['herald', 'tribune', 'radio'].map((article) => ({ article, to: 'new' })) }
    await arriveAndEdit('radio')
    await published()
    await decide({ is: 'hide', story: before, note: 'It was another plant.' })
    await published()
    expect(page(before)).toContain('It was another plant.')
  })
})

it('An edition no longer shows a story whose articles moved to one that an editor hid', async () => {
  await processor.process([raid('herald')])
  expect(await compose('2026-11-13')).toHaveLength(1)
  moves = { radio: ['herald', 'radio'].map((article) => ({ article, to: 'new' })) }
  await arriveAndEdit('radio')
  await published()
  const edition = async () => (await readSite(context)).site.editions[0]
  expect((await edition())?.sections.flatMap(({ stories }) => stories)).toHaveLength(1)
  await decide({ is: 'hide', story: await storyOf('herald') })
  expect((await edition())?.sections.flatMap(({ stories }) => stories)).toEqual([])
  expect((await edition())?.withdrawn).toBe(1)
})

describe('The next edition', () => {
  const [herald, tribune] = ['herald', 'tribune'].map((id) => raidTitle(id))
  beforeEach(async () => {
    await processor.process([raid('herald')])
    now = new Date(now.getTime() + 60_000)
    await processor.process([raid('tribune')])
    await published()
  })

  it('has a story that split off, since its headline was not sent', async () => {
    expect(await compose('2026-11-13')).toEqual([herald])
    now = new Date(now.getTime() + DAY)
    moves = { radio: [{ article: 'tribune', to: 'new' }] }
    await arriveAndEdit('radio')
    expect(await compose('2026-11-20')).toEqual([tribune])
    await published()
  })

  it('does not have it if its headline was sent, but has the old story under its new headline', async () => {
    expect(await compose('2026-11-13')).toEqual([herald])
    now = new Date(now.getTime() + DAY)
    moves = { radio: [{ article: 'herald', to: 'new' }] }
    await arriveAndEdit('radio')
    expect(await compose('2026-11-20')).toEqual([tribune])
    moves = {}
    await processor.process([raid('late', { title: 'Something else entirely', summary: '', text: 'Zzyzx' })])
    expect(await compose('2026-11-27')).toEqual(['Something else entirely'])
  })

  it('has both if neither was sent, and each once', async () => {
    now = new Date(now.getTime() + 60_000)
    moves = { radio: [{ article: 'herald', to: 'new' }] }
    await arriveAndEdit('radio')
    expect((await compose('2026-11-13')).sort()).toEqual([herald, tribune].sort())
    await processor.process([raid('wire')])
    expect(await compose('2026-11-20')).toEqual([])
  })

  it('has what an editor split off, by the same rule', async () => {
    expect(await compose('2026-11-13')).toEqual([herald])
    const [a, b] = ['herald', 'tribune'].map((id) => ({ id, source: `${id}-source` }))
    await decide({ is: 'pin', a: a!, b: b!, put: 'apart' })
    expect(await compose('2026-11-20')).toEqual([tribune])
  })

  it('does not repeat the headline because an article of another story moved in', async () => {
    await processor.process([
      raid('wire', { title: 'Verses of a cellist', summary: '', text: 'Quetzaltenango' }),
    ])
    expect(await compose('2026-11-13')).toHaveLength(2)
    moves = { radio: [{ article: 'tribune', to: 'wire' }] }
    await arriveAndEdit('radio')
    expect(await compose('2026-11-20')).toEqual([])
  })
})

describe('A story that follows an earlier one', () => {
  let first: string
  let second: string
  beforeEach(async () => {
    await processor.process([raid('herald')])
    await published()
    now = new Date(now.getTime() + DAY)
  })
  const develop = async () => {
    await follow()
    const written = await published()
    ;[first, second] = [await storyOf('herald'), await storyOf('radio')]
    return written
  }

  it('links to it, in both languages, and is linked from there; only the two pages are written', async () => {
    const written = await develop()
    expect(page(second)).toMatch(
      new RegExp(
        `Earlier: <a href="/stories/${first}/" dir="auto">${raidTitle('herald')}</a>, <time [^>]*>Nov. 12</time>`,
      ),
    )
    expect(page(first)).toMatch(
      new RegExp(`Later: <a href="/stories/${second}/"[^>]*>Grand Island workers freed`),
    )
    expect(page(second, 'es/')).toMatch(new RegExp(`Antes: <a href="/es/stories/${first}/"`))
    expect(page(first, 'es/')).toMatch(new RegExp(`Después: <a href="/es/stories/${second}/"`))
    expect(written).toEqual(
      [first, second]
        .flatMap((id) => [`write stories/${id}/index.html`, `write es/stories/${id}/index.html`])
        .sort(),
    )
    expect(item(second)._digest.earlier).toEqual({
      id: first,
      url: `https://digest.example/stories/${first}/`,
      title: raidTitle('herald'),
      published: '2026-11-12T12:00:00.000Z',
    })
    expect(item(first)._digest).not.toHaveProperty('earlier')
  })

  it('changes when the headline of the other changes, and not when an article joins the other', async () => {
    await develop()
    await processor.process([raid('tribune')])
    expect((await published()).filter((line) => line.includes(second))).toEqual([])
    await processor.process([raid('herald', { title: 'Plant raided in Nebraska' })])
    expect(await published()).toContain(`write stories/${second}/index.html`)
    expect(page(second)).toContain('Plant raided in Nebraska')
    expect(item(second)._digest.earlier.title).toBe('Plant raided in Nebraska')
  })

  it('names the other in Spanish if an outlet covers that one in Spanish', async () => {
    await develop()
    await processor.process([
      raid('diario', { language: 'es', title: raid('herald').title.replace('Agents', 'Agentes') }),
    ])
    expect(await storyOf('diario')).toBe(first)
    await published()
    expect(page(second, 'es/')).toMatch(/Antes: <a [^>]*>Agentes detain/)
    expect(page(second)).toMatch(/Earlier: <a [^>]*>Agents detain/)
  })

  it('does not link to a story that an editor hid, and does again when it is shown', async () => {
    await develop()
    await decide({ is: 'hide', story: first })
    await published()
    expect(page(second)).not.toContain('Earlier:')
    expect(item(second)._digest).not.toHaveProperty('earlier')
    await decide({ is: 'show', story: first })
    await published()
    expect(page(second)).toContain('Earlier:')
  })

  it('does not link to a story whose publisher opted out', async () => {
    await develop()
    context = {
      ...context,
      configuration: {
        ...context.configuration,
        sources: [sourceOf('herald', { blocked: '2026-11-13' }), ...sources.slice(1)],
      },
    }
    await published()
    expect(page(second)).not.toContain('Earlier:')
    // All that is left of it is the address, which leads to the article that moved from there.
    expect(page(first)).toContain(`url=/stories/${second}/`)
    expect(page(first)).not.toContain('herald')
  })

  it('links to the story that the other became part of, and not to itself', async () => {
    await processor.process([
      raid('verse', { title: 'Verses of a cellist', summary: '', text: 'Quetzaltenango' }),
    ])
    await develop()
    const [a, b, c] = ['verse', 'herald', 'radio'].map((id) => ({ id, source: `${id}-source` }))
    await decide({ is: 'pin', a: a!, b: b!, put: 'together' })
    await published()
    expect(page(second)).toContain(`Earlier: <a href="/stories/${first}/"`)
    await decide({ is: 'pin', a: c!, b: b!, put: 'together' })
    await published()
    expect(page(first)).not.toMatch(/Earlier:|Later:/)
  })

  it('is named in the edition as continuing the other, until an editor hides that one', async () => {
    await develop()
    await compose('2026-11-13')
    const shown = async () => {
      const { editions } = (await readSite(context)).site
      return editions.flatMap(({ sections }) => sections.flatMap(({ stories }) => stories))
    }
    const earlier = { id: first, headline: raidTitle('herald'), published: '2026-11-12T12:00:00.000Z' }
    expect((await shown()).find(({ id }) => id === second)?.earlier).toMatchObject(earlier)
    await decide({ is: 'hide', story: first })
    expect((await shown()).map(({ id, earlier }) => [id, earlier])).toEqual([[second, undefined]])
  })
})

function raidTitle(id: string): string {
  return `Agents detain 63 at Prairie Crest plant in Grand Island, ${id} reports`
}

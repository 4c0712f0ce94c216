import { beforeEach, expect, it } from 'vitest'
import { SqliteTable } from '../../../functions/adapters/local/sqlite/sqlite-table.ts'
import type { ComposingContext, PublishingContext } from '../../../functions/app/context.ts'
import { composeNow } from '../../../functions/app/editions/scheduled-edition.ts'
import { publish } from '../../../functions/app/publish/publish.ts'
import { createPublisherCache } from '../../../functions/app/publish/publisher-cache.ts'
import { readConfiguration } from '../../../functions/configuration/read.ts'
import type { DecidedArticle } from '../../../functions/domain/model/article.ts'
import { Source } from '../../../functions/domain/model/source.ts'
import { withoutOptedOut } from '../../../functions/domain/story/opted-out.ts'
import { readAsset } from '../../../functions/publish/site/assets.ts'
import { Editions } from '../../../functions/store/editions/editions.ts'
import { SourceStates } from '../../../functions/store/source-states.ts'
import { Projection } from '../../../functions/store/stories/projection.ts'
import { StoryLog } from '../../../functions/store/stories/story-log.ts'
import { MemoryFiles } from '../../publish/memory-files.ts'

const configuration = readConfiguration({ base: 'config' })
const source = (id: string, more: object = {}) =>
  Source.parse({
    id,
    name: id,
    feed: `https://${id}.example/feed`,
    homepage: `https://${id}.example`,
    ...more,
  })
const sources = [
  source('quillfeather', { name: 'Quillfeather Courier: Immigration' }),
  source('gazette'),
  source('voz', { language: 'es' }),
  source('newsstand', { kind: 'aggregator' }),
]
/** Words that only the outlet has. */
const theirs = /quillfeather|zanzibar/i

let now = new Date('2026-11-19T12:00:00Z')
let context: PublishingContext & ComposingContext
let site: MemoryFiles

beforeEach(async () => {
  now = new Date('2026-11-19T12:00:00Z')
  const clock = () => now
  site = new MemoryFiles()
  const content = new SqliteTable(':memory:', clock)
  const kept = new MemoryFiles()
  context = {
    configuration: { ...configuration, sources },
    content,
    subscribers: new SqliteTable(':memory:', clock),
    kept,
    cache: createPublisherCache({ content, kept, clock }),
    site,
    clock,
    owner: 'test',
    siteUrl: 'https://digest.example',
    codeHash: 'test',
    asset: readAsset,
    logger: { info() {}, warn() {}, error() {} },
  }
})

async function enter(story: string, ...articles: [source: string, change?: Partial<DecidedArticle>][]) {
  const decided = articles.map(([from, change = {}], n): DecidedArticle => {
    const id = `${story}-${n}`
    const word = from === 'quillfeather' ? 'zanzibar' : from
    return {
      id,
      source: from,
      url: `https://${from}.example/${id}`,
      title: `Title ${word} ${story}`,
      summary: `Summary ${word} ${story}.`,
      text: 'text',
      firstSeen: now.toISOString(),
      categories: [],
      language: 'en',
      outlet: sources.find(({ id: one }) => one === from)!.name,
      relevant: true,
      score: 1,
      reasons: [],
      topics: ['border-security'],
      places: ['us'],
      kind: 'news',
      matters: [],
      content: 'hash',
      placement: { story, copyOf: id, rule: 'new story', score: 1 },
      ...change,
    }
  })
  const seq = (await new StoryLog(context.content).last()) + 1
  const entry = { seq, at: now.toISOString(), articles: decided, merges: [] }
  await new StoryLog(context.content).append(entry)
  await new Projection(context.content).apply(entry)
}

const whereTheyStand = () =>
  [...site.bodies].filter(([path, body]) => theirs.test(`${path} ${body}`)).map(([path]) => path)
const optOut = () => {
  const [first, ...others] = sources
  context.configuration.sources = [
    { ...first!, blocked: 'Its publisher asked us on 20 November.' },
    ...others,
  ]
}
const cycle = async () => {
  await publish(context, { atOnce: true })
  const edition = await composeNow(context, 'weekly', now.toISOString().slice(0, 10))
  await publish(context, { atOnce: true })
  return edition
}

it('An opt-out removes an outlet’s text from every file, and no later edition contains it', async () => {
  await enter('20261119-aaaaaaaaaaaa', ['quillfeather'])
  await enter(
    '20261119-bbbbbbbbbbbb',
    ['quillfeather', { kind: 'official' }],
    ['gazette'],
    ['voz', { language: 'es' }],
  )
  await enter('20261119-cccccccccccc', ['voz', { language: 'es' }], ['quillfeather'])
  await enter('20261119-dddddddddddd', [
    'newsstand',
    { outlet: 'The Quillfeather Courier', url: 'https://newsstand.example/to/zanzibar' },
  ])
  await enter('20261119-eeeeeeeeeeee', [
    'newsstand',
    { outlet: 'QC', url: 'https://www.quillfeather.example/e' },
  ])
  await cycle()
  const before = whereTheyStand()
  expect(before).toEqual(
    expect.arrayContaining([
      'index.html',
      'es/index.html',
      'feed.xml',
      'atom.xml',
      'feed.json',
      'archive/2026-11-19.xml',
      'days/2026-11-19/index.html',
      'editions/2026-11-19/index.html',
      'editions/feed.xml',
      'search/2026-11.json',
      'sources/index.html',
      'publishers/index.html',
      'sources.opml',
      'stories/20261119-aaaaaaaaaaaa/index.html',
      'stories/20261119-dddddddddddd/index.html',
    ]),
  )

  now = new Date('2026-11-20T12:00:00Z')
  optOut()
  await enter('20261120-aaaaaaaaaaaa', ['quillfeather'])
  await enter('20261120-bbbbbbbbbbbb', ['quillfeather'], ['gazette'])
  const edition = await cycle()
  expect(whereTheyStand()).toEqual([])
  expect(JSON.stringify(edition)).not.toMatch(theirs)
  expect(edition?.sections.flatMap(({ stories }) => stories.map(({ id }) => id))).toEqual([
    '20261120-bbbbbbbbbbbb',
  ])
})

it('A past edition shows a story as its other outlets report it, leaves out a story that has none, and says so', async () => {
  await enter('20261119-aaaaaaaaaaaa', ['quillfeather'])
  await enter('20261119-bbbbbbbbbbbb', ['quillfeather', { kind: 'official' }], ['gazette'])
  await cycle()
  optOut()
  await publish(context)
  const page = site.bodies.get('editions/2026-11-19/index.html')
  expect(page).toContain('Title gazette 20261119-bbbbbbbbbbbb')
  expect(page).toContain('1 story has been removed')
  expect(page).not.toContain('20261119-aaaaaaaaaaaa')
})

it('An edition that was frozen before the opt-out is sent without their text', async () => {
  await enter('20261119-aaaaaaaaaaaa', ['quillfeather'])
  await enter('20261119-bbbbbbbbbbbb', ['gazette'], ['quillfeather', { language: 'es' }])
  await cycle()
  optOut()
  const kept = await new Editions(context.content, context.kept).last('weekly')
  expect(JSON.stringify(kept)).toMatch(theirs)
  const byId = new Map(context.configuration.sources.map((one) => [one.id, one]))
  const emailed = withoutOptedOut(kept!, byId)
  expect(JSON.stringify(emailed)).not.toMatch(theirs)
  expect(emailed.sections.flatMap(({ stories }) => stories.map(({ id }) => id))).toEqual([
    '20261119-bbbbbbbbbbbb',
  ])
})

it('An entry that an aggregator attributes to them without proof is removed by an opt-out, from a past edition too', async () => {
  const unbelieved = { title: 'Title zanzibar', outlet: 'elsewhere.example', claimed: 'Quillfeather Courier' }
  await enter('20261119-aaaaaaaaaaaa', ['newsstand', { ...unbelieved, url: 'https://elsewhere.example/1' }])
  await enter('20261119-bbbbbbbbbbbb', ['gazette'], ['newsstand', { ...unbelieved, language: 'es' }])
  await cycle()
  expect(site.bodies.get('editions/2026-11-19/index.html')).toContain('Title zanzibar')
  optOut()
  await publish(context)
  expect(whereTheyStand()).toEqual([])
})

it('A publisher that allows headlines only is quoted with no more in any file or edition', async () => {
  const [first, ...others] = sources
  context.configuration.sources = [{ ...first!, show: 'headline', on: false }, ...others]
  await enter('20261119-aaaaaaaaaaaa', ['voz', { language: 'es' }], ['quillfeather'])
  await enter('20261119-bbbbbbbbbbbb', ['quillfeather'])
  const edition = await cycle()
  const all = [...site.bodies.values()].join('\n')
  expect(all).toContain('Title zanzibar')
  expect(all).not.toContain('Summary zanzibar')
  expect(JSON.stringify(edition)).toContain('Title zanzibar')
  expect(JSON.stringify(edition)).not.toContain('Summary zanzibar')
})

it('Readers see how long a source has been silent, and nothing about its servers', async () => {
  const states = new SourceStates(context.content)
  const state = {
    nextPoll: now.toISOString(),
    everyMinutes: 60,
    firstPolled: '2026-11-01T00:00:00.000Z',
    lastSuccess: '2026-11-12T12:00:00.000Z',
    lastError: 'feeds.backend.example leads to 10.9.8.7, which is not public.',
  }
  const failed = (id: string, consecutiveFailures: number) =>
    states.put(id, { ...state, source: id, feed: `https://${id}.example/feed`, consecutiveFailures })
  await failed('gazette', 9)
  now = new Date('2026-11-18T12:00:00Z')
  await failed('voz', 1)
  await publish(context)
  const page = site.bodies.get('sources/index.html')
  expect(page?.match(/Not read since [\w .]+/g)).toEqual(['Not read since Nov. 12'])
  expect([...site.bodies.values()].join('\n')).not.toMatch(/backend|10\.9\.8\.7/)
})

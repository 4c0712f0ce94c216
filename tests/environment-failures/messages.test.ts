import type { SQSEvent } from 'aws-lambda'
import fc from 'fast-check'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { eachRecord } from '../../functions/adapters/aws/sqs/each-record.ts'
import type { ArticlesMessage } from '../../functions/adapters/aws/sqs/messages.ts'
import { SqliteTable } from '../../functions/adapters/local/sqlite/sqlite-table.ts'
import { ArticleProcessor } from '../../functions/app/articles/article-processor.ts'
import type { Article } from '../../functions/domain/model/article.ts'
import { Source } from '../../functions/domain/model/source.ts'
import { normalise } from '../../functions/ingest/normalise.ts'
import { parsers } from '../../functions/ingest/parse/parsers.ts'
import { Articles, contentHash } from '../../functions/store/stories/articles.ts'
import { Stories } from '../../functions/store/stories/stories.ts'
import { StoryLog } from '../../functions/store/stories/story-log.ts'
import { article, everythingIsRelevant } from '../adapters/aws/articles.ts'

const now = new Date('2026-11-22T12:00:00Z')
const clock = () => now
const quiet = { info() {}, warn() {}, error() {} }

let table: SqliteTable
let processor: ArticleProcessor
beforeEach(() => {
  table = new SqliteTable(':memory:', clock)
  processor = new ArticleProcessor({ table, clock, logger: quiet, classify: everythingIsRelevant })
})
afterEach(() => table.close())

/** Processes messages as the queue delivers them, and returns the indexes of those that are delivered again. */
async function take(...bodies: string[]): Promise<number[]> {
  const Records = bodies.map((body, n) => ({ messageId: `${n}`, body, attributes: {} }))
  const { batchItemFailures } = await eachRecord<ArticlesMessage>(
    { Records } as unknown as SQSEvent,
    quiet,
    async ({ articles }) => void (await processor.process(articles)),
  )
  return batchItemFailures.map(({ itemIdentifier }) => Number(itemIdentifier))
}

const message = (...articles: Article[]) => JSON.stringify({ articles } satisfies ArticlesMessage)

/** By article: its titles in the stories that contain it. */
async function placed(): Promise<Record<string, string[]>> {
  const found: Record<string, string[]> = {}
  for (const { members } of await new Stories(table).foundedOn('20261122')) {
    for (const { id, title } of members) found[id] = [...(found[id] ?? []), title]
  }
  return found
}

describe('A message that can’t be processed', () => {
  it.each([
    ['not JSON', '{"articles":['],
    ['null', 'null'],
    ['another message', '{"source":"harbor"}'],
    ['not a list of articles', '{"articles":[null,7,"x"]}'],
    ['an empty article', '{"articles":[{}]}'],
    ['an article with fields of another type', '{"articles":[{"id":7,"source":[],"title":{},"text":null}]}'],
  ])('because it is %s stops no other message and changes nothing', async (_, poison) => {
    expect(await take(message(article('a')), poison, message(article('b')))).toEqual([1])
    expect(await take(poison, message(article('c')))).toEqual([0])
    expect(Object.keys(await placed()).sort()).toEqual(['a', 'b', 'c'])
    for await (const { articles } of new StoryLog(table).after(0)) {
      for (const { id } of articles) expect(id).toMatch(/^[abc]$/)
    }
  })

  it('can’t come from an entry, however large its fields: every article fits into a message and an item', async () => {
    const large = (name: string, attributes = '') =>
      `<${name}${attributes}>${'ü &amp; x'.repeat(25_000)}</${name}>`
    const fields = [
      'title',
      'link',
      'guid',
      'description',
      'author',
      'category',
      'content:encoded',
      'dc:creator',
    ]
    const feed = `<rss version="2.0" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:content="http://purl.org/rss/1.0/modules/content/">
<channel><title>x</title><item>${fields.map((name) => large(name)).join('')}$${large('source', ' url="https://x.example/"')}</item></channel></rss>`
    const read = await parsers.feed(new TextEncoder().encode(feed), { now })
    const source = Source.parse({ id: 's', name: 'S', feed: 'https://s.example/', kind: 'aggregator' })
    expect(read).toMatchObject({ ok: true })
    const articles = (read.ok ? read.entries : []).map((entry) => normalise(entry, source, now))
    expect(articles).toHaveLength(1)
    expect(Buffer.byteLength(JSON.stringify(articles))).toBeLessThan(60_000)
  })
})

it('Messages that arrive twice, late or in any order put each article into one story, and a repeated message changes nothing', async () => {
  const versions = ['a', 'b', 'c', 'd'].flatMap((id) =>
    [1, 2, 3].map((version) => article(id, { title: `Version ${version} of ${id}` })),
  )
  const messages = fc.array(fc.subarray(versions, { minLength: 1, maxLength: 3 }), {
    minLength: 4,
    maxLength: 12,
  })
  await fc.assert(
    fc.asyncProperty(messages, fc.boolean(), async (some, atOnce) => {
      table = new SqliteTable(':memory:', clock)
      processor = new ArticleProcessor({ table, clock, logger: quiet, classify: everythingIsRelevant })
      const bodies = some.map((articles) => message(...articles))
      if (atOnce) expect(await take(...bodies)).toEqual([])
      else for (const body of bodies) expect(await take(body)).toEqual([])
      const newest = versions.filter(
        ({ id, title }) => title.includes('3') && some.flat().some((one) => one.id === id),
      )
      await take(message(...newest))
      expect(await placed()).toEqual(Object.fromEntries(newest.map(({ id, title }) => [id, [title]])))
      const last = await new StoryLog(table).last()
      await take(message(...newest), message(...newest))
      expect(await new StoryLog(table).last()).toBe(last)
      for (const one of newest) expect((await new Articles(table).get(one))?.content).toBe(contentHash(one))
      table.close()
    }),
    { numRuns: 30 },
  )
  table = new SqliteTable(':memory:', clock)
})

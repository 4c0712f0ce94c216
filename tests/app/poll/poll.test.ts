import { beforeEach, expect, it } from 'vitest'
import { SqliteTable } from '../../../functions/adapters/local/sqlite/sqlite-table.ts'
import type { PollingContext } from '../../../functions/app/context.ts'
import { poll } from '../../../functions/app/poll/poll.ts'
import { readConfiguration } from '../../../functions/configuration/read.ts'
import type { Article, DecidedArticle } from '../../../functions/domain/model/article.ts'
import { Source } from '../../../functions/domain/model/source.ts'
import type { Fetcher, FetchOutcome } from '../../../functions/ports/fetcher.ts'
import { SourceStates } from '../../../functions/store/source-states.ts'
import { articleWrite, contentHash } from '../../../functions/store/stories/articles.ts'

const configuration = readConfiguration({ base: 'config' })
const now = new Date('2026-11-22T12:00:00Z')
const item = (n: number) =>
  `<item><guid>g${n}</guid><title>Title ${n}</title><link>https://courier.example/${n}</link><pubDate>Sat, 21 Nov 2026 0${n}:00:00 GMT</pubDate></item>`
const feed = (...items: string[]) =>
  new TextEncoder().encode(`<rss version="2.0"><channel><title>c</title>${items.join('')}</channel></rss>`)

/** The answers of a server, in order. How a fetcher reads real answers is tested with the fetcher. */
class Answers implements Fetcher {
  asked: (string | undefined)[] = []
  next: FetchOutcome[] = []
  async get(_: string, known: { etag?: string } = {}): Promise<FetchOutcome> {
    this.asked.push(known.etag)
    return this.next.shift() ?? { kind: 'failed', reason: 'nobody is there' }
  }
  async close() {}
}
const answered = (bytes: Uint8Array, etag: string): FetchOutcome => ({
  kind: 'fetched',
  status: 200,
  bytes,
  hash: etag,
  url: 'https://courier.example/feed',
  etag,
})

let answers: Answers
let context: PollingContext
let warned: string[]

beforeEach(() => {
  answers = new Answers()
  warned = []
  context = {
    configuration: {
      ...configuration,
      sources: [Source.parse({ id: 'courier', name: 'Courier', feed: 'https://courier.example/feed' })],
    },
    content: new SqliteTable(':memory:', () => now),
    clock: () => now,
    random: () => 0,
    owner: 'test',
    codeHash: 'test',
    fetcher: answers,
    logger: { info() {}, warn: (event) => warned.push(event), error: (event) => warned.push(event) },
  }
})

const state = () => new SourceStates(context.content).get('courier')
const take = (into: Article[]) => async (articles: Article[]) => void into.push(...articles)

it('keeps a source’s ETag only after its articles were delivered, and sends it from then on (guarantee 1)', async () => {
  answers.next = [answered(feed(item(1), item(2)), '"one"'), answered(feed(item(1), item(2)), '"one"')]
  const lost = async () => {
    throw new Error('the desk is away')
  }
  await expect(poll(context, lost, { all: true })).rejects.toThrow('the desk is away')
  expect(await state()).toBeUndefined()

  const delivered: Article[] = []
  await poll(context, take(delivered), { all: true })
  expect(answers.asked).toEqual([undefined, undefined])
  expect(delivered.map(({ title }) => title)).toEqual(['Title 1', 'Title 2'])
  expect((await state())?.etag).toBe('"one"')

  answers.next = [{ kind: 'unchanged', url: 'https://courier.example/feed' }]
  await poll(context, take(delivered), { all: true })
  expect(answers.asked.at(-1)).toBe('"one"')
  expect(delivered).toHaveLength(2)
})

it('reports a source that fails and goes on with the others (guarantee 8)', async () => {
  const second = Source.parse({ id: 'gazette', name: 'Gazette', feed: 'https://gazette.example/feed' })
  context.configuration.sources = [...context.configuration.sources, second]
  answers.next = [{ kind: 'failed', reason: 'courier.example hung up.' }, answered(feed(item(1)), '"two"')]
  const delivered: Article[] = []
  const reports = await poll(context, take(delivered), { all: true })
  expect(reports.map(({ source, error }) => [source, error])).toEqual([
    ['courier', 'courier.example hung up.'],
    ['gazette', undefined],
  ])
  expect(delivered).toHaveLength(1)
  expect(warned).toContain('source not read')
})

it('compares entries with all configured sources and with the addresses of this digest', async () => {
  const [courier] = context.configuration.sources
  const stand = Source.parse({
    id: 'stand',
    name: 'Newsstand',
    feed: 'https://stand.example/feed',
    kind: 'aggregator',
  })
  context.configuration = {
    ...context.configuration,
    sources: [{ ...courier!, on: false }, stand],
    publication: {
      ...context.configuration.publication,
      url: 'https://digest.example',
      formerUrls: ['https://old.example'],
    },
  }
  const claim = '<source url="https://evil.example/">Courier</source>'
  const links = [
    'https://evil.example/1',
    'https://digest.example/unsubscribe/u.1.x',
    'https://old.example/delete/x',
  ]
  const items = links.map((link, n) => `<item><title>Title ${n}</title><link>${link}</link>${claim}</item>`)
  answers.next = [answered(feed(...items), '"one"')]
  const delivered: Article[] = []
  const [report] = await poll(context, take(delivered), { all: true })
  expect(delivered.map(({ url, outlet }) => [url, outlet])).toEqual([
    ['https://evil.example/1', 'evil.example'],
    [undefined, 'Newsstand'],
    [undefined, 'Newsstand'],
  ])
  expect(report?.problems).toEqual(['Link left out, since it leads to this digest itself (entries 2 and 3).'])
})

it('reads only sources that are due', async () => {
  answers.next = [answered(feed(item(1)), '"one"')]
  await poll(context, take([]))
  expect(await poll(context, take([]))).toEqual([])
})

it('keeps the ids of entries when their source gets a new name and address', async () => {
  const [courier] = context.configuration.sources
  const before: Article[] = []
  answers.next = [answered(feed(item(1), item(2)), '"one"'), answered(feed(item(1), item(2)), '"two"')]
  await poll(context, take(before), { all: true })
  context.configuration.sources = [
    { ...courier!, name: 'The Courier: Immigration', feed: 'https://www.courier.example/all.atom' },
  ]
  const after: Article[] = []
  await poll(context, take(after), { all: true })
  expect(answers.asked).toEqual([undefined, undefined])
  expect(after.map(({ id }) => id)).toEqual(before.map(({ id }) => id))
  expect(after.map(({ outlet }) => outlet)).toEqual(['The Courier', 'The Courier'])
})

it('writes what it remembers of the entries only when the document has changed', async () => {
  const writes: string[] = []
  const { content } = context
  const write: typeof content.write = (items) => {
    writes.push(...items.map(({ pk }) => pk))
    return content.write(items)
  }
  context.content = new Proxy(content, {
    get: (table, name: keyof typeof content) => (name === 'write' ? write : table[name].bind(table)),
  })
  answers.next.push(answered(feed(item(1)), '"1"'), answered(feed(item(1)), '"1"'))
  await poll(context, async () => {}, { all: true })
  expect(writes).toEqual(['ENTRIES', 'SOURCES', 'RUNS'])
  await poll(context, async () => {}, { all: true })
  expect(writes).toEqual(['ENTRIES', 'SOURCES', 'RUNS', 'SOURCES', 'RUNS'])
})

it('never reads a source that is off or whose publisher opted out', async () => {
  const [courier] = context.configuration.sources
  context.configuration.sources = [
    { ...courier!, on: false },
    { ...courier!, id: 'b', blocked: 'Asked us to leave them out.' },
  ]
  expect(await poll(context, take([]), { all: true })).toEqual([])
  expect(answers.asked).toEqual([])
})

it('reports once that the last source of a language or a place is lost, and again only after one was back', async () => {
  const [courier] = context.configuration.sources
  context.configuration.sources = [{ ...courier!, language: 'es', places: ['us-ca-los-angeles'] }]
  const losses: unknown[] = []
  context.logger.error = (event, facts) => event === 'last source lost' && losses.push(facts?.alarm)
  const reported = [
    'No source for the language es can be read anymore.',
    'No source for the place us-ca-los-angeles can be read anymore.',
    'No source for the place us-ca can be read anymore.',
  ]
  for (const so of [[], [], reported, reported]) {
    await poll(context, take([]), { all: true })
    expect(losses).toEqual(so)
  }
  answers.next = [answered(feed(item(1)), '"one"')]
  for (const _ of 'back, and down three times') await poll(context, take([]), { all: true })
  expect(losses).toEqual([...reported, ...reported])
})

it('reports a loss twice, rather than never, if it was interrupted while reporting it', async () => {
  const [courier] = context.configuration.sources
  context.configuration.sources = [{ ...courier!, language: 'es' }]
  const losses: unknown[] = []
  let dies = true
  context.logger.error = (event, facts) => {
    if (event !== 'last source lost') return
    if (dies) throw new Error('The process died.')
    losses.push(facts?.alarm)
  }
  for (const _ of 'two polls') await poll(context, take([]), { all: true }).catch(() => undefined)
  dies = false
  await poll(context, take([]), { all: true })
  expect(losses).toEqual(['No source for the language es can be read anymore.'])
})

it('reads an entry again that did not change when the configuration did', async () => {
  const stored: Article[] = []
  const store = async (articles: Article[]) => {
    stored.push(...articles)
    const writes = articles.map((article) =>
      articleWrite({ ...article, content: contentHash(article) } as DecidedArticle, stored.length),
    )
    await context.content.write(writes)
  }
  const again = feed(item(1).replace('Title 1', 'Visa fees rise | Valley Herald'))
  answers.next = ['one', 'two', 'three'].map((etag) => answered(again, etag))
  const [courier] = context.configuration.sources
  for (const name of ['Courier', 'Courier', 'Valley Herald']) {
    context.configuration = { ...context.configuration, sources: [{ ...courier!, name }] }
    await poll(context, store, { all: true })
  }
  expect(stored.map(({ title }) => title)).toEqual(['Visa fees rise | Valley Herald', 'Visa fees rise'])
})

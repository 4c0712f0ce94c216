import { describe, expect, onTestFinished, test } from 'vitest'
import { createFetcher } from '../../functions/ingest/fetch/fetcher.ts'
import { readSource } from '../../functions/ingest/read-source.ts'
import type { SourceState } from '../../functions/model/source-state.ts'
import { serve } from './fetch/server.ts'
import { rss, source } from './text.ts'

let day = 20
const clock = () => new Date(`2026-11-${day}T12:00:00Z`)

function reader(url: string) {
  const fetcher = createFetcher({ clock, allowPrivate: true })
  onTestFinished(() => fetcher.close())
  return (state?: SourceState) =>
    readSource({ ...source, feed: url }, state, { fetcher, clock, random: () => 0, deadAfterDays: 7 })
}

const entry = (title: string, date: string) =>
  `<item><title>${title}</title><guid>${title}</guid><pubDate>${date}</pubDate></item>`

describe('Reading a source', () => {
  test('gives its articles once, and nothing while nothing changes', async () => {
    const server = await serve((request, response) => {
      if (request.headers['if-none-match'] === '"1"') response.writeHead(304).end()
      else response.setHeader('etag', '"1"').end(rss(entry('A', 'Fri, 20 Nov 2026 10:00:00 GMT')))
    })
    const read = reader(server.url)
    const first = await read()
    expect(first.articles.map(({ title }) => title)).toEqual(['A'])
    expect(first.state).toMatchObject({ etag: '"1"', lastNewEntry: '2026-11-20T10:00:00.000Z', failures: 0 })
    const second = await read(first.state)
    expect(second.articles).toEqual([])
    expect(second.state.etag).toBe('"1"')
  })

  test('gives an entry the same id whenever it is read', async () => {
    let title = 'A'
    const server = await serve((_, response) =>
      response.end(rss(`<item><title>${title}</title><guid>1</guid></item>`)),
    )
    const read = reader(server.url)
    const [before] = (await read()).articles
    title = 'A, corrected'
    const [after] = (await read()).articles
    expect(after).toMatchObject({ id: before?.id, title: 'A, corrected' })
  })

  test('takes entries up to 30 days old, and those without a date', async () => {
    const entries = entry('new', '2026-10-25') + entry('old', '2026-10-01') + entry('undated', '')
    const server = await serve((_, response) => response.end(rss(entries)))
    const { articles } = await reader(server.url)()
    expect(articles.map(({ title }) => title)).toEqual(['new', 'undated'])
  })

  test('that is an error page with status 200 is a failure, whose ETag is not kept', async () => {
    const server = await serve((_, response) => response.setHeader('etag', '"2"').end('<html>Sorry</html>'))
    const { articles, state, problems } = await reader(server.url)()
    expect(articles).toEqual([])
    expect(state).toMatchObject({ failures: 1, lastError: expect.stringContaining('web page') })
    expect(state.etag).toBeUndefined()
    expect(problems).toHaveLength(1)
  })

  test('loses one entry that is no article and says so', async () => {
    const server = await serve((_, response) =>
      response.end(rss(`<item><link>https://a.example</link></item>${entry('A', '2026-11-20')}`)),
    )
    const { articles, problems } = await reader(server.url)()
    expect(articles).toHaveLength(1)
    expect(problems).toEqual(['An entry of Valley Courier has neither a title nor a text and was left out.'])
  })

  test('that is down for long raises its alarm once', async () => {
    const server = await serve((_, response) => response.writeHead(500).end())
    const read = reader(server.url)
    const alarms: (string | undefined)[] = []
    let state: SourceState | undefined
    for (day = 10; day <= 20; day++) {
      const reading = await read(state)
      state = reading.state
      if (reading.alarm) alarms.push(reading.alarm)
    }
    day = 20
    expect(alarms).toEqual([
      'valley has not been readable for 7 days: The server answers with an error (500).',
    ])
  })
})

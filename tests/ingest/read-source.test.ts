import { describe, expect, test } from 'vitest'
import type { SourceState } from '../../functions/domain/model/source-state.ts'
import { parsers } from '../../functions/ingest/parse/parsers.ts'
import { stateFor } from '../../functions/ingest/poll/state-for.ts'
import { readSource } from '../../functions/ingest/read-source.ts'
import { fetcherWith, serve, serveRaw } from './fetch/servers.ts'
import { rss, source } from './text.ts'

let day = 20
const clock = () => new Date(`2026-11-${day}T12:00:00Z`)

function reader(feed: string, parse?: typeof parsers.feed) {
  const fetcher = fetcherWith({ now: clock })
  const known = async () => new Map()
  const readerVersion = () => 'test'
  return (kept?: SourceState, entries?: string) => {
    const from = { ...source, feed }
    const remembered = async () => entries
    const deps = {
      fetcher,
      clock,
      random: () => 0,
      deadAfterDays: 7,
      remembered,
      known,
      readerVersion,
      parse,
    }
    return readSource(from, stateFor(from, kept, clock()), deps)
  }
}

const entry = (title: string, date: string) =>
  `<item><title>${title}</title><guid>${title}</guid><pubDate>${date}</pubDate></item>`

describe('Reading a source', () => {
  test('returns its articles once, and nothing while nothing changes', async () => {
    const server = await serve((request, response) => {
      if (request.headers['if-none-match'] === '"1"') response.writeHead(304).end()
      else response.setHeader('etag', '"1"').end(rss(entry('A', 'Fri, 20 Nov 2026 10:00:00 GMT')))
    })
    const read = reader(server)
    const first = await read()
    expect(first.articles.map(({ title }) => title)).toEqual(['A'])
    expect(first.state).toMatchObject({
      etag: '"1"',
      lastNewEntry: '2026-11-20T10:00:00.000Z',
      consecutiveFailures: 0,
    })
    const second = await read(first.state)
    expect(second.articles).toEqual([])
    expect(second.state.etag).toBe('"1"')
  })

  test('gives an entry the same id each time it is read', async () => {
    let title = 'A'
    const server = await serve((_, response) =>
      response.end(rss(`<item><title>${title}</title><guid>1</guid></item>`)),
    )
    const read = reader(server)
    const [before] = (await read()).articles
    title = 'A, corrected'
    const [after] = (await read()).articles
    expect(after).toMatchObject({ id: before?.id, title: 'A, corrected' })
  })

  test('gives an entry the same id under a new guid and link, and its new address', async () => {
    const words = 'Nurses, pastors and landlords spoke about crowded waiting rooms until long after midnight.'
    const item = (place: string) =>
      `<item><title>Harbor council funds a clinic for families</title><link>https://${place}.example/clinic</link>` +
      `<guid>https://${place}.example/?p=1</guid><pubDate>2026-11-20</pubDate><description>${words}</description></item>`
    let place = 'old'
    const server = await serve((_, response) => response.end(rss(item(place))))
    const read = reader(server)
    const first = await read()
    place = 'new'
    const second = await read(JSON.parse(JSON.stringify(first.state)), first.entries)
    expect(second.articles).toMatchObject([{ id: first.articles[0]!.id, url: 'https://new.example/clinic' }])
    expect(JSON.stringify(second)).toContain('clinic')
    expect(JSON.stringify([second.state, second.entries])).not.toMatch(/nurses|harbor|clinic/i)
  })

  test('does not use a guid that entries share as the address of an entry without a link', async () => {
    const item = (title: string) => `<item><title>${title}</title><guid>https://a.example/news/</guid></item>`
    const server = await serve((_, response) =>
      response.end(rss(item('Ferry school opens') + item('Apple visas'))),
    )
    const { articles } = await reader(server)()
    expect(articles.map(({ url, guid }) => [url, guid])).toEqual([
      [undefined, undefined],
      [undefined, undefined],
    ])
    expect(articles[0]!.id).not.toBe(articles[1]!.id)
  })

  test('takes entries up to 30 days old, and those without a date', async () => {
    const entries = entry('new', '2026-10-25') + entry('old', '2026-10-01') + entry('undated', '')
    const server = await serve((_, response) => response.end(rss(entries)))
    const { articles } = await reader(server)()
    expect(articles.map(({ title }) => title)).toEqual(['new', 'undated'])
  })

  test('takes entries without a date as older than a week at the first poll, and as news later', async () => {
    let items = entry('archive', '') + entry('zero', 'Wed, 30 Nov -0001 00:00:00 +0000')
    const server = await serve((_, response) => response.end(rss(items)))
    const read = reader(server)
    const first = await read()
    expect(first.articles.map(({ published }) => published)).toEqual([
      '2026-11-13T12:00:00.000Z',
      '2026-11-13T12:00:00.000Z',
    ])
    expect(first.state.lastNewEntry).toBe('2026-11-20T12:00:00.000Z')
    items = entry('new', '2 hours ago') + items
    const [latest] = (await read(first.state)).articles
    expect(latest).toMatchObject({ title: 'new', firstSeen: '2026-11-20T12:00:00.000Z' })
    expect(latest).not.toHaveProperty('published')
  })

  test('that fails at first counts as not read yet', async () => {
    let status = 500
    const server = await serve((_, response) => response.writeHead(status).end(rss(entry('archive', ''))))
    const read = reader(server)
    const failed = await read()
    status = 200
    const { articles } = await read(failed.state)
    expect(articles.map(({ published }) => published)).toEqual(['2026-11-13T12:00:00.000Z'])
  })

  test('that is an error page with status 200 is a failure, whose ETag is not kept', async () => {
    const server = await serve((_, response) => response.setHeader('etag', '"2"').end('<html>Sorry</html>'))
    const { articles, state, error } = await reader(server)()
    expect(articles).toEqual([])
    expect(error).toContain('web page')
    expect(state.consecutiveFailures).toBe(1)
    expect(state.etag).toBeUndefined()
  })

  describe('that arrives only in part', () => {
    const whole = rss(entry('A', '2026-11-20') + entry('B', '2026-11-20'))
    /** A server that sends half of the bytes that it announced. */
    const half = () =>
      serveRaw((socket) => {
        socket.once('data', () =>
          socket.end(`HTTP/1.1 200 OK\r\nETag: "1"\r\nContent-Length: ${2 * whole.length}\r\n\r\n${whole}`),
        )
      })

    test('keeps what arrived but no validators, says where the document was cut, and reads it again soon', async () => {
      const server = await half()
      const read = reader(server)
      const { articles, state, error, problems } = await read({
        ...stateFor({ ...source, feed: server }, undefined, clock()),
        etag: '"0"',
        bodyHash: 'h',
        consecutiveFailures: 5,
      })
      expect(articles.map(({ title }) => title)).toEqual(['A', 'B'])
      expect(error).toBeUndefined()
      expect(problems[0]).toMatch(
        new RegExp(`Only its first ${whole.length} of ${2 * whole.length} bytes arrived`),
      )
      expect(state).toMatchObject({ cutInARow: 1, consecutiveFailures: 0, problems })
      expect([state.etag, state.lastModified, state.bodyHash]).toEqual([undefined, undefined, undefined])
      expect(Date.parse(state.nextPoll) - clock().getTime()).toBe(15 * 60_000)
    })

    test('is treated the same way if the parser finds that the document breaks off', async () => {
      const part = whole.slice(0, -30)
      const server = await serve((_, response) => response.setHeader('etag', '"1"').end(part))
      const { articles, state, problems } = await reader(server)()
      expect(articles.map(({ title }) => title)).toEqual(['A'])
      expect(problems).toEqual([
        `The document ends early, at byte ${part.length}: only its complete entries were read.`,
      ])
      expect(state.cutInARow).toBe(1)
      expect([state.etag, state.bodyHash]).toEqual([undefined, undefined])
    })

    test('is a failure if it breaks off before the first entry', async () => {
      const server = await serve((_, response) => response.end(rss('').slice(0, 75)))
      const { state, error } = await reader(server)()
      expect(error).toBe('The document ends early, at byte 75, before its first complete entry.')
      expect(state.consecutiveFailures).toBe(1)
    })
  })

  test('keeps what a server sent in place of the feed, and the feed that a web page advertises', async () => {
    const link = '<link rel="alternate" type="application/rss+xml" href="/new.xml">'
    const pages: Record<string, [number, string]> = {
      '/page': [200, `<!doctype html><html><head><title>News</title>${link}</head></html>`],
      '/wall': [200, `<!doctype html><html><head><title>Just a moment...</title>${link}</head></html>`],
      '/none': [404, 'no'],
    }
    const server = await serve((request, response) => {
      const [status, page] = pages[request.url!]!
      response.writeHead(status).end(page)
    })
    const stateOf = async (path: string) => (await reader(`${server}${path}`)()).state
    expect(await stateOf('/page')).toMatchObject({
      failure: { kind: 'web-page', status: 200 },
      proposal: `${server}/new.xml`,
    })
    const wall = await stateOf('/wall')
    expect(wall).toMatchObject({ failure: { kind: 'challenge', status: 200 } })
    expect(wall.proposal).toBeUndefined()
    expect(await stateOf('/none')).toMatchObject({ failure: { kind: 'not-found', status: 404 } })
  })

  test('learns from entries that are too old for news when the last one appeared', async () => {
    const old = entry('old', '2026-06-20') + entry('older', '2026-06-13') + entry('oldest', '2026-06-06')
    const server = await serve((_, response) => response.end(rss(old)))
    const { articles, state } = await reader(server)()
    expect(articles).toEqual([])
    expect(state).toMatchObject({ lastNewEntry: '2026-06-20T12:00:00.000Z', medianGapMinutes: 7 * 1440 })
  })

  test('leaves out an entry that is no article and reports it', async () => {
    const server = await serve((_, response) =>
      response.end(rss(`<item><link>https://a.example</link></item>${entry('A', '2026-11-20')}`)),
    )
    const { articles, problems } = await reader(server)()
    expect(articles).toHaveLength(1)
    expect(problems).toEqual(['Entry left out, since it has neither a title nor a text (entry 1).'])
  })

  test('fails if our own parser throws, without the text at which it threw', async () => {
    const server = await serve((_, response) => response.setHeader('etag', '"3"').end(rss('')))
    const broken = async () => {
      throw new TypeError('Cannot read "secret words of the feed"')
    }
    const { articles, state, error } = await reader(server, broken)()
    expect(articles).toEqual([])
    expect(error).toBe("It can't be read as a feed: reading it failed on our side (TypeError).")
    expect(state).toMatchObject({ consecutiveFailures: 1, lastError: error })
    expect(state.etag).toBeUndefined()
  })

  test('fails if the hints of a feed can’t be used', async () => {
    const server = await serve((_, response) => response.end(rss(entry('A', '2026-11-20'))))
    const odd: typeof parsers.feed = async (...given) => {
      const read = await parsers.feed(...given)
      const trap = Object.defineProperty({}, 'ttlMinutes', {
        enumerable: true,
        value: {
          valueOf: () => {
            throw new RangeError('a secret')
          },
        },
      })
      return read.ok ? { ...read, feed: trap } : read
    }
    const { articles, state } = await reader(server, odd)()
    expect(articles.map(({ title }) => title)).toEqual(['A'])
    expect(state.lastError).toMatch(/reading it failed on our side \(RangeError\)\.$/)
  })

  test('leaves out one entry at which our own code throws, and no other', async () => {
    const feed = rss(entry('A', '2026-11-20') + entry('B', '2026-11-20'))
    const server = await serve((_, response) => response.end(feed))
    const trapped: typeof parsers.feed = async (...given) => {
      const read = await parsers.feed(...given)
      if (!read.ok) return read
      const trap = {
        get title(): string {
          throw new RangeError('a secret')
        },
      }
      return { ...read, entries: [trap, ...read.entries], numbers: [7, ...read.numbers] }
    }
    const { articles, problems, state } = await reader(server, trapped)()
    expect(articles.map(({ title }) => title)).toEqual(['A', 'B'])
    expect(problems).toEqual(['Entry left out, since reading it failed on our side (RangeError) (entry 7).'])
    expect(state.problems).toEqual(problems)
  })

  test('names what was shortened or left out by its kind and number, and keeps that with its state', async () => {
    const items = Array.from(
      { length: 9 },
      (_, n) =>
        `<item><title>T ${n}</title><guid>${n}</guid>${n % 2 ? `<author>Ana ${'a'.repeat(20_000)}</author><link>javascript:${n}</link>` : ''}</item>`,
    )
    const server = await serve((_, response) => response.end(rss(items.join(''))))
    const { articles, problems, state } = await reader(server)()
    expect(articles).toHaveLength(9)
    expect(problems).toEqual([
      'Author shortened to 1,000 characters (entries 2, 4, 6 and 8).',
      'Link left out, since it is not a web address that is safe to follow (entries 2, 4, 6 and 8).',
      'Author shortened to 200 characters (entries 2, 4, 6 and 8).',
    ])
    expect(state.problems).toEqual(problems)
  })

  test('that is down for long raises its alarm also while its host asks us to wait', async () => {
    const hostWait = { host: 'a.example', until: '2026-11-20T14:00:00.000Z' }
    const fetcher = {
      get: async () => ({ kind: 'waiting', hostWait, reason: 'Not requested.' }) as const,
      close: async () => {},
    }
    const silent = {
      ...stateFor(source, undefined, clock()),
      firstPolled: '2026-11-01T12:00:00.000Z',
      consecutiveFailures: 3,
    }
    const deps = {
      fetcher,
      clock,
      random: () => 0,
      deadAfterDays: 7,
      known: async () => new Map(),
      readerVersion: () => '',
    }
    const first = await readSource(source, silent, deps)
    expect(first).toMatchObject({
      waiting: 'Not requested.',
      alarm: expect.stringContaining('not been read for 19 days'),
    })
    expect(first.error).toBeUndefined()
    expect((await readSource(source, first.state, deps)).alarm).toBeUndefined()
  })

  test('that is down for long raises its alarm once, with the feed that its home page advertises', async () => {
    const asked: (string | undefined)[] = []
    const server = await serve(({ url }, response) => {
      asked.push(url)
      if (url !== '/') response.writeHead(500).end()
      else response.end('<link rel="alternate" type="application/atom+xml" href="/atom">')
    })
    const read = reader(`${server}/feed`)
    const alarms: (string | undefined)[] = []
    let state: SourceState | undefined
    for (day = 10; day <= 20; day++) {
      const reading = await read(state)
      state = reading.state
      if (reading.alarm) alarms.push(reading.alarm)
    }
    day = 20
    expect(alarms).toEqual([
      expect.stringMatching(
        /^The source valley has not been read for 7 days\. .*500.*now advertises \S+\/atom:/,
      ),
    ])
    expect(state?.proposal).toBe(`${server}/atom`)
    expect(asked.filter((url) => url === '/')).toHaveLength(1)
  })
})

import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { PassThrough } from 'node:stream'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { run as command } from '../../../functions/cli/commands.ts'
import { type FeedItem, linksOf, start } from '../../cli/command.ts'
import { type LoopbackServer, listenOnLoopback } from '../../support/loopback-server.ts'
import { temporaryFolder } from '../../support/temporary-folder.ts'

let server: LoopbackServer
let origin: string
let requested: string[]
let folder: string

const hoursAgo = (hours: number) => new Date(Date.now() - hours * 3_600_000).toUTCString()

const news = [
  [
    'Boise council votes to limit ICE detainers at the county jail',
    'Idaho ranchers and the sheriff spoke against it.',
  ],
  [
    'Topeka sues over a pause in refugee resettlement grants',
    'Kansas churches had hired caseworkers for spring.',
  ],
  [
    'Camden school board bars immigration agents from classrooms',
    'New Jersey principals asked for a written rule.',
  ],
  [
    'Yuma growers want more H-2A visas before the lettuce harvest',
    'Arizona fields lack four thousand pickers.',
  ],
] as const
const item = (link: string, title: string, text: string, hours: number) =>
  `<item><guid>${link}</guid><link>${link}</link><title>${title}</title><pubDate>${hoursAgo(hours)}</pubDate>
   <description>${text}</description></item>`
const rss = (items: string[]) =>
  `<?xml version="1.0"?><rss version="2.0"><channel><title>t</title><link>https://x.example/</link>${items.join('')}</channel></rss>`

beforeEach(async () => {
  folder = temporaryFolder()
  requested = []
  server = await listenOnLoopback((request, response) => {
    requested.push(request.url ?? '')
    const n = Number(/\d+/.exec(request.url ?? '')?.[0] ?? 0)
    const [title, text] = news[n % news.length]!
    response.setHeader('content-type', 'application/rss+xml')
    response.end(
      rss([
        item(`https://outlet${n}.example/a?id=1&amp;utm_source=rss`, title, text, 3),
        item(
          `https://outlet${n}.example/b`,
          'Library opens a new reading room',
          'With a view of the river.',
          4,
        ),
        item(`https://outlet${n}.example/old`, `Years ago: ${title}`, text, 24 * 45),
      ]),
    )
  })
  origin = server.url
})

afterEach(() => server.close())

const sourcesFile = (name: string, text: string) => {
  const file = join(folder, name)
  writeFileSync(file, text)
  return file
}
const items = (): FeedItem[] => JSON.parse(readFileSync(join(folder, 'data/site/feed.json'), 'utf8')).items
const run = (file: string, ...more: string[]) =>
  start('--once', '--data', join(folder, 'data'), '--sources', file, ...more)

it.each([
  ['a YAML list of addresses', 'list.yaml', () => `- ${origin}/1\n- ${origin}/2\n`],
  [
    'a YAML file like our own',
    'own.yaml',
    () =>
      `sources:\n  - {id: one, name: One, feed: "${origin}/1", kind: local-news}\n  - {id: two, name: Two, feed: "${origin}/2"}\n`,
  ],
  [
    'an OPML file with folders',
    'reader.opml',
    () =>
      `<opml version="2.0"><body><outline text="Local news"><outline type="rss" text="One" xmlUrl="${origin}/1"/></outline><outline type="rss" text="Two" xmlUrl="${origin}/2"/></body></opml>`,
  ],
])('Sources are read from %s', async (_, name, text) => {
  const { code, output } = await run(sourcesFile(name, text()), '--allow-private')
  expect(code).toBe(0)
  expect(output).toContain('Read 2 of 2 sources: 4 new or changed articles.')
  expect(items().flatMap(linksOf).sort()).toEqual([
    'https://outlet1.example/a?id=1&utm_source=rss',
    'https://outlet2.example/a?id=1&utm_source=rss',
  ])
})

it('A private address is not requested unless that is allowed', async () => {
  const [stdin, stdout, stderr] = [new PassThrough(), new PassThrough(), new PassThrough()]
  const options = ['--once', '--data', join(folder, 'data')]
  const list = sourcesFile('list.yaml', `- ${origin}/1\n`)
  expect(await command(['start', ...options, '--sources', list], { stdin, stdout, stderr })).toBe(1)
  expect(requested).toEqual([])
  expect(String(stdout.read())).toMatch(/could not be read: .*(private|loopback|not public)/i)
})

it('A second run adds nothing twice, and adds what is new', async () => {
  const file = sourcesFile('list.yaml', `- ${origin}/1\n`)
  await run(file, '--allow-private')
  const before = items()
  await run(file, '--allow-private')
  expect(items()).toEqual(before)
  writeFileSync(file, `- ${origin}/1\n- ${origin}/3\n`)
  await run(file, '--allow-private')
  expect(items()).toHaveLength(2)
  expect(items().map(({ id }) => id)).toContain(before[0]!.id)
})

it('Sources that are down, empty or no feeds do not stop the others', async () => {
  const odd = await listenOnLoopback((request, response) => {
    if (request.url === '/hang-up') request.socket.destroy()
    else response.end(request.url === '/empty' ? '' : '<!doctype html><title>Home</title><p>Welcome')
  })
  const at = odd.url
  const { code, output } = await run(
    sourcesFile(
      'list.yaml',
      [`${at}/hang-up`, `${at}/empty`, `${at}/page`, `${origin}/1`].map((url) => `- ${url}\n`).join(''),
    ),
    '--allow-private',
  )
  await odd.close()
  expect(code).toBe(0)
  expect(output).toContain('Read 1 of 4 sources')
  expect(output.match(/could not be read: /g)).toHaveLength(3)
  expect(items()).toHaveLength(1)
})

import { hash } from 'node:crypto'
import { createInterface } from 'node:readline'
import { DAY_MS } from '../../functions/domain/time.ts'
import { newsFeed, withServers } from '../ingest/servers.ts'

/**
 * Serves feeds in a process of its own, so that it does not count in the measurement: `feeds.ts SOURCES ENTRIES EACH
 * CHARACTERS`. Prints the addresses of the feeds as JSON, and runs until it is stopped. A line `new` adds an entry to each
 * feed, and after a line `whole` it answers conditional requests with whole documents. It answers each line with `done`.
 */
const [sources = 0, entries = 0, each = 0, characters = 0] = process.argv.slice(2).map(Number)
const at = Date.now() - DAY_MS
let added = 0
let isWhole = false

const filler = (source: number, n: number) =>
  `Page ${n} of outlet ${source} says at length what was said before. `
    .repeat(characters / 60)
    .slice(0, characters)

function feed(source: number): string {
  let n = -added
  // Many feeds have the whole text in addition to a summary.
  return newsFeed(source, entries, each, { at, added }).replaceAll(
    '</item>',
    () => `<content:encoded><![CDATA[<p>${filler(source, n++)}</p>]]></content:encoded></item>`,
  )
}

await withServers(
  sources,
  (index) => (request, response) => {
    const body = feed(index).replace(
      '<rss ',
      '<rss xmlns:content="http://purl.org/rss/1.0/modules/content/" ',
    )
    const etag = `"${hash('sha256', body)}"`
    if (!isWhole && request.headers['if-none-match'] === etag) response.writeHead(304).end()
    else response.writeHead(200, { 'content-type': 'application/rss+xml', etag }).end(body)
  },
  async (urls) => {
    process.stdout.write(`${JSON.stringify(urls)}\n`)
    for await (const line of createInterface(process.stdin)) {
      if (line === 'new') added++
      if (line === 'whole') isWhole = true
      process.stdout.write('done\n')
    }
  },
)

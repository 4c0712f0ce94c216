import { newsFeed, withServers } from '../ingest/servers.ts'

/**
 * Serves feeds in a process of its own, so that it does not count in the measurement: `feeds.ts SOURCES ENTRIES EACH
 * LETTERS`. Prints their addresses as JSON and stays until it is stopped.
 */
const [sources = 0, entries = 0, each = 0, letters = 0] = process.argv.slice(2).map(Number)

const filler = (source: number, n: number) =>
  `Page ${n} of outlet ${source} says at length what was said before. `.repeat(letters / 60).slice(0, letters)

function feed(source: number): string {
  let n = 0
  // What a feed carries in full beside its summary.
  return newsFeed(source, entries, each).replaceAll(
    '</item>',
    () => `<content:encoded><![CDATA[<p>${filler(source, n++)}</p>]]></content:encoded></item>`,
  )
}

await withServers(
  sources,
  (index) => (_, response) => {
    const body = feed(index).replace(
      '<rss ',
      '<rss xmlns:content="http://purl.org/rss/1.0/modules/content/" ',
    )
    response.writeHead(200, { 'content-type': 'application/rss+xml' }).end(body)
  },
  async (urls) => {
    process.stdout.write(`${JSON.stringify(urls)}\n`)
    await new Promise<void>((stop) => process.once('SIGTERM', stop))
  },
)

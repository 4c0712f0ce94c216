import { newsFeed, withServers } from '../ingest/servers.ts'

/**
 * Serves feeds in a process of its own, so that it does not count in the measurement: `feeds.ts SOURCES ENTRIES EACH
 * CHARACTERS`. Prints the addresses of the feeds as JSON, and runs until it is stopped.
 */
const [sources = 0, entries = 0, each = 0, characters = 0] = process.argv.slice(2).map(Number)

const filler = (source: number, n: number) =>
  `Page ${n} of outlet ${source} says at length what was said before. `
    .repeat(characters / 60)
    .slice(0, characters)

function feed(source: number): string {
  let n = 0
  // Many feeds have the whole text in addition to a summary.
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

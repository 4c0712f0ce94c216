import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { parentPort, workerData } from 'node:worker_threads'

/** Serves one feed on each port, in a thread of its own so that its work is not counted as the reader's. */
const { sources, entries } = workerData as { sources: number; entries: number }

const ports = await Promise.all(
  Array.from({ length: sources }, (_, source) => {
    const body = feed(source)
    const etag = `"${source}"`
    const server = createServer((request, response) => {
      if (request.headers['if-none-match'] === etag) response.writeHead(304, { etag }).end()
      else response.writeHead(200, { etag, 'content-type': 'application/rss+xml' }).end(body)
    })
    // Longer than a round, so that neither way of reading has to connect again.
    server.keepAliveTimeout = 60_000
    return new Promise<number>((done) => {
      server.listen(0, '127.0.0.1', () => done((server.address() as AddressInfo).port))
    })
  }),
)
parentPort?.postMessage(ports)

function feed(source: number): string {
  const items = Array.from({ length: entries }, (_, n) => {
    const text =
      `Court ${source} hears case ${n} on the visa rule, and the agency answers within the week. `.repeat(4)
    return `<item><title>Case ${n} before court ${source}</title><link>https://court-${source}.example/${n}</link><guid>${source}-${n}</guid><description>${text}</description></item>`
  })
  return `<?xml version="1.0"?><rss version="2.0"><channel><title>Court ${source}</title>${items.join('')}</channel></rss>`
}

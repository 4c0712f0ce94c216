import { createServer, type RequestListener, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'

/** Starts so many servers on loopback, each on a port of its own, and hands their addresses to `use`. */
export async function withServers<T>(
  count: number,
  listener: (index: number) => RequestListener,
  use: (urls: string[]) => Promise<T>,
): Promise<T> {
  const servers: Server[] = []
  try {
    for (let index = 0; index < count; index++) {
      const server = createServer(listener(index))
      await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
      servers.push(server)
    }
    return await use(
      servers.map((server) => `http://127.0.0.1:${(server.address() as AddressInfo).port}/feed`),
    )
  } finally {
    for (const server of servers) {
      server.closeAllConnections()
      server.close()
    }
  }
}

/** A feed of so many entries as a news site writes them. */
export function newsFeed(source: number, entries: number): string {
  const items = Array.from({ length: entries }, (_, n) => {
    const text = `Officials of district ${source} said on Friday that case ${n} would be heard before the end of the year. `
    return `<item><title>Hearing ${n} in district ${source}</title><link>https://s${source}.example/${n}</link>
<guid isPermaLink="false">s${source}-${n}</guid><pubDate>${new Date(Date.now() - n * 3_600_000).toUTCString()}</pubDate>
<dc:creator>A. Writer</dc:creator><category>Courts</category><description>&lt;p&gt;${text.repeat(3)}&lt;/p&gt;</description></item>`
  })
  return `<?xml version="1.0" encoding="UTF-8"?><rss version="2.0" xmlns:dc="http://purl.org/dc/elements/1.1/"><channel><title>S${source}</title><link>https://s${source}.example/</link>${items.join('')}</channel></rss>`
}

import { createServer, type RequestListener, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { HOUR_MS } from '../../functions/domain/time.ts'
import { pick, random } from '../stories/random.ts'

/** Starts `count` servers on loopback, each on a port of its own, and passes their addresses to `use`. */
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

interface NewsFeed {
  /** When its entries were new; now if it is missing. */
  at?: number
  /** So many entries were added since, and as many of the oldest left. */
  added?: number
}

/** A feed as a news site writes it. One in `immigrationEach` of its `entries` is about immigration. */
export function newsFeed(
  source: number,
  entries: number,
  immigrationEach = Number.POSITIVE_INFINITY,
  { at = Date.now(), added = 0 }: NewsFeed = {},
): string {
  const items = Array.from({ length: entries }, (_, place) => {
    const n = place - added
    const isImmigration = Math.abs(n - source) % immigrationEach === immigrationEach - 1
    const { title, text } = (isImmigration ? immigration : anything)(source, n)
    return `<item><title>${title}</title><link>https://s${source}.example/${n}</link>
<guid isPermaLink="false">s${source}-${1e6 - n}</guid><pubDate>${new Date(at - n * HOUR_MS).toUTCString()}</pubDate>
<dc:creator>A. Writer</dc:creator><category>Courts</category><description>&lt;p&gt;${text}&lt;/p&gt;</description></item>`
  })
  return `<?xml version="1.0" encoding="UTF-8"?><rss version="2.0" xmlns:dc="http://purl.org/dc/elements/1.1/"><channel><title>S${source}</title><link>https://s${source}.example/</link>${items.join('')}</channel></rss>`
}

function anything(source: number, n: number) {
  const text = `Officials of district ${source} said on Friday that case ${n} would be heard before the end of the year. `
  return { title: `Hearing ${n} in district ${source}`, text: text.repeat(3) }
}

/** The title of a separate event, whose words no other has except those of every immigration story. */
function immigration(source: number, n: number) {
  const next = random(source * 1000 + n)
  const words = (count: number) => Array.from({ length: count }, () => name(next)).join(' ')
  return {
    title: `${words(3)} asylum ${words(3)} deportation ${words(2)}`,
    text: `${words(12)} immigration court ${words(12)} green card ${words(12)}.`,
  }
}

function name(next: () => number): string {
  const letters = Array.from(
    { length: 3 },
    () => pick('bdfgklmnprstvz'.split(''), next) + pick('aeiou'.split(''), next),
  )
  return letters.join('').replace(/^./, (first) => first.toUpperCase())
}

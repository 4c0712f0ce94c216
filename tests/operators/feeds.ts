import { once } from 'node:events'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'

/** An entry of a feed of invented news. */
export const item = (title: string, n: number) =>
  `<item><guid>${n}</guid><title>${title}</title><link>https://valley.example/${n}</link><pubDate>Fri, 20 Nov 2026 10:00:00 GMT</pubDate></item>`

/** A feed with one story that is about immigration policy, and one that is not. */
export const feed = `<rss version="2.0"><channel><title>Valley &lt;b&gt;Wire</title><link>https://valley.example/</link>
${item('Judge blocks deportation of asylum seekers at the border', 1)}
${item('Bakery wins prize for sourdough', 2)}</channel></rss>`

const page = `<!doctype html><html><head><title>Valley</title>
<link rel="alternate" type="application/rss+xml" href="/feed.xml"><link rel="alternate" type="application/rss+xml" href="/other.xml" title="Other"></head><body></body></html>`

/** A server of feeds on this machine, which notes what it was asked for. Other paths answer 500. */
export class FeedServer {
  readonly documents: Record<string, string> = {
    '/feed.xml': feed,
    '/other.xml': feed,
    '/': page,
    '/empty': '<p>no</p>',
  }
  /** Where paths lead for now. */
  readonly redirects: Record<string, string> = {}
  asked: string[] = []
  base = ''
  #server: Server | undefined

  async open(): Promise<this> {
    this.#server = createServer(({ url = '' }, response) => {
      this.asked.push(url)
      if (Object.hasOwn(this.redirects, url)) {
        response.writeHead(302, { location: this.redirects[url] }).end()
        return
      }
      const text = Object.hasOwn(this.documents, url) ? this.documents[url] : undefined
      response.writeHead(text === undefined ? 500 : 200).end(text)
    }).listen(0, '127.0.0.1')
    await once(this.#server, 'listening')
    this.base = `http://127.0.0.1:${(this.#server.address() as AddressInfo).port}`
    return this
  }

  close(): void {
    this.#server?.closeAllConnections()
    this.#server?.close()
  }
}

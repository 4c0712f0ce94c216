import { createHash } from 'node:crypto'
import { once } from 'node:events'
import { readdirSync, readFileSync } from 'node:fs'
import { createServer, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { Source } from '../../../domain/model/source.ts'
import { fillDates } from './dates.ts'
import { sampleSources } from './sources.ts'

/** The running server of the sample sources. */
export interface SampleServer {
  origin: string
  /** The time that the dates of the documents are relative to. */
  anchor: Date
  sources: Source[]
  /** The sources with the addresses of their earlier documents, those that have one. */
  earlier: Source[]
  close(): Promise<void>
}

interface Page {
  status: number
  type: string
  body: Buffer
}

/**
 * Serves the sample sources on a loopback port of their own, with dates before and after `anchor`. With the same anchor at
 * the next start, no entry becomes new.
 */
export async function serveSamples(anchor: Date, port = 0): Promise<SampleServer> {
  const pages = new Map([...sampleDocuments(anchor), ...earlierDocuments(anchor)])
  const server = createServer((request, response) => {
    answer(pages.get(request.url ?? ''), request.headers['if-none-match'], response)
  })
  server.listen(port, '127.0.0.1')
  await once(server, 'listening')
  const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  const sources = sampleSources(origin)
  return {
    origin,
    anchor,
    sources,
    earlier: sources.flatMap((source) => {
      const path = `/earlier${new URL(source.feed).pathname}`
      return pages.has(path) ? [{ ...source, feed: new URL(path, origin).href }] : []
    }),
    close: async () => {
      server.close()
      server.closeAllConnections()
      await once(server, 'close')
    },
  }
}

/** Each document by its path, as it is sent. */
export function sampleDocuments(anchor: Date): Map<string, Page> {
  return new Map([...documentsIn('', anchor), ['/sunbelt-observer.xml', outOfOrder]])
}

/** What some of the sources had served before the entries of their present documents, by its path. */
export function earlierDocuments(anchor: Date): Map<string, Page> {
  return new Map(documentsIn('earlier/', anchor))
}

function documentsIn(path: string, anchor: Date): [string, Page][] {
  const folder = new URL(`feeds/${path}`, import.meta.url)
  const names = readdirSync(folder, { withFileTypes: true }).filter((one) => one.isFile())
  return names.map(({ name }) => {
    const body = Buffer.from(fillDates(readFileSync(new URL(name, folder), 'utf8'), anchor))
    return [`/${path}${name}`, { status: 200, type: typeOf(path, name), body }]
  })
}

const outOfOrder: Page = {
  status: 500,
  type: 'text/html; charset=utf-8',
  body: Buffer.from('<!doctype html><title>500</title><p>Something went wrong.</p>'),
}

const types: Record<string, string> = {
  __proto__: null as never,
  'capital-ledger.xml': 'application/atom+xml; charset=utf-8',
  'circuit-reporter.xml': 'application/atom+xml; charset=utf-8',
  'statehouse-review.xml': 'application/rdf+xml',
}

function typeOf(path: string, name: string): string {
  // A wrong charset: the document is UTF-8.
  if (path === '' && name === 'la-voz-del-valle.xml') return 'application/rss+xml; charset=ISO-8859-1'
  return (
    types[name] ?? (name.endsWith('.json') ? 'application/feed+json' : 'application/rss+xml; charset=utf-8')
  )
}

function answer(page: Page | undefined, known: string | undefined, response: ServerResponse): void {
  if (!page) {
    response.writeHead(404).end()
    return
  }
  const etag = `"${createHash('sha256').update(page.body).digest('hex').slice(0, 16)}"`
  if (page.status === 200 && known === etag) response.writeHead(304, { etag }).end()
  else response.writeHead(page.status, { 'content-type': page.type, etag }).end(page.body)
}

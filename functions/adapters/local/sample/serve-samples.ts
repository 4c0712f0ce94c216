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
  sources: Source[]
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
  const pages = sampleDocuments(anchor)
  const server = createServer((request, response) => {
    answer(pages.get(request.url ?? ''), request.headers['if-none-match'], response)
  })
  server.listen(port, '127.0.0.1')
  await once(server, 'listening')
  const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  return {
    origin,
    sources: sampleSources(origin),
    close: async () => {
      server.close()
      server.closeAllConnections()
      await once(server, 'close')
    },
  }
}

/** Each document by its path, as it is sent. */
export function sampleDocuments(anchor: Date): Map<string, Page> {
  const folder = new URL('feeds/', import.meta.url)
  const pages = readdirSync(folder).map((name): [string, Page] => {
    const body = Buffer.from(fillDates(readFileSync(new URL(name, folder), 'utf8'), anchor))
    return [`/${name}`, { status: 200, type: typeOf(name), body }]
  })
  return new Map([...pages, ['/sunbelt-observer.xml', outOfOrder]])
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
  // A wrong charset: the document is UTF-8.
  'la-voz-del-valle.xml': 'application/rss+xml; charset=ISO-8859-1',
  'statehouse-review.xml': 'application/rdf+xml',
}

function typeOf(name: string): string {
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

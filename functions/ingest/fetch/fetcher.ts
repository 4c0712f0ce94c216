import { createHash } from 'node:crypto'
import { Agent, type Dispatcher } from 'undici'
import type { Clock } from '../../ports/clock.ts'
import { largest } from '../parse/parse-feed.ts'
import { userAgent } from '../user-agent.ts'
import { readBody } from './body.ts'
import { freshSeconds, header, retryAfterSeconds } from './caching.ts'
import { explain } from './explain.ts'
import { FetchError } from './fetch-error.ts'
import { type Allowed, checkHost, guardedLookup, type Resolve, systemResolve } from './guard.ts'
import type { FetchOutcome, FetchRequest } from './outcome.ts'
import { isPublicAddress } from './public-address.ts'
import { createTurns } from './turns.ts'

export interface FetcherOptions {
  clock: Clock
  /** Where a publisher finds out who reads its feed: part of the User-Agent. */
  contact?: string
  /** Whether loopback and private addresses may be read. */
  allowPrivate?: boolean
  /** Milliseconds for one source in all, redirects included; waiting for a turn does not count. */
  deadline?: number
  /** Bytes that an answer may have once it is unpacked. */
  limit?: number
  /** Requests at a time, over all origins. */
  concurrency?: number
  resolve?: Resolve
  /** What counts as an address of the public internet. */
  isPublic?: Allowed
}

export interface Fetcher {
  /** Never rejects: whatever goes wrong is an outcome. */
  fetch(request: FetchRequest): Promise<FetchOutcome>
  close(): Promise<void>
}

const redirects = 10
const permanent = new Set([301, 308])
const temporary = new Set([302, 303, 307])

/** A polite client: conditional, one request at a time to each origin, under one deadline, and only to public addresses. */
export function createFetcher(options: FetcherOptions): Fetcher {
  const { clock, deadline = 30_000, limit = largest, concurrency = 16 } = options
  const allowed = options.allowPrivate ? () => true : (options.isPublic ?? isPublicAddress)
  const turns = createTurns(concurrency)
  const agent = new Agent({
    connect: { lookup: guardedLookup(options.resolve ?? systemResolve, allowed), timeout: deadline },
    headersTimeout: deadline,
    bodyTimeout: deadline,
    allowH2: false,
  })
  const headers = {
    'user-agent': userAgent(options.contact),
    accept:
      'application/atom+xml, application/rss+xml, application/feed+json, application/xml;q=0.9, text/xml;q=0.9, */*;q=0.5',
    'accept-encoding': 'gzip, deflate, br',
  }

  async function follow(request: FetchRequest): Promise<FetchOutcome> {
    let url = parse(request.url)
    let left = deadline
    let forGood = true
    for (let hops = 0; hops <= redirects; hops++) {
      checkHost(url, allowed)
      const at = url
      const step = await turns(url.origin, async () => {
        const started = performance.now()
        const result = await ask(at, request, AbortSignal.timeout(Math.max(1, Math.ceil(left))))
        left -= performance.now() - started
        return result
      })
      if (!('redirect' in step)) {
        if (hops > 0 && forGood && 'seen' in step) step.seen.permanentUrl = url.href
        return step
      }
      forGood &&= step.permanent
      url = parse(step.redirect, url)
    }
    throw new FetchError(`The server redirects more than ${redirects} times, the last time to ${url.host}`)
  }

  async function ask(
    url: URL,
    request: FetchRequest,
    signal: AbortSignal,
  ): Promise<FetchOutcome | { redirect: string; permanent: boolean }> {
    const response = await agent.request({
      origin: url.origin,
      path: url.pathname + url.search,
      method: 'GET',
      signal,
      headers: {
        ...headers,
        ...(request.etag ? { 'if-none-match': request.etag } : {}),
        ...(request.lastModified ? { 'if-modified-since': request.lastModified } : {}),
      },
    })
    const status = response.statusCode
    if (status >= 200 && status < 300) return whole(response, request, url)
    if (status === 304) {
      response.body.resume()
      return { is: 'unchanged', seen: seenIn(response, request) }
    }
    response.body.dump({ limit: 16_384, signal }).catch(() => {})
    const location = header(response.headers, 'location')
    if (permanent.has(status) || temporary.has(status)) {
      if (!location) throw new FetchError(`The server redirects (${status}) without saying where to`)
      return { redirect: location, permanent: permanent.has(status) }
    }
    if (status === 410) return { is: 'gone', error: 'The server says that this feed is gone for good (410).' }
    const retry = retryAfterSeconds(response.headers, clock())
    if (status === 429 || (status === 503 && retry !== undefined))
      return {
        is: 'limited',
        error: `The server asks to come less often (${status}).`,
        ...(retry === undefined ? {} : { retryAfterSeconds: retry }),
      }
    throw new FetchError(
      [401, 403, 406, 451].includes(status)
        ? `The server refuses us (${status})`
        : `The server answers with an error (${status})`,
    )
  }

  async function whole(
    response: Dispatcher.ResponseData,
    request: FetchRequest,
    url: URL,
  ): Promise<FetchOutcome> {
    if (Number(header(response.headers, 'content-length')) > limit) {
      response.body.on('error', () => {}).destroy()
      throw new FetchError(`The answer is larger than ${(limit / 1_000_000).toFixed(1)} MB`)
    }
    const bytes = await readBody(response.body, header(response.headers, 'content-encoding') ?? '', limit)
    const bodyHash = createHash('sha256').update(bytes).digest('base64url')
    const seen = { ...seenIn(response, {}), bodyHash }
    if (bodyHash === request.bodyHash) return { is: 'unchanged', seen }
    const contentType = header(response.headers, 'content-type')
    return { is: 'new', bytes, ...(contentType ? { contentType } : {}), url: url.href, seen }
  }

  function seenIn(response: Dispatcher.ResponseData, request: Partial<FetchRequest>) {
    return {
      etag: header(response.headers, 'etag') ?? request.etag,
      lastModified: header(response.headers, 'last-modified') ?? request.lastModified,
      bodyHash: request.bodyHash,
      freshSeconds: freshSeconds(response.headers, clock()),
    }
  }

  return {
    fetch: (request) =>
      follow(request).catch((error) => ({ is: 'failed', error: explain(error, request.url, deadline) })),
    close: () => agent.destroy(),
  }
}

function parse(address: string, base?: URL): URL {
  const url = URL.parse(address, base?.href)
  if (!url)
    throw new FetchError(base ? 'The server redirects to what is no address' : 'Its address is no address')
  if (url.protocol !== 'http:' && url.protocol !== 'https:')
    throw new FetchError(`Only http and https are read, not ${url.protocol}//`)
  return url
}

import { hash } from 'node:crypto'
import { STATUS_CODES } from 'node:http'
import type { Dispatcher } from 'undici'
import type { Clock } from '../../ports/clock.ts'
import type { FetchOutcome, Validators } from '../../ports/fetcher.ts'
import type { ChainCookies } from './chain-cookies.ts'
import { readDocument } from './document.ts'
import { failureKind } from './failure-kind.ts'
import { type Redirect, redirectOf } from './request-url.ts'
import {
  freshness,
  type Headers,
  header,
  retryAfterSeconds,
  serverClock,
  validators,
} from './response-headers.ts'

// Feeds are often served as text/plain, and a list without */* gets 406.
const ACCEPT =
  'application/rss+xml, application/atom+xml, application/feed+json, application/xml;q=0.9, */*;q=0.8'

/** Who sends requests, and through which connections. */
export interface RequestSender {
  dispatcher: Dispatcher
  userAgent: string
  maxBytes: number
  now: Clock
  /** The name of the server in reports. It holds no text of the server. */
  name: string
  /** The cookies of the chain of redirects to which the request belongs. */
  cookies: ChainCookies
}

/**
 * Sends one request and follows no redirect.
 * @throws {FetchError}, or an error of undici, if no response arrives or its body can't be read
 */
export async function sendRequest(
  url: URL,
  { etag, lastModified }: Validators,
  signal: AbortSignal,
  { dispatcher, userAgent, maxBytes, now, name, cookies }: RequestSender,
): Promise<FetchOutcome | Redirect> {
  const cookie = cookies.for(url)
  const answer = await dispatcher.request({
    origin: url.origin,
    path: url.pathname + url.search,
    method: 'GET',
    signal,
    headers: {
      'user-agent': userAgent,
      accept: ACCEPT,
      'accept-encoding': 'gzip, deflate, br',
      ...(etag && { 'if-none-match': etag }),
      ...(cookie && { cookie }),
      ...(lastModified && { 'if-modified-since': lastModified }),
    },
  })
  const { statusCode: status, headers, body } = answer
  const clock = serverClock(headers, now())
  cookies.take(url, headers, now())
  if (status === 200 || status === 203) {
    const { bytes, ...cut } = await readDocument(body, headers, { maxBytes, name })
    return {
      kind: 'fetched',
      status,
      bytes,
      hash: hash('sha256', bytes, 'base64url'),
      contentType: header(headers, 'content-type'),
      ...factsOf(url, headers),
      ...clock,
      ...cut,
    }
  }
  if (status === 304 && (etag || lastModified)) {
    await body.dump()
    return { kind: 'unchanged', ...factsOf(url, headers), ...clock }
  }
  discard(body)
  const redirect = redirectOf(status, headers)
  if (redirect) return redirect
  const answered = `${name} answered ${[status, STATUS_CODES[status]].filter(Boolean).join(' ')}`
  const failure = failureKind(status, headers)
  if (status === 410) {
    return { kind: 'gone', status, failure, reason: `${answered}: the source is gone for good.` }
  }
  if (status === 429 || (status === 503 && header(headers, 'retry-after') !== undefined)) {
    const wait = retryAfterSeconds(headers, now())
    return {
      kind: 'rate-limited',
      status,
      retryAfterSeconds: wait,
      failure,
      reason: `${answered}: it asks us to try again later.`,
    }
  }
  return { kind: 'failed', status, failure, reason: `${answered}.` }
}

function factsOf(url: URL, headers: Headers) {
  return { url: url.href, ...validators(headers), ...freshness(headers) }
}

/** Discards a body that nobody reads: waiting for its end would let a server hold the socket. */
function discard(body: Dispatcher.ResponseData['body']): void {
  body.on('error', () => {})
  body.destroy()
}

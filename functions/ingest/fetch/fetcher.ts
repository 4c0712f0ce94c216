import { createHash } from 'node:crypto'
import { STATUS_CODES } from 'node:http'
import { Agent, type Dispatcher } from 'undici'
import type { Clock } from '../../ports/clock.ts'
import { freshness, header, location, retryAfterSeconds, validators } from './answer-headers.ts'
import { decompress, readBody } from './body.ts'
import { guardedConnect, type Lookup } from './guarded-connect.ts'
import type { FetchOutcome, Validators } from './outcome.ts'
import { FetchProblem } from './problem.ts'
import { isPublicAddress } from './public-address.ts'
import { reason } from './reason.ts'
import { requestUrl } from './request-url.ts'
import { turns } from './turns.ts'

export interface FetcherOptions {
  userAgent: string
  /** Reach loopback and private addresses as well. */
  allowPrivate: boolean
  /** For all of one fetch, redirects included; the wait for its turn apart. */
  deadlineMs: number
  /** Of a body, packed or not. */
  maxBytes: number
  /** Origins asked at once; each gets one request at a time. */
  concurrency: number
  lookup?: Lookup
  mayReach?: (address: string) => boolean
  now?: Clock
}

export interface Fetcher {
  /** Never rejects: whatever the server does is an outcome. */
  get(address: string, known?: Validators): Promise<FetchOutcome>
  /** Closes its sockets; what is still under way fails. */
  close(): Promise<void>
}

type Answer = FetchOutcome | { is: 'redirect'; to: string; permanent: boolean }

const MOST_REDIRECTS = 5
// Feeds are often served as text/plain, and a strict list gets 406.
const ACCEPT =
  'application/rss+xml, application/atom+xml, application/feed+json, application/xml;q=0.9, */*;q=0.8'

/** Reads feeds from servers that may be slow, broken or hostile, politely. */
export function createFetcher(options: FetcherOptions): Fetcher {
  const { allowPrivate, deadlineMs, maxBytes, lookup, now = () => new Date() } = options
  const mayReach = options.mayReach ?? (allowPrivate ? () => true : isPublicAddress)
  const agent = new Agent({
    connections: 1,
    // The deadline ends every request, so that undici's own timers would only cost time.
    headersTimeout: 0,
    bodyTimeout: 0,
    connect: guardedConnect({ mayReach, lookup, timeoutMs: deadlineMs }),
  })
  const inTurn = turns(options.concurrency)

  async function get(address: string, known: Validators = {}): Promise<FetchOutcome> {
    const headers = requestHeaders(options.userAgent, known)
    let budget = deadlineMs
    let permanent = true
    let url: URL | undefined
    let host = 'The source'
    try {
      for (let target = address, hops = 0; hops <= MOST_REDIRECTS; hops++) {
        const asked = requestUrl(target, url)
        if (url?.protocol === 'https:' && asked.protocol === 'http:') permanent = false
        url = asked
        host = asked.host
        const answer = await inTurn(asked.origin, async () => {
          const started = performance.now()
          const signal = AbortSignal.timeout(Math.max(1, Math.ceil(budget)))
          const answered = await ask(asked, headers, signal)
          budget -= performance.now() - started
          return answered
        })
        if (answer.is === 'redirect') {
          target = answer.to
          permanent &&= answer.permanent
        } else if (hops > 0 && permanent && (answer.is === 'fetched' || answer.is === 'unchanged')) {
          return { ...answer, permanentUrl: answer.url }
        } else {
          return answer
        }
      }
      throw new FetchProblem(`It redirected more than ${MOST_REDIRECTS} times.`)
    } catch (error) {
      return { is: 'failed', reason: reason(error, host, deadlineMs) }
    }
  }

  async function ask(url: URL, headers: Record<string, string>, signal: AbortSignal): Promise<Answer> {
    const path = url.pathname + url.search
    const answer = await agent.request({ origin: url.origin, path, method: 'GET', headers, signal })
    const { statusCode: status, headers: got, body } = answer
    if (status === 200 || status === 203) {
      const packed = await readBody(body, maxBytes)
      const bytes = await decompress(packed, [got['content-encoding'] ?? []].flat().join(','), maxBytes)
      const hash = createHash('sha256').update(bytes).digest('base64url')
      const contentType = header(got, 'content-type')
      return {
        is: 'fetched',
        status,
        bytes,
        hash,
        url: url.href,
        contentType,
        ...validators(got),
        ...freshness(got),
      }
    }
    if (status === 304 && isConditional(headers)) {
      await body.dump()
      return { is: 'unchanged', url: url.href, ...validators(got), ...freshness(got) }
    }
    leave(body)
    const said = `${url.host} answered ${status}${STATUS_CODES[status] ? ` ${STATUS_CODES[status]}` : ''}`
    const to = location(got)
    if (to !== undefined && [301, 302, 303, 307, 308].includes(status)) {
      return { is: 'redirect', to, permanent: status === 301 || status === 308 }
    }
    if (status === 410) return { is: 'gone', reason: `${said}: the source is gone for good.` }
    if (status === 429 || (status === 503 && got['retry-after'] !== undefined)) {
      const wait = retryAfterSeconds(got, now())
      return {
        is: 'rate-limited',
        status,
        retryAfterSeconds: wait,
        reason: `${said}: it asks us to come less often.`,
      }
    }
    return { is: 'failed', status, reason: `${said}.` }
  }

  return { get, close: () => agent.destroy() }
}

function requestHeaders(userAgent: string, { etag, lastModified }: Validators): Record<string, string> {
  return {
    'user-agent': userAgent,
    accept: ACCEPT,
    'accept-encoding': 'gzip, deflate, br',
    ...(etag && { 'if-none-match': etag }),
    ...(lastModified && { 'if-modified-since': lastModified }),
  }
}

const isConditional = (headers: Record<string, string>) =>
  'if-none-match' in headers || 'if-modified-since' in headers

/** Gives up a body that nobody reads: waiting for its end would let a server hold the socket. */
function leave(body: Dispatcher.ResponseData['body']): void {
  body.on('error', () => {})
  body.destroy()
}

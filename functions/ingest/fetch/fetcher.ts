import { Agent } from 'undici'
import { connectionErrorKind } from '../../domain/text/system-error.ts'
import type { IsBlocked } from '../../domain/urls/blocked-addresses.ts'
import type { Clock } from '../../ports/clock.ts'
import type { Fetcher, FetchOutcome, HostWaits, Validators } from '../../ports/fetcher.ts'
import { objectionTo, type Reach } from './address/address-policy.ts'
import { guardedConnect, type Lookup } from './address/guarded-connect.ts'
import { ChainCookies } from './chain-cookies.ts'
import { Deadline } from './deadline.ts'
import { FetchError, fetchErrorText } from './fetch-error.ts'
import { waitingFor, withWait } from './host-wait.ts'
import { perHostQueue } from './per-host-queue.ts'
import { sendRequest } from './request.ts'
import { isLasting, requestUrl } from './request-url.ts'
import { Connections, retryOnce } from './retry-once.ts'

/** How a fetcher behaves towards servers. */
export interface FetcherOptions extends Reach {
  userAgent: string
  /** For one fetch with all its redirects, without the wait for its slot. */
  deadlineMs: number
  /** Of a body, both as it is sent and decompressed. */
  maxBytes: number
  /** How many origins are read at once, each with one request at a time. */
  concurrency: number
  lookup?: Lookup
  now?: Clock
}

const MAX_REDIRECTS = 5

const BLOCKED =
  'The address is that of a source that is blocked in the configuration, so it was not requested.'

interface FollowOptions {
  ready: () => Promise<void>
  waits: HostWaits | undefined
  isBlocked: IsBlocked | undefined
}

/** Creates a fetcher for servers that may be slow, broken or hostile. */
export function createFetcher(options: FetcherOptions): Fetcher {
  const { userAgent, deadlineMs, maxBytes, lookup, now = () => new Date() } = options
  const connections = new Connections()
  const dispatcher = new Agent({
    connections: 1,
    // The deadline ends every request; undici's own timers would only cost time.
    headersTimeout: 0,
    bodyTimeout: 0,
    // The next poll is later than this, however long a server offers to keep a socket.
    keepAliveMaxTimeout: 10_000,
    connect: connections.counted(
      guardedConnect({ objection: objectionTo(options), lookup, timeoutMs: deadlineMs }),
    ),
  })
  const sender = { userAgent, maxBytes, now }
  const inSlot = perHostQueue(options.concurrency)

  async function follow(
    start: URL,
    known: Validators,
    { ready, waits, isBlocked }: FollowOptions,
    at: (name: string) => void,
  ): Promise<FetchOutcome> {
    let url = start
    let name = start.host
    const deadline = new Deadline(deadlineMs)
    const cookies = new ChainCookies()
    let lasting = true
    for (let redirects = 0; redirects <= MAX_REDIRECTS; redirects++) {
      at(name)
      if (isBlocked?.(url)) throw new FetchError(BLOCKED)
      const answer = await inSlot(url.origin, async () => {
        await ready()
        const until = waits?.until(url.host)
        if (until !== undefined) return waitingFor(url, until, start)
        const answered = await deadline.spend((signal) =>
          retryOnce(url.origin, { dispatcher, connections }, (through) =>
            sendRequest(url, known, signal, { ...sender, dispatcher: through, name, cookies }),
          ),
        )
        // This happens before the slot is free, so that the host's next source already knows.
        return answered.kind === 'rate-limited' && waits ? withWait(answered, url, waits) : answered
      })
      if (answer.kind !== 'redirect') {
        const hasMoved =
          redirects > 0 && lasting && (answer.kind === 'fetched' || answer.kind === 'unchanged')
        return hasMoved ? { ...answer, permanentUrl: answer.url } : answer
      }
      const next = requestUrl(answer.to, url)
      lasting &&= isLasting(url, next, answer.permanent)
      url = next
      // The target of a redirect is text of the server, which no report quotes.
      name = `${start.host}, after a redirect,`
    }
    at(start.host)
    throw new FetchError(`It redirects more than ${MAX_REDIRECTS} times.`)
  }

  return {
    async get(address, known = {}, ready = async () => {}, waits, isBlocked) {
      let name = 'The source'
      try {
        return await follow(requestUrl(address), known, { ready, waits, isBlocked }, (host) => {
          name = host
        })
      } catch (error) {
        return { kind: 'failed', failure: connectionErrorKind(error), reason: fetchErrorText(error, name) }
      }
    },
    close: () => dispatcher.destroy(),
  }
}

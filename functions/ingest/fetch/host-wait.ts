import { minuteOf } from '../../domain/time.ts'
import type { FetchOutcome, HostWaits } from '../../ports/fetcher.ts'

type Outcome<Kind extends FetchOutcome['kind']> = Extract<FetchOutcome, { kind: Kind }>

/** The outcome of a request that was not sent. `start` is the address of the source, `url` that of the host. */
export function waitingFor(url: URL, until: string, start: URL): Outcome<'waiting'> {
  // The target of a redirect comes from the server, and no report quotes a server's text.
  const name = url.host === start.host ? start.host : `the server to which ${start.host} redirects`
  return {
    kind: 'waiting',
    hostWait: { host: url.host, until },
    reason: `Not requested, because ${name} asked us to wait until ${minuteOf(until)} UTC.`,
  }
}

/** Notes that a host asked us to wait. */
export function withWait(
  outcome: Outcome<'rate-limited'>,
  { host }: URL,
  waits: HostWaits,
): Outcome<'rate-limited'> {
  return { ...outcome, hostWait: { host, until: waits.add(host, outcome.retryAfterSeconds) } }
}

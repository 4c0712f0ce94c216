import type { FailureKind, HostWait } from '../domain/model/source-state.ts'
import type { IsBlocked } from '../domain/urls/blocked-addresses.ts'

/** Reads documents over HTTP, one request for each origin at a time. */
export interface Fetcher {
  /**
   * Requests `address` and follows redirects. It never rejects: whatever the server does is an outcome. The request waits for
   * its slot first and then for `ready`, which must not wait for another request of this fetcher. No host in `waits` is
   * requested, and a host that asks us to wait is added to `waits`. An address that `isBlocked` names is never requested, not
   * even after a redirect.
   */
  get(
    address: string,
    known?: Validators,
    ready?: () => Promise<void>,
    waits?: HostWaits,
    isBlocked?: IsBlocked,
  ): Promise<FetchOutcome>
  /** Closes the sockets. Requests that have not ended fail. */
  close(): Promise<void>
}

/** The outcome of one request for a document. */
export type FetchOutcome = Fetched | Unchanged | RateLimited | Waiting | Gone | Failed

/** The hosts that asked us to wait. A host is as in `URL.host`, with its port if it is not the default. */
export interface HostWaits {
  /** Notes that a host asked us to wait `seconds`, within limits, and returns the time until which it is not requested. */
  add(host: string, seconds: number | undefined): string
  /** The time until which a host must not be requested, if that is later than now; ISO 8601. */
  until(host: string): string | undefined
}

/** The server sent a document, or the beginning of one. */
export interface Fetched extends Validators, Freshness, ServerClock {
  kind: 'fetched'
  status: number
  /** The whole body, decompressed, or the part of it that arrived. */
  bytes: Uint8Array
  /** Present if the body ended too early: how many of its bytes arrived, as they were sent. */
  cutAt?: number
  /** Why it ended too early, in a sentence for the operator; present with `cutAt`. */
  cutReason?: string
  /** SHA-256 of `bytes` in base64url. */
  hash: string
  /** The address that answered, after redirects. */
  url: string
  contentType?: string
  /** The new address, present only if every redirect on the way was permanent. */
  permanentUrl?: string
}

/** The server answered that the document has not changed since `known`. */
export interface Unchanged extends Validators, Freshness, ServerClock {
  kind: 'unchanged'
  url: string
  permanentUrl?: string
}

interface RateLimited {
  kind: 'rate-limited'
  status: number
  retryAfterSeconds?: number
  /** Present if the request came with `HostWaits`. */
  hostWait?: HostWait
  failure?: FailureKind
  reason: string
}

/** The host was not requested, because it had asked us to wait. */
interface Waiting {
  kind: 'waiting'
  hostWait: HostWait
  /** A sentence for the operator. */
  reason: string
}

interface Gone {
  kind: 'gone'
  status?: number
  failure?: FailureKind
  reason: string
}

interface Failed {
  kind: 'failed'
  /** A sentence for the operator. */
  reason: string
  /** Present if the server answered at all. */
  status?: number
  failure?: FailureKind
}

/** Values from an earlier response, with which a server can answer that nothing has changed (RFC 9110, 8.8). */
export interface Validators {
  etag?: string
  lastModified?: string
}

/** What the response says about the server's clock (RFC 9110, 6.6.1). */
export interface ServerClock {
  /** How far it is ahead of ours; negative if it is behind. */
  aheadSeconds?: number
}

/** How long the response stays fresh, as the server declares it. */
export interface Freshness {
  /** The time in caches is already subtracted. */
  maxAgeSeconds?: number
  /** ISO 8601; only where there is no max-age, which overrides it (RFC 9111, 5.3). */
  expires?: string
}

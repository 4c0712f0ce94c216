/** What came of asking a server for a feed. Nothing a server does is an exception. */
export type FetchOutcome = Fetched | Unchanged | RateLimited | Gone | Failed

export interface Fetched extends Validators, Freshness {
  is: 'fetched'
  status: number
  /** The whole body, decompressed. */
  bytes: Uint8Array
  /** Of `bytes`. */
  hash: string
  /** The address that answered, after redirects. */
  url: string
  contentType?: string
  /** Where it has moved to, only if every redirect on the way was permanent. */
  permanentUrl?: string
}

export interface Unchanged extends Validators, Freshness {
  is: 'unchanged'
  url: string
  permanentUrl?: string
}

interface RateLimited {
  is: 'rate-limited'
  status: number
  retryAfterSeconds?: number
  reason: string
}

interface Gone {
  is: 'gone'
  reason: string
}

interface Failed {
  is: 'failed'
  /** A sentence for the operator. */
  reason: string
  /** Where the server answered at all. */
  status?: number
}

export interface Validators {
  etag?: string
  lastModified?: string
}

/** How long the server says that its answer stays fresh. */
export interface Freshness {
  /** What is left of it, the time in caches subtracted. */
  maxAgeSeconds?: number
  /** ISO 8601; only where there is no max-age, which overrides it (RFC 9111, 5.3). */
  expires?: string
}

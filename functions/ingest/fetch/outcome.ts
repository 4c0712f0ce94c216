/** What to ask for: the address, and what the last answer said of itself. */
export interface FetchRequest {
  url: string
  etag?: string
  lastModified?: string
  bodyHash?: string
}

/** What an answer said of itself, to be given back with the next request. */
export interface Seen {
  etag?: string
  lastModified?: string
  /** SHA-256 of the unpacked body. */
  bodyHash?: string
  freshSeconds?: number
  /** Where the address has moved for good: every redirect on the way was a permanent one. */
  permanentUrl?: string
}

export type FetchOutcome =
  | { is: 'new'; bytes: Uint8Array; contentType?: string; url: string; seen: Seen }
  | { is: 'unchanged'; seen: Seen }
  | { is: 'limited'; error: string; retryAfterSeconds?: number }
  | { is: 'gone'; error: string }
  | { is: 'failed'; error: string }

import type { Freshness, ServerClock, Validators } from '../../ports/fetcher.ts'

/** Headers of a response by their names in lower case. */
export type Headers = Record<string, string | string[] | undefined>

/** The first value of a header. */
export function header(headers: Headers, name: string): string | undefined {
  const value = headers[name]
  return Array.isArray(value) ? value[0] : value
}

/** Reads the values with which a later request can ask whether anything has changed (RFC 9110, 8.8). */
export function validators(headers: Headers): Validators {
  return {
    etag: replayable(header(headers, 'etag')),
    lastModified: replayable(header(headers, 'last-modified')),
  }
}

/** Reads how long a response stays fresh (RFC 9111, 5.2.2 and 5.3). */
export function freshness(headers: Headers): Freshness {
  const control = [headers['cache-control'] ?? []].flat().join(',')
  if (/(?:^|[\s,])no-(?:cache|store)(?:$|[\s,])/i.test(control)) return {}
  const maxAge = /(?:^|[\s,])max-age\s*=\s*"?(\d{1,10})/i.exec(control)?.[1]
  if (maxAge !== undefined) {
    return { maxAgeSeconds: Math.max(0, Number(maxAge) - (number(header(headers, 'age')) ?? 0)) }
  }
  const expires = httpDate(header(headers, 'expires'))
  return expires === undefined ? {} : { expires: new Date(expires).toISOString() }
}

/** Compares the server's clock with ours. The time in caches is added (RFC 9111, 4.2.3). */
export function serverClock(headers: Headers, now: Date): ServerClock {
  const date = httpDate(header(headers, 'date'))
  if (date === undefined) return {}
  const age = number(header(headers, 'age')) ?? 0
  return { aheadSeconds: Math.round((date - now.getTime()) / 1000) + age }
}

/** Reads the seconds to wait from `Retry-After`, which is a number or a date (RFC 9110, 10.2.3). */
export function retryAfterSeconds(headers: Headers, now: Date): number | undefined {
  const value = header(headers, 'retry-after')
  const until = httpDate(value)
  return number(value) ?? (until === undefined ? undefined : Math.max(0, (until - now.getTime()) / 1000))
}

/** Reads how many bytes a body should have, according to its header (RFC 9110, 8.6). */
export function contentLength(headers: Headers): number | undefined {
  return number(header(headers, 'content-length'))
}

const number = (value: string | undefined) =>
  value !== undefined && /^\d{1,10}$/.test(value.trim()) ? Number(value) : undefined

function httpDate(value: string | undefined): number | undefined {
  if (value === undefined || !/^[a-z]{3}/i.test(value)) return undefined
  // The old asctime form has no zone and means GMT.
  const time = Date.parse(/(?:GMT|UTC|Z|[+-]\d{4})$/.test(value.trim()) ? value : `${value} GMT`)
  return Number.isNaN(time) ? undefined : time
}

// A value that can't be sent as a header would make every later poll fail.
const replayable = (value: string | undefined) =>
  value !== undefined && value.length <= 1000 && /^[\x20-\x7E\x80-\xFF]+$/.test(value) ? value : undefined

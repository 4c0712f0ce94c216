type Headers = Record<string, string | string[] | undefined>

export function header(headers: Headers, name: string): string | undefined {
  const value = headers[name]
  return (Array.isArray(value) ? value.join(', ') : value)?.trim() || undefined
}

/** Seconds for which the server says that its answer stays fresh: `max-age` less `Age`, else `Expires` (RFC 9111). */
export function freshSeconds(headers: Headers, now: Date): number | undefined {
  const control = header(headers, 'cache-control')?.toLowerCase() ?? ''
  if (/\bno-(?:cache|store)\b/.test(control)) return undefined
  const maxAge = /\bmax-age\s*=\s*"?(\d+)/.exec(control)?.[1]
  if (maxAge !== undefined) return positive(Number(maxAge) - (Number(header(headers, 'age')) || 0))
  const expires = Date.parse(header(headers, 'expires') ?? '')
  return positive((expires - served(headers, now)) / 1000)
}

/** Seconds to wait by `Retry-After`, which comes as seconds or as a date (RFC 9110, 10.2.3). */
export function retryAfterSeconds(headers: Headers, now: Date): number | undefined {
  const value = header(headers, 'retry-after')
  if (value === undefined) return undefined
  return positive(
    /^\d+(\.\d+)?$/.test(value) ? Number(value) : (Date.parse(value) - served(headers, now)) / 1000,
  )
}

/** The server's own clock, against which its dates count. */
function served(headers: Headers, now: Date): number {
  const date = Date.parse(header(headers, 'date') ?? '')
  return Number.isNaN(date) ? now.getTime() : date
}

function positive(seconds: number): number | undefined {
  return Number.isFinite(seconds) && seconds > 0 ? Math.round(seconds) : undefined
}

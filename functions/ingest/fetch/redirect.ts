import { type Headers, header } from './response-headers.ts'

export interface Redirect {
  kind: 'redirect'
  to: string
  permanent: boolean
}

/** RFC 9110, 15.4; without a `Location` there is nothing to follow. */
export function redirectOf(status: number, headers: Headers): Redirect | undefined {
  const value = header(headers, 'location')
  if (value === undefined || ![301, 302, 303, 307, 308].includes(status)) return undefined
  return { kind: 'redirect', to: readable(value), permanent: status === 301 || status === 308 }
}

/** Whether a step may be remembered: never one from a protected connection to an open one. */
export function isLasting(from: URL, to: URL, permanent: boolean): boolean {
  return permanent && !(from.protocol === 'https:' && to.protocol === 'http:')
}

/** Header values arrive as Latin-1, and servers write raw UTF-8 into this one. */
function readable(value: string): string {
  const text = Buffer.from(value, 'latin1').toString('utf8')
  return text.includes('\uFFFD') ? value : text
}

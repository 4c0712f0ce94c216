import { isWeb } from '../../domain/urls/web-address.ts'
import { FetchError } from './fetch-error.ts'
import { type Headers, header } from './response-headers.ts'

/**
 * The address of a request in the form that every server accepts. `base` is the address that redirected to it.
 * @throws {FetchError} if it is no http or https address, or contains a user name or a password
 */
export function requestUrl(address: string, base?: URL): URL {
  const parsed = URL.parse(address, base)
  if (!parsed) throw new FetchError(`The ${subject(base)} is not a web address.`)
  if (!isWeb(parsed)) {
    throw new FetchError(
      `The ${subject(base)} begins with neither http: nor https:, and nothing else is read.`,
    )
  }
  if (parsed.username || parsed.password) {
    throw new FetchError(`The ${subject(base)} contains a user name or a password; remove them.`)
  }
  if (parsed.hash) parsed.hash = ''
  if (laxCharacters.test(parsed.pathname)) parsed.pathname = strict(parsed.pathname)
  if (laxCharacters.test(parsed.search)) parsed.search = strict(parsed.search)
  return parsed
}

// The URL standard leaves these as they are, RFC 3986 forbids them, and some servers answer 400.
const laxCharacters = /[[\]|\\^`{}]/
const strict = (part: string) => part.replaceAll(new RegExp(laxCharacters, 'g'), encodeURIComponent)

/** No report quotes the target of a redirect, which is text of the server. */
const subject = (base: URL | undefined) => (base ? 'target of a redirect' : 'address of the source')

/** A response that sends the client to another address. */
export interface Redirect {
  kind: 'redirect'
  to: string
  permanent: boolean
}

/** The redirect of a response (RFC 9110, 15.4), or `undefined` if it is none or has no `Location`. */
export function redirectOf(status: number, headers: Headers): Redirect | undefined {
  const value = header(headers, 'location')
  if (value === undefined || ![301, 302, 303, 307, 308].includes(status)) return undefined
  return { kind: 'redirect', to: readable(value), permanent: status === 301 || status === 308 }
}

/** Whether a redirect may be remembered: never one from https to http. */
export function isLasting(from: URL, to: URL, permanent: boolean): boolean {
  return permanent && !(from.protocol === 'https:' && to.protocol === 'http:')
}

/** Header values arrive as Latin-1, and servers write raw UTF-8 into this one. */
function readable(value: string): string {
  const text = Buffer.from(value, 'latin1').toString('utf8')
  return text.includes('\uFFFD') ? value : text
}

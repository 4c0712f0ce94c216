import { FetchError } from './fetch-error.ts'

/** Where a request goes; throws a `FetchError` for what must not be asked. `base` resolves a redirect's target. */
export function requestUrl(address: string, base?: URL): URL {
  const parsed = URL.parse(address, base)
  if (!parsed) throw new FetchError(`The ${what(base)} is not a web address.`)
  if (parsed.protocol !== 'http:' && parsed.protocol !== 'https:') {
    throw new FetchError(`The ${what(base)} begins with neither http: nor https:, and nothing else is read.`)
  }
  if (parsed.username || parsed.password) {
    throw new FetchError(`The ${what(base)} holds a user name or a password; remove them.`)
  }
  if (parsed.hash) parsed.hash = ''
  if (LAX.test(parsed.pathname)) parsed.pathname = strict(parsed.pathname)
  if (LAX.test(parsed.search)) parsed.search = strict(parsed.search)
  return parsed
}

// The URL standard leaves these as they are, RFC 3986 forbids them, and some servers answer 400.
const LAX = /[[\]|\\^`{}]/
const strict = (part: string) => part.replaceAll(new RegExp(LAX, 'g'), encodeURIComponent)

/** No report quotes the target of a redirect, which is text of the server. */
const what = (base: URL | undefined) => (base ? 'target of a redirect' : 'address of the source')

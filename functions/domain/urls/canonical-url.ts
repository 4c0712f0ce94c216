import normalizeUrl, { type Options } from 'normalize-url'
import { hostTracking, trackingNames, trackingPrefixes } from './tracking-parameters.ts'
import { mayWrap, unwrap } from './unwrap.ts'
import { parseWebAddress } from './web-address.ts'

const options: Options = {
  defaultProtocol: 'https',
  forceHttps: true,
  stripAuthentication: true,
  stripWWW: true,
  stripTextFragment: true,
  removeTrailingSlash: true,
  removeSingleSlash: true,
  removeDirectoryIndex: [/^index\.[a-z]+$/],
  removeQueryParameters: false,
  sortQueryParameters: true,
}

/** Most addresses are a host and plain words, in which only the scheme, `www.` and the parameters need changing. */
const plain =
  /^https?:\/\/(?:www\.)?(?!www\.)([a-z\d-]{1,30}(?:\.[a-z\d-]{1,30}){0,2}\.[a-z]{2,12}(?:\/[\w-]+)+(?:\.html?)?)(?:\?(\w+=[\w.%+~-]*(?:&\w+=[\w.%+~-]*)*))?$/
const directoryIndex = /\/index\.html?(?:\?|$)/

/**
 * One spelling for the address of one article: redirects unwrapped, tracking gone, scheme, `www.` and fragment dropped.
 * An address that is not http is returned unchanged. Two spellings of one article may still differ; two articles never agree.
 */
export function canonicalUrl(url: string): string {
  // Parsing takes longer than all else. Only a parser knows whether a host in Punycode is valid.
  const quick = mayWrap(url) || url.includes('xn--') ? undefined : ofPlainAddress(url)
  if (quick) return quick
  const parsed = parseWebAddress(url)
  if (!parsed) return url
  const address = unwrap(parsed)
  dropTracking(address)
  // `#!/story` is an address of its own in old one-page sites.
  if (!address.hash.startsWith('#!')) address.hash = ''
  const known = ofPlainAddress(address.href)
  if (known) return known
  try {
    return normalizeUrl(address.href, options)
  } catch {
    return address.href
  }
}

/** The canonical form of a plain address without other parameters than those that are tracking everywhere. */
function ofPlainAddress(url: string): string | undefined {
  const [, address, query] = plain.exec(url) ?? []
  if (!address || directoryIndex.test(url)) return undefined
  const isTracking = (parameter: string) =>
    isTrackingEverywhere(parameter.slice(0, parameter.indexOf('=')).toLowerCase())
  return query === undefined || query.split('&').every(isTracking) ? `https://${address}` : undefined
}

function isTrackingEverywhere(name: string): boolean {
  return trackingNames.has(name) || trackingPrefixes.some((prefix) => name.startsWith(prefix))
}

function dropTracking(address: URL): void {
  if (!address.search) return
  const here = hostTracking(address.hostname.toLowerCase())
  const tracking = (name: string) =>
    isTrackingEverywhere(name) ||
    here.some((known) => (known.endsWith('*') ? name.startsWith(known.slice(0, -1)) : name === known))
  const names = [...new Set(address.searchParams.keys())]
  const found = names.filter((name) => tracking(name.toLowerCase()))
  // Often all parameters are tracking, and deleting them one by one parses the address each time.
  if (found.length > 0 && found.length === names.length) address.search = ''
  else for (const name of found) address.searchParams.delete(name)
}

import normalizeUrl, { type Options } from 'normalize-url'
import { parseUrl } from './parse-url.ts'
import { hostTracking, trackingNames, trackingPrefixes } from './tracking-parameters.ts'
import { unwrap } from './unwrap.ts'

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

/**
 * One spelling for the address of one article: redirects unwrapped, tracking gone, scheme, `www.` and fragment dropped.
 * What is no http address is given back as it is. Two spellings of one article may still differ; two articles never agree.
 */
export function canonicalUrl(url: string): string {
  const parsed = parseUrl(url)
  if (!parsed) return url
  const address = withoutTracking(unwrap(parsed))
  // `#!/story` is an address of its own in old one-page sites.
  if (!address.hash.startsWith('#!')) address.hash = ''
  try {
    return normalizeUrl(address.href, options)
  } catch {
    return address.href
  }
}

function withoutTracking(address: URL): URL {
  if (!address.search) return address
  const clean = new URL(address)
  const here = hostTracking(address.hostname.toLowerCase())
  const tracking = (name: string) =>
    trackingNames.has(name) ||
    trackingPrefixes.some((prefix) => name.startsWith(prefix)) ||
    here.some((known) => (known.endsWith('*') ? name.startsWith(known.slice(0, -1)) : name === known))
  for (const name of new Set(address.searchParams.keys()))
    if (tracking(name.toLowerCase())) clean.searchParams.delete(name)
  return clean
}

import { parseWebAddress } from './web-address.ts'

/** Redirects whose address has the target in a parameter: host, path and the parameters to look in. */
const redirectors: { host: RegExp; path: RegExp; parameters: string[] }[] = [
  { host: /^(www\.)?google\.[a-z.]+$/, path: /^\/url$/, parameters: ['url', 'q'] },
  { host: /^(www\.)?googleadservices\.com$/, path: /^\/pagead\/aclk$/, parameters: ['adurl'] },
  { host: /^(www\.)?bing\.com$/, path: /^\/news\/apiclick\.aspx$/, parameters: ['url'] },
  { host: /^(l|lm|www)\.(facebook|instagram)\.com$/, path: /^\/(l\.php)?$/, parameters: ['u'] },
  { host: /^out\.reddit\.com$/, path: /^\//, parameters: ['url'] },
  { host: /^(www\.)?duckduckgo\.com$/, path: /^\/l\/$/, parameters: ['uddg'] },
  { host: /^t\.umblr\.com$/, path: /^\/redirect$/, parameters: ['z'] },
  { host: /\.safelinks\.protection\.outlook\.com$/, path: /^\//, parameters: ['url'] },
  { host: /^(www\.)?linkedin\.com$/, path: /^\/redir\/redirect$/, parameters: ['url'] },
]

const ampCache = /^\/(?:[cvi]|wp)\/(?:s\/)?(.+)$/
const googleAmp = /^\/amp\/(?:s\/)?(.+)$/

/** The hosts of the services below, so that other addresses need not be parsed. */
const wrapping = /google|bing\.com|facebook|instagram|reddit|duckduckgo|umblr|outlook|linkedin|ampproject/i

/** Whether an address may contain another, by its host. */
export function mayWrap(url: string): boolean {
  return wrapping.test(url.split('/', 3)[2] ?? '')
}

/** The target of a redirect as text; any other address unchanged. */
export function unwrapped(url: string): string {
  const address = mayWrap(url) ? parseWebAddress(url) : undefined
  const target = address && unwrap(address)
  return target && target !== address ? target.href : url
}

/** The target of a redirect or an AMP cache whose address contains it; any other address unchanged. */
export function unwrap(address: URL): URL {
  let current = address
  // A hostile address may wrap itself without end.
  for (let depth = 0; depth < 5; depth++) {
    const target = carried(current) ?? cached(current) ?? encoded(current)
    if (!target) return current
    current = target
  }
  return current
}

function carried(address: URL): URL | undefined {
  const host = address.hostname.toLowerCase()
  const redirector = redirectors.find((known) => known.host.test(host) && known.path.test(address.pathname))
  for (const parameter of redirector?.parameters ?? []) {
    const target = parseWebAddress(address.searchParams.get(parameter) ?? '')
    if (target) return target
  }
  return undefined
}

function cached(address: URL): URL | undefined {
  const host = address.hostname.toLowerCase()
  const pattern = host.endsWith('.cdn.ampproject.org')
    ? ampCache
    : /^(www\.)?google\.[a-z.]+$/.test(host)
      ? googleAmp
      : undefined
  const path = pattern?.exec(address.pathname)?.[1]
  if (!path) return undefined
  const scheme = /^\/(?:[cvi]|wp|amp)\/s\//.test(address.pathname) ? 'https' : 'http'
  return path.split('/')[0]?.includes('.')
    ? parseWebAddress(`${scheme}://${path}${address.search}`)
    : undefined
}

const newsArticle = /^\/(?:rss\/|__i\/rss\/rd\/)?(?:articles|read)\/(CBMi[\w-]+)$/

/** Google News's older links hold their target in a base64 message; the newer ones only a key to it. */
function encoded(address: URL): URL | undefined {
  if (address.hostname.toLowerCase() !== 'news.google.com') return undefined
  const id = newsArticle.exec(address.pathname)?.[1]
  if (!id) return undefined
  const message = Buffer.from(id, 'base64url')
  // A head of three bytes, then the length with seven bits in each byte, then the text.
  const [low = 0, high = 0] = message.subarray(3)
  const isLong = low >= 0x80
  const start = isLong ? 5 : 4
  const text = message.subarray(start, start + (isLong ? (low & 0x7f) + high * 0x80 : low))
  return parseWebAddress(text.toString('latin1'))
}

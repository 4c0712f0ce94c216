import { parseWebAddress } from './web-address.ts'

const mobileHost = /^(?:amp|m|mobile|amp-www)\.(?=[^.]+\.)/
const ampPath = /^\/amp(?=\/)|\/amp(?:\.html)?$|(?<=[^/])\.amp(?=\.html?$|$)/
/** An address that contains none of these has nothing to fold. */
const marks = /[/.?&]amp|\/\/m\.|\/\/mobile\.|output/i
const ampParameters = new Set(['amp', 'outputtype', 'output'])

/**
 * A canonical address without the marks of AMP and mobile pages. It is a guess: some sites have other articles there, so it
 * only counts if it is the address of a known article.
 */
export function foldedUrl(canonical: string): string {
  const address = marks.test(canonical) ? parseWebAddress(canonical) : undefined
  if (!address) return canonical
  address.hostname = address.hostname.replace(mobileHost, '')
  address.pathname = address.pathname.replace(ampPath, '')
  for (const [name, value] of [...address.searchParams])
    if (ampParameters.has(name.toLowerCase()) && /^(amp|amp-type|1|true|)$/i.test(value))
      address.searchParams.delete(name)
  const bare = address.href.replace(/\?$/, '')
  return bare.endsWith('/') ? bare.slice(0, -1) : bare
}

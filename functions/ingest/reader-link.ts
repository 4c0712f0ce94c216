import { isIPv4 } from 'node:net'
import { siteOf } from '../domain/story/publisher.ts'
import { embeddedIpv4 } from './fetch/address/embedded-ipv4.ts'
import { plainAddress } from './fetch/address/plain-address.ts'
import { isPrivateAddress } from './fetch/address/public-address.ts'
import { type Loss, ownLink, privateLink } from './losses.ts'

/** Names that lead nowhere but into the reader's own network or machine (RFC 6761, 6762, 8375; ICANN for `internal`). */
const privateNames = ['localhost', 'local', 'internal', 'home.arpa']

/** What decides where the links of a source must not lead. */
export interface LinkPolicy {
  /** The address of its feed. A feed in a private network may link there. */
  feed: string
  /** The addresses at which readers find this digest. */
  ourUrls: readonly string[]
}

/** Says why readers must not follow a link of an entry, or `undefined`. The link has the form of the URL standard. */
export function objectionToLink(link: string, { feed, ourUrls }: LinkPolicy): Loss | undefined {
  const host = siteOf(link)
  // Private links of readers and editors are on this site, and no outlet's articles are.
  if (host !== undefined && ourUrls.some((url) => siteOf(url) === host)) return ownLink
  return isPrivate(link) && !isPrivate(feed) ? privateLink : undefined
}

function isPrivate(url: string): boolean {
  const name = URL.parse(url)?.hostname.replace(/\.$/, '') ?? ''
  const address = plainAddress(name)
  if (address === undefined) return privateNames.some((one) => name === one || name.endsWith(`.${one}`))
  return [address, ...(isIPv4(address) ? [] : embeddedIpv4(address))].some(isPrivateAddress)
}

import { type LookupAddress, lookup as systemLookup } from 'node:dns'
import { isIP, type LookupFunction } from 'node:net'
import { FetchError } from './fetch-error.ts'

/** Finds every address of a name. */
export type Resolve = (name: string) => Promise<LookupAddress[]>

/** Whether an IP address may be connected to. */
export type Allowed = (address: string) => boolean

export const systemResolve: Resolve = (name) =>
  new Promise((resolve, reject) => {
    systemLookup(name, { all: true }, (error, addresses) => (error ? reject(error) : resolve(addresses)))
  })

/**
 * A look-up for `net.connect` that hands out allowed addresses only. The socket connects to what is handed out, so a
 * name that leads elsewhere the next time it is asked (DNS rebinding) gains nothing.
 */
export function guardedLookup(resolve: Resolve, allowed: Allowed): LookupFunction {
  return (name, options, callback) => {
    resolve(name).then(
      (addresses) => {
        const reachable = addresses.filter(({ address }) => allowed(address))
        const first = reachable[0]
        if (!first) callback(privateAddress(name, addresses[0]?.address), '', 0)
        else if (options.all) callback(null, reachable)
        else callback(null, first.address, first.family)
      },
      (error) => callback(error, '', 0),
    )
  }
}

/** A host that is an address is never looked up, so it is checked before each request. */
export function checkHost(url: URL, allowed: Allowed): void {
  const host = url.hostname.replace(/^\[|\]$/g, '')
  if (isIP(host) !== 0 && !allowed(host)) throw privateAddress(url.hostname, host)
}

function privateAddress(name: string, address: string | undefined): FetchError {
  return new FetchError(
    address
      ? `${name} leads to ${address}, which is no public address; sources on one's own network are read only with --allow-private`
      : `${name} has no address`,
  )
}

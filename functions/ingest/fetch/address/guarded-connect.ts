import { lookup as systemLookup } from 'node:dns/promises'
import { isIP, type LookupFunction } from 'node:net'
import { buildConnector } from 'undici'
import { FetchError } from '../fetch-error.ts'

/** Looks up all addresses of a host name. */
export type Lookup = (name: string) => Promise<{ address: string; family: number }[]>

/** What the connector checks before it connects. */
export interface Guard {
  objection: (address: string) => string | undefined
  lookup?: Lookup
  timeoutMs: number
}

/**
 * Creates a connector that opens sockets to permitted addresses only. The socket gets the very addresses that were
 * checked, so a name can't lead elsewhere a moment later (DNS rebinding).
 */
export function guardedConnect({
  objection,
  lookup = (name) => systemLookup(name, { all: true }),
  timeoutMs,
}: Guard): buildConnector.connector {
  async function permitted(name: string) {
    const found = await lookup(name)
    const reachable = found.filter(({ address }) => objection(address) === undefined)
    if (reachable.length > 0) return reachable
    const [first] = found
    throw new FetchError((first && objection(first.address)) ?? 'The host name has no address.')
  }
  const pinned: LookupFunction = (name, { all }, callback) => {
    permitted(name).then(
      (addresses) => {
        if (all) callback(null, addresses)
        else callback(null, addresses[0]!.address, addresses[0]!.family)
      },
      (error: NodeJS.ErrnoException) => callback(error, ''),
    )
  }
  const connect = buildConnector({
    lookup: pinned,
    timeout: timeoutMs,
    // Feeds gain nothing from HTTP/2, and a hostile server gains many more ways to misbehave.
    allowH2: false,
    // Node gives up on an address after 250 ms where there is another; slow publishers need longer.
    autoSelectFamilyAttemptTimeout: 2000,
  })
  return (options, callback) => {
    const address = options.hostname.replace(/^\[(.*)\]$/, '$1')
    // A name that is an address already is never looked up.
    const why = isIP(address) ? objection(address) : undefined
    if (why === undefined) connect({ ...options, hostname: address }, callback)
    else callback(new FetchError(why), null)
  }
}

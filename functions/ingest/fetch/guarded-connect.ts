import { lookup as systemLookup } from 'node:dns/promises'
import { isIP, type LookupFunction } from 'node:net'
import { buildConnector } from 'undici'
import { FetchProblem } from './problem.ts'

/** Every address a name stands for. */
export type Lookup = (name: string) => Promise<{ address: string; family: number }[]>

export interface Guard {
  mayReach: (address: string) => boolean
  lookup?: Lookup
  timeoutMs: number
}

/**
 * Opens sockets to permitted addresses only. The addresses that were checked are the ones the socket is given, so a
 * name cannot stand for something else a moment later (DNS rebinding).
 */
export function guardedConnect({
  mayReach,
  lookup = (name) => systemLookup(name, { all: true }),
  timeoutMs,
}: Guard): buildConnector.connector {
  const pinned: LookupFunction = (name, options, callback) => {
    lookup(name).then(
      (found) => {
        const permitted = found.filter(({ address }) => mayReach(address))
        const [first] = permitted
        if (!first) callback(refusal(name, found[0]?.address), '')
        else if (options.all) callback(null, permitted)
        else callback(null, first.address, first.family)
      },
      (error: NodeJS.ErrnoException) => callback(error, ''),
    )
  }
  // HTTP/2 would let a server push many streams through one socket; feeds gain nothing from it.
  const connect = buildConnector({ lookup: pinned, timeout: timeoutMs, allowH2: false })
  return (options, callback) => {
    const address = options.hostname.replace(/^\[(.*)\]$/, '$1')
    // A name that is an address already is never looked up.
    if (isIP(address) && !mayReach(address)) callback(refusal(options.hostname, address), null)
    else connect({ ...options, hostname: address }, callback)
  }
}

function refusal(name: string, address: string | undefined): FetchProblem {
  const what = address === undefined ? 'no address' : `${address}, which is not a public address`
  return new FetchProblem(
    `${name} leads to ${what}, so it was not asked. Allow private addresses only for sources of your own.`,
  )
}

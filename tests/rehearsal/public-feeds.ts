import dns from 'node:dns/promises'
import { syncBuiltinESMExports } from 'node:module'
import net, { type LookupFunction } from 'node:net'
import { listenOnLoopback } from '../support/loopback-server.ts'

type Connect = typeof net.connect
interface Options {
  host?: string
  port?: number
  lookup: LookupFunction
}

/** A public address that no test reaches: the fetcher refuses loopback, and on AWS nothing lets it. */
const PUBLIC = '93.184.215.14'
const HOST = 'feeds.example.net'

/**
 * Serves documents by path under `http://feeds.example.net`, which this process takes for a public host: names are
 * looked up and addresses checked as ever, and only the socket then leads to this machine.
 */
export async function servePublicly(
  documents: Record<string, string>,
): Promise<{ asked: string[]; close(): Promise<void> }> {
  const asked: string[] = []
  const server = await listenOnLoopback((request, response) => {
    asked.push(request.url ?? '')
    // The clock of the test is not that of this machine.
    response.sendDate = false
    const document = documents[request.url ?? '']
    if (document === undefined) return void response.writeHead(404).end()
    response.writeHead(200, { 'Content-Type': 'application/rss+xml; charset=utf-8' }).end(document)
  })
  const { port } = server
  const { lookup } = dns
  const { connect } = net
  dns.lookup = (async () => [{ address: PUBLIC, family: 4 }]) as unknown as typeof dns.lookup
  net.connect = ((options: Options, ...rest: unknown[]) => {
    const here = options.host === HOST ? { ...options, port, lookup: ledHere(options.lookup) } : options
    return (connect as (...given: unknown[]) => net.Socket)(here, ...rest)
  }) as Connect
  syncBuiltinESMExports()
  return {
    asked,
    close() {
      Object.assign(dns, { lookup })
      Object.assign(net, { connect })
      syncBuiltinESMExports()
      return server.close()
    },
  }
}

function ledHere(lookup: LookupFunction): LookupFunction {
  return (name, options, callback) =>
    lookup(name, options, (error) => {
      if (error) callback(error, '')
      else if (options.all) callback(null, [{ address: '127.0.0.1', family: 4 }])
      else callback(null, '127.0.0.1', 4)
    })
}

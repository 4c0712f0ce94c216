import { createServer, type RequestListener, type Server } from 'node:http'
import {
  type AddressInfo,
  createServer as createRawServer,
  type Server as RawServer,
  type Socket,
} from 'node:net'
import { afterEach } from 'vitest'
import { createFetcher, type FetcherOptions } from '../../../functions/ingest/fetch/fetcher.ts'
import type { Fetcher } from '../../../functions/ports/fetcher.ts'

const open: (Server | RawServer)[] = []
const sockets = new Set<Socket>()
const fetchers: Fetcher[] = []

afterEach(async () => {
  await Promise.all(fetchers.splice(0).map((fetcher) => fetcher.close()))
  for (const socket of sockets) socket.destroy()
  await Promise.all(open.splice(0).map((server) => new Promise((done) => server.close(done))))
})

/** Serves HTTP on a loopback port until the test ends. Returns its address. */
export function serve(listener: RequestListener): Promise<string> {
  return listen(createServer(listener))
}

/** Serves whatever bytes the test writes into a socket. */
export function serveRaw(onSocket: (socket: Socket) => void): Promise<string> {
  return listen(createRawServer(onSocket))
}

function listen(server: Server | RawServer): Promise<string> {
  open.push(server)
  server.on('connection', (socket: Socket) => {
    sockets.add(socket.on('error', () => {}).on('close', () => sockets.delete(socket)))
  })
  return new Promise((done) => {
    server.listen(0, '127.0.0.1', () => done(`http://127.0.0.1:${(server.address() as AddressInfo).port}`))
  })
}

/** A fetcher for the test's own servers, closed when it ends. */
export function fetcherWith(options: Partial<FetcherOptions> = {}): Fetcher {
  const fetcher = createFetcher({
    userAgent: 'Mozilla/5.0 (compatible; ImmigrationPolicyDigest/0.1; +https://digest.example/)',
    allowPrivate: true,
    deadlineMs: 5000,
    maxBytes: 100_000,
    concurrency: 8,
    ...options,
  })
  fetchers.push(fetcher)
  return fetcher
}

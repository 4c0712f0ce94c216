import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'

/** An HTTP server of a test, on loopback. */
export interface LoopbackServer {
  url: string
  port: number
  /** Ends its connections too, so that nothing waits for a client that keeps one open. */
  close(): Promise<void>
}

type Listener = (request: IncomingMessage, response: ServerResponse) => unknown

/**
 * Starts a server that never closes a connection because it is idle: on a busy machine a client may send its next request
 * in the same moment, and gets ECONNRESET. A listener that fails costs its own connection alone, not the test process.
 */
export async function listenOnLoopback(listener: Listener): Promise<LoopbackServer> {
  const server = createServer((request, response) => {
    const answered = new Promise((resolve) => resolve(listener(request, response)))
    answered.catch(() => request.socket.destroy())
  })
  server.keepAliveTimeout = 0
  server.on('clientError', (_, socket) => socket.destroy())
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject).listen(0, '127.0.0.1', resolve)
  })
  const { port } = server.address() as AddressInfo
  return {
    url: `http://127.0.0.1:${port}`,
    port,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve())
        server.closeAllConnections()
      }),
  }
}

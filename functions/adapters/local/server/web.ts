import { once } from 'node:events'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { getRequestListener } from '@hono/node-server'
import type { Hono } from 'hono'

/**
 * Listens on loopback only.
 * @throws {Error} if the port is in use or not allowed; the message says what to do.
 */
export async function listen(
  app: Pick<Hono, 'fetch'>,
  port: number,
): Promise<{ server: Server; url: string }> {
  const server = createServer(getRequestListener(app.fetch))
  await new Promise<void>((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) => reject(listenError(error, port)))
    server.listen(port, '127.0.0.1', resolve)
  })
  return { server, url: `http://localhost:${(server.address() as AddressInfo).port}` }
}

/** Whether only this machine can open an address. */
export function isOnThisMachine(siteUrl: string): boolean {
  return /^(localhost|127\.0\.0\.1|\[::1\])$/.test(new URL(siteUrl).hostname)
}

/**
 * Makes sure that a port can be opened, before anything is created.
 * @throws {Error} if it is in use or not allowed; the message says what to do.
 */
export async function checkPort(port: number): Promise<void> {
  const probe = createServer()
  await new Promise<void>((resolve, reject) => {
    probe.once('error', (error: NodeJS.ErrnoException) => reject(listenError(error, port)))
    probe.listen(port, '127.0.0.1', resolve)
  })
  probe.close()
  await once(probe, 'close')
}

/** Finds a free port. Links contain it, so it must be known before the first page is rendered. */
export async function freePort(): Promise<number> {
  const probe = createServer().listen(0, '127.0.0.1')
  await once(probe, 'listening')
  const { port } = probe.address() as AddressInfo
  probe.close()
  await once(probe, 'close')
  return port
}

function listenError(error: NodeJS.ErrnoException, port: number): Error {
  if (error.code === 'EADDRINUSE') {
    return new Error(`Another process uses port ${port}. Stop that one, or choose another with --port N.`)
  }
  if (error.code === 'EACCES') {
    return new Error(`This user may not open port ${port}. Choose one above 1023 with --port N.`)
  }
  return error
}

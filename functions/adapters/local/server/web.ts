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
  return { server, url: `http://localhost:${await listenOn(server, port)}` }
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
  await probe(port)
}

/** Finds a free port. Links contain it, so it must be known before the first page is rendered. */
export function freePort(): Promise<number> {
  return probe(0)
}

/** Opens a port and closes it again; returns which one, if `port` is 0. */
async function probe(port: number): Promise<number> {
  const server = createServer()
  const opened = await listenOn(server, port)
  server.close()
  await once(server, 'close')
  return opened
}

async function listenOn(server: Server, port: number): Promise<number> {
  await new Promise<void>((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) => reject(listenError(error, port)))
    server.listen(port, '127.0.0.1', resolve)
  })
  return (server.address() as AddressInfo).port
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

import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { getRequestListener } from '@hono/node-server'
import type { Hono } from 'hono'

/** Answers on this machine alone; `port` 0 takes any that is free. */
export async function listen(app: Hono, port: number): Promise<{ server: Server; url: string }> {
  const server = createServer(getRequestListener(app.fetch))
  await new Promise<void>((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) => reject(explained(error, port)))
    server.listen(port, '127.0.0.1', resolve)
  })
  return { server, url: `http://localhost:${(server.address() as AddressInfo).port}` }
}

function explained(error: NodeJS.ErrnoException, port: number): Error {
  if (error.code === 'EADDRINUSE') {
    return new Error(
      `Port ${port} is taken by another process. Stop that one, or choose another with --port N.`,
    )
  }
  if (error.code === 'EACCES') {
    return new Error(`Port ${port} may not be opened by this user. Choose one above 1023 with --port N.`)
  }
  return error
}

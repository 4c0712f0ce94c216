import { once } from 'node:events'
import { type AddressInfo, createServer, type Socket } from 'node:net'

/** A server on loopback that owns its connections: they end with it, and an error of one concerns no other. */
export interface TcpServer {
  port: number
  close(): Promise<void>
}

/** Starts one. */
export async function listenTcp(serve: (socket: Socket) => void): Promise<TcpServer> {
  const sockets = new Set<Socket>()
  const server = createServer((socket) => {
    sockets.add(socket)
    socket.on('error', () => {})
    socket.on('close', () => sockets.delete(socket))
    serve(socket)
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  const { port } = server.address() as AddressInfo
  return {
    port,
    close: async () => {
      const closed = once(server, 'close')
      server.close()
      for (const socket of sockets) socket.destroy()
      await closed
    },
  }
}

/** Calls back with each part of what a connection sends that ends in this, without the end. */
export function eachEndingIn(end: string, socket: Socket, use: (part: string) => void): void {
  let text = ''
  socket.on('data', (bytes) => {
    const parts = (text + bytes.toString('latin1')).split(end)
    text = parts.pop() ?? ''
    for (const part of parts) use(part)
  })
}

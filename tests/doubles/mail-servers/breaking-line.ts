import { connect } from 'node:net'
import { listenTcp, type TcpServer } from './tcp-server.ts'

/** A line to a mail server that breaks when the server answers the text of an email: that reply is lost. */
export async function breakingLine(port: number): Promise<TcpServer> {
  return listenTcp((ours) => {
    const theirs = connect(port, '127.0.0.1')
    let isText = false
    theirs.on('error', () => ours.destroy())
    theirs.on('close', () => ours.destroy())
    ours.on('close', () => theirs.destroy())
    ours.on('data', (bytes) => theirs.write(bytes))
    theirs.on('data', (bytes) => {
      if (isText) ours.destroy()
      else ours.write(bytes)
      isText ||= bytes.toString('latin1').startsWith('354')
    })
  })
}

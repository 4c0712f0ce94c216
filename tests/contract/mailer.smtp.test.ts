import { type AddressInfo, createServer } from 'node:net'
import { SMTPServer, type SMTPServerOptions } from 'smtp-server'
import { afterEach, expect, it } from 'vitest'
import { Smtp } from '../../functions/local/smtp.ts'
import { mail, mailerContract } from './mailer.ts'

const open: { close(done?: () => void): unknown }[] = []
afterEach(() => {
  for (const server of open.splice(0)) server.close()
})

function refusal(responseCode: number): Error {
  return Object.assign(new Error('no'), { responseCode })
}

async function smtp(options: SMTPServerOptions = {}) {
  const messages: string[] = []
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS', 'AUTH'],
    onData(stream, _session, done) {
      const chunks: Buffer[] = []
      stream.on('data', (chunk) => chunks.push(chunk))
      stream.on('end', () => {
        messages.push(Buffer.concat(chunks).toString('utf8'))
        done()
      })
    },
    ...options,
  })
  server.on('error', () => {})
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const mailer = new Smtp(`smtp://127.0.0.1:${(server.server.address() as AddressInfo).port}`, 10)
  open.push(mailer, server)
  return { mailer, arrived: async () => messages }
}

mailerContract('SMTP', () => smtp())

it('gives up on a mail that the server refuses for good', async () => {
  const { mailer } = await smtp({ onRcptTo: (_address, _session, done) => done(refusal(550)) })
  expect(await mailer.send(mail('gone@example.org'))).toMatchObject({ is: 'refused', next: 'never' })
})

it('tries later where the server says so, and slower where it is asked to', async () => {
  const later = await smtp({ onRcptTo: (_address, _session, done) => done(refusal(451)) })
  expect(await later.mailer.send(mail('reader@example.org'))).toMatchObject({ is: 'refused', next: 'later' })
  const slower = await smtp({ onRcptTo: (_address, _session, done) => done(refusal(450)) })
  expect(await slower.mailer.send(mail('reader@example.org'))).toEqual({ is: 'throttled', limit: 'rate' })
})

it('waits where there is no server, since nothing was handed over', async () => {
  const server = createServer().listen(0, '127.0.0.1')
  await new Promise((resolve) => server.once('listening', resolve))
  const { port } = server.address() as AddressInfo
  await new Promise((resolve) => server.close(resolve))
  const mailer = new Smtp(`smtp://127.0.0.1:${port}`, 10)
  open.push(mailer)
  expect(await mailer.send(mail('reader@example.org'))).toMatchObject({ is: 'refused', next: 'wait' })
})

it('calls a mail lost when the server took its text and hung up without a word', async () => {
  const { mailer } = await smtp({
    onData(stream, session) {
      stream.resume()
      stream.on('end', () => {
        const connections = [
          ...(open.find((server) => server instanceof SMTPServer) as SMTPServer).connections,
        ]
        for (const connection of connections)
          if (connection.session.id === session.id) connection._socket.destroy()
      })
    },
  })
  expect(await mailer.send(mail('reader@example.org'))).toMatchObject({ is: 'lost' })
})

it('never names the address in its reasons', async () => {
  const { mailer } = await smtp({ onRcptTo: (_address, _session, done) => done(refusal(550)) })
  expect(JSON.stringify(await mailer.send(mail('gone@example.org')))).not.toContain('gone@')
})

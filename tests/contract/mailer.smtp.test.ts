import { type AddressInfo, createServer } from 'node:net'
import { SMTPServer, type SMTPServerOptions } from 'smtp-server'
import { afterEach, expect, it } from 'vitest'
import { Smtp } from '../../functions/adapters/local/mail/smtp.ts'
import { mail, mailerContract } from './mailer.ts'

const open: { close(done?: () => void): unknown }[] = []
afterEach(() => {
  for (const server of open.splice(0)) server.close()
})

function refusal(responseCode: number, message = 'no'): Error {
  return Object.assign(new Error(message), { responseCode })
}

/** A server that reads the text of an email and then refuses it. */
const afterText = (error: Error): SMTPServerOptions => ({
  onData(stream, _session, done) {
    stream.resume()
    stream.on('end', () => done(error))
  },
})

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
  const mailer = new Smtp(`smtp://127.0.0.1:${(server.server.address() as AddressInfo).port}`)
  open.push(mailer, server)
  return { mailer, arrived: async () => messages }
}

mailerContract('SMTP', () => smtp())

it('A mailbox that does not exist is given up, and any other refusal for good is unclear', async () => {
  const gone = await smtp({ onRcptTo: (_address, _session, done) => done(refusal(550, '5.1.1 unknown')) })
  expect(await gone.mailer.send(mail('gone@example.org'))).toEqual({
    kind: 'refused',
    reason: 'SMTP 550 5.1.1 at RCPT TO',
    next: 'never',
    bounced: true,
  })
  const { mailer } = await smtp({ onRcptTo: (_address, _session, done) => done(refusal(550)) })
  expect(await mailer.send(mail('gone@example.org'))).toMatchObject({ kind: 'refused', next: 'unclear' })
})

it('A refusal of the sender or the connection stops the sender, since it would meet all readers', async () => {
  const noSender = await smtp({ onMailFrom: (_address, _session, done) => done(refusal(550)) })
  expect(await noSender.mailer.send(mail('reader@example.org'))).toEqual({
    kind: 'refused',
    reason: expect.stringMatching(/check .* \(SMTP 550 at MAIL FROM\)$/),
    next: 'stop',
  })
  const nobody = await smtp({ onConnect: (_session, done) => done(refusal(554)) })
  expect(await nobody.mailer.send(mail('reader@example.org'))).toMatchObject({
    kind: 'refused',
    next: 'stop',
  })
  const down = await smtp({ onMailFrom: (_address, _session, done) => done(refusal(451)) })
  expect(await down.mailer.send(mail('reader@example.org'))).toMatchObject({ kind: 'refused', next: 'wait' })
})

it('A refusal of the sender after the text stops the sender, and any other refusal is unclear', async () => {
  const policy = await smtp(afterText(refusal(550, '5.7.60 not allowed to send as digest@example.org')))
  expect(await policy.mailer.send(mail('reader@example.org'))).toEqual({
    kind: 'refused',
    reason: expect.stringMatching(/check .* \(SMTP 550 5.7.60 at the end of DATA\)$/),
    next: 'stop',
  })
  const tooLarge = await smtp(afterText(refusal(552, '5.3.4 too large')))
  expect(await tooLarge.mailer.send(mail('reader@example.org'))).toMatchObject({
    kind: 'refused',
    next: 'unclear',
  })
})

it('The daily limit ends the day', async () => {
  const { mailer } = await smtp(afterText(refusal(550, '5.4.5 Daily user sending limit exceeded')))
  expect(await mailer.send(mail('reader@example.org'))).toEqual({ kind: 'throttled', limit: 'daily' })
})

it('A temporary refusal is tried later, and a refusal for the rate slower', async () => {
  const later = await smtp({ onRcptTo: (_address, _session, done) => done(refusal(450)) })
  expect(await later.mailer.send(mail('reader@example.org'))).toMatchObject({
    kind: 'refused',
    next: 'later',
  })
  const slower = await smtp(afterText(refusal(454, 'Throttling failure: Maximum sending rate exceeded.')))
  expect(await slower.mailer.send(mail('reader@example.org'))).toEqual({ kind: 'throttled', limit: 'rate' })
})

it('A server that can’t be reached has accepted nothing, so the sender waits', async () => {
  const server = createServer().listen(0, '127.0.0.1')
  await new Promise((resolve) => server.once('listening', resolve))
  const { port } = server.address() as AddressInfo
  await new Promise((resolve) => server.close(resolve))
  const mailer = new Smtp(`smtp://127.0.0.1:${port}`)
  open.push(mailer)
  expect(await mailer.send(mail('reader@example.org'))).toMatchObject({ kind: 'refused', next: 'wait' })
})

it('An email is lost if the server takes its text and closes the connection without an answer', async () => {
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
  expect(await mailer.send(mail('reader@example.org'))).toMatchObject({ kind: 'lost' })
})

it('No reason contains the address', async () => {
  const { mailer } = await smtp({ onRcptTo: (_address, _session, done) => done(refusal(550)) })
  expect(JSON.stringify(await mailer.send(mail('gone@example.org')))).not.toContain('gone@')
})

import { EventEmitter, once } from 'node:events'
import type { AddressInfo } from 'node:net'
import { SMTPServer, type SMTPServerOptions } from 'smtp-server'
import {
  type Answers,
  type Kind,
  kinds,
  type MailServer,
  PASSWORD,
  SMALL,
  testCertificate,
  USER,
} from './mail-server.ts'

const noTls: SMTPServerOptions = { disabledCommands: ['STARTTLS'] }

/** The package smtp-server. */
export async function openSmtpServer(): Promise<MailServer> {
  const taken: string[] = []
  const texts: string[] = []
  const arrivals = new EventEmitter()
  const open: MailServer = {
    answers: {} as Answers,
    taken,
    port: (kind) => (servers.get(kind)!.server.address() as AddressInfo).port,
    arrived: async (mark) => {
      for (;;) {
        const text = texts.find((one) => one.includes(mark))
        if (text !== undefined) return text
        await once(arrivals, 'text')
      }
    },
    close: async () => {
      await Promise.all(
        [...servers.values()].map((one) => new Promise<void>((resolve) => one.close(resolve))),
      )
    },
  }
  const settings: Record<Kind, SMTPServerOptions> = {
    usual: {
      ...noTls,
      onConnect: (_session, done) => void Promise.resolve(open.answers.greets).then(() => done()),
      onRcptTo: ({ address }, _session, done) => done(refusal(open.answers.toReader?.(address))),
    },
    'without extensions': {
      ...noTls,
      hidePIPELINING: true,
      hide8BITMIME: true,
      hideSMTPUTF8: true,
      hideENHANCEDSTATUSCODES: true,
      hideDSN: true,
    },
    small: { ...noTls, size: SMALL, rejectOversized: true },
    'small, and does not say so': { ...noTls, size: SMALL, rejectOversized: true, hideSize: true },
    'with TLS': {
      onMailFrom: (_address, { secure }, done) =>
        done(refusal(secure ? undefined : '530 5.7.0 Must issue a STARTTLS command first')),
    },
    'with sign-in': {
      ...noTls,
      authOptional: false,
      onAuth: ({ username, password }, _session, done) =>
        username === USER && password === PASSWORD
          ? done(null, { user: USER })
          : done(refusal('535 5.7.8 wrong user or password')),
    },
    'with two connections at a time': { ...noTls, maxClients: 2 },
  }
  const servers = new Map<Kind, SMTPServer>()
  for (const kind of kinds) {
    const server = new SMTPServer({
      ...testCertificate(),
      authOptional: true,
      closeTimeout: 100,
      onData(stream, session, done) {
        const chunks: Buffer[] = []
        stream.on('data', (chunk: Buffer) => chunks.push(chunk))
        stream.on('end', () => {
          if (stream.sizeExceeded) return done()
          taken.push(...session.envelope.rcptTo.map(({ address }) => address))
          texts.push(Buffer.concat(chunks).toString('latin1'))
          arrivals.emit('text')
          done()
        })
      },
      ...settings[kind],
    })
    server.on('error', () => {})
    servers.set(kind, server)
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  }
  return open
}

function refusal(reply: string | undefined): Error | null {
  if (reply === undefined) return null
  return Object.assign(new Error(reply.slice(4)), { responseCode: Number(reply.slice(0, 3)) })
}

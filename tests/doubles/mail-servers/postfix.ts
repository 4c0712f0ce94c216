import type { Socket } from 'node:net'
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
import { openSmtpServer } from './npm-smtp-server.ts'
import { type PostfixProcess, startPostfix } from './postfix-process.ts'
import { eachEndingIn, listenTcp } from './tcp-server.ts'

/** Postfix. It asks the tests what to answer, and hands all email to another server on loopback. */
export async function openPostfix(): Promise<MailServer> {
  const owned: { close(): Promise<void> }[] = []
  const close = async () => {
    await Promise.all(owned.splice(0).map((one) => one.close()))
  }
  const own = <T extends { close(): Promise<void> }>(one: T): T => {
    owned.push(one)
    return one
  }
  try {
    const next = own(await openSmtpServer())
    const taken: string[] = []
    const open: { answers: Answers } = { answers: {} }
    const policy = own(await listenTcp((socket) => servePolicy(socket, () => open.answers, taken)))
    const signIn = own(await listenTcp(serveSignIn))
    const asks = `check_policy_service inet:127.0.0.1:${policy.port}`
    const settings: Record<Kind, string[]> = {
      usual: [
        'smtpd_delay_reject=no',
        `smtpd_client_restrictions=${asks}`,
        `smtpd_recipient_restrictions=${asks}, permit_mynetworks, reject`,
      ],
      'without extensions': [
        'smtpd_discard_ehlo_keywords=pipelining,8bitmime,smtputf8,size,dsn,enhancedstatuscodes,chunking,vrfy,etrn',
      ],
      small: [`message_size_limit=${SMALL}`],
      'small, and does not say so': [`message_size_limit=${SMALL}`, 'smtpd_discard_ehlo_keywords=size'],
      'with TLS': ['smtpd_tls_security_level=encrypt'],
      'with sign-in': [
        'smtpd_sasl_auth_enable=yes',
        'smtpd_sasl_type=dovecot',
        `smtpd_sasl_path=inet:127.0.0.1:${signIn.port}`,
        'smtpd_recipient_restrictions=permit_sasl_authenticated, reject',
      ],
      'with two connections at a time': [
        'smtpd_client_connection_count_limit=2',
        'smtpd_client_event_limit_exceptions=',
      ],
    }
    const { key, cert } = testCertificate()
    const postfix: PostfixProcess = own(
      await startPostfix(
        [
          'relay_domains = example.org',
          `relay_transport = smtp:[127.0.0.1]:${next.port('usual')}`,
          'smtpd_recipient_restrictions = permit_mynetworks, reject',
          `smtpd_end_of_data_restrictions = ${asks}`,
          'smtpd_tls_chain_files = $config_directory/tls.pem',
        ],
        kinds.map((kind) => settings[kind]),
        { 'tls.pem': `${key}\n${cert}\n` },
      ),
    )
    return Object.assign(open, {
      taken,
      port: (kind: Kind) => postfix.ports[kinds.indexOf(kind)]!,
      arrived: (mark: string) => next.arrived(mark),
      close,
    })
  } catch (error) {
    await close()
    throw error
  }
}

/** Says what Postfix answers (SMTPD_POLICY_README): it asks at each greeting, each reader, and each text. */
function servePolicy(socket: Socket, answers: () => Answers, taken: string[]): void {
  eachEndingIn('\n\n', socket, async (request) => {
    const { protocol_state: state, recipient = '' } = Object.fromEntries(
      request
        .split('\n')
        .map((line) => [line.slice(0, line.indexOf('=')), line.slice(line.indexOf('=') + 1)]),
    )
    if (state === 'CONNECT') await answers().greets
    if (state === 'END-OF-MESSAGE') taken.push(recipient)
    const answer = state === 'RCPT' ? answers().toReader?.(recipient) : undefined
    socket.write(`action=${answer ?? 'dunno'}\n\n`)
  })
}

/** Checks users as Dovecot does for Postfix (its authentication protocol, version 1.1). */
function serveSignIn(socket: Socket): void {
  socket.write('VERSION\t1\t1\nMECH\tPLAIN\tplaintext\nSPID\t1\nCUID\t1\nCOOKIE\t1\nDONE\n')
  const right = Buffer.from(`\0${USER}\0${PASSWORD}`).toString('base64')
  eachEndingIn('\n', socket, (line) => {
    const [verb, id, ...rest] = line.split('\t')
    if (verb !== 'AUTH') return
    socket.write(rest.includes(`resp=${right}`) ? `OK\t${id}\tuser=${USER}\n` : `FAIL\t${id}\tuser=${USER}\n`)
  })
}

import type { AddressInfo } from 'node:net'
import { SMTPServer } from 'smtp-server'
import { describe, expect, it } from 'vitest'
import { Smtp } from '../../../functions/adapters/local/mail/smtp.ts'
import { outcomeOf, type SmtpError } from '../../../functions/adapters/local/mail/smtp-outcome.ts'
import type { Outcome } from '../../../functions/ports/mailer.ts'

const from = 'Digest <info@example.org>'

/** The outcome of a reply to a command. `text` stands for the whole message. */
function replied(response: string, command: string, more: Partial<SmtpError> = {}): Outcome {
  const error = Object.assign(new Error(response), {
    response,
    responseCode: Number(response.slice(0, 3)),
    command,
  })
  return outcomeOf(Object.assign(error, more), command === 'text' ? 'may be whole' : 'not begun', from)
}
const failed = (code: string, originalCode?: string, message = ''): Outcome =>
  outcomeOf(
    Object.assign(new Error(message), {
      code,
      command: code === 'EENVELOPE' ? 'API' : 'CONN',
      ...(originalCode && { originalCode }),
    }),
    'not begun',
    from,
  )

const size = 'how large an email may be'
const server = 'what keeps it from accepting the email'
const text = 'why it refuses the text of the email'
const domain = 'Check the SPF, DKIM and DMARC records'
const account = 'check that it may send as the address under mail.from'
const signIn = 'check the user and the password in SMTP_URL'
const tls = 'check that its certificate is valid for the host'

describe('the advice fits the refusal', () => {
  it.each([
    ['552 5.3.4 Message size exceeds fixed limit', size],
    ['552 message too large', size],
    ['550 5.3.1 mail system full', server],
    ['554 5.3.5 system incorrectly configured', server],
    ['503 5.5.1 bad sequence of commands', server],
    ['554 5.6.7 non-ASCII addresses', text],
    ['550 5.7.26 multiple authentication checks failed', domain],
    ['550 5.7.25 reverse DNS', domain],
    ['523 5.7.10 encryption needed', tls],
    ['530 5.7.0 Must issue a STARTTLS command first', tls],
    ['530 5.7.0 authentication required', signIn],
    ['550 5.7.1 not your address', account],
    ['501 5.1.7 bad sender', account],
    ['550 5.2.1 mailbox disabled', account],
    ['553 no', account],
    ['552 5.2.2 over quota', account],
  ])('"%s" at MAIL stops the mailing with: %s', (response, words) => {
    const outcome = replied(response, 'MAIL FROM')
    expect(outcome).toMatchObject({ kind: 'refused', next: 'stop' })
    expect(outcome).toHaveProperty('reason', expect.stringContaining(words))
  })

  it.each([
    ['552 5.3.4 Message too big', size],
    ['552 Message size exceeds maximum permitted', size],
    ['554 5.6.0 content', text],
    ['554 5.5.1 no valid recipients', server],
    ['550 5.7.23 SPF validation failed', domain],
    ['550 5.7.1 refused by policy', undefined],
  ])('"%s" at the end of the text may be about one email, and otherwise advises: %s', (response, words) => {
    const outcome = replied(response, 'text') as { advice?: string }
    expect(outcome).toMatchObject({ kind: 'refused', next: 'unclear' })
    if (words) expect(outcome.advice).toContain(words)
    else expect(outcome.advice).toBeUndefined()
  })

  it('a mailbox that is full, or too small for this email, concerns only its reader', () => {
    expect(replied('552 5.2.2 mailbox full, no room for a message so large', 'RCPT TO')).toMatchObject({
      next: 'never',
    })
    expect(replied('552 5.2.3 longer than the mailbox takes', 'text')).toMatchObject({ next: 'never' })
  })

  it.each([
    ['EDNS', undefined, 'check the host in SMTP_URL'],
    ['EDNS', 'ENOTFOUND', 'check the host in SMTP_URL'],
    ['ECONNECTION', undefined, 'check SMTP_URL and that the server runs'],
    ['ESOCKET', 'ECONNREFUSED', 'check SMTP_URL and that the server runs'],
    ['ESOCKET', 'ECONNRESET', 'check SMTP_URL and that the server runs'],
    ['ETIMEDOUT', undefined, 'check SMTP_URL and that the server runs'],
    ['EPROTOCOL', undefined, 'check the host and the port in SMTP_URL'],
    ['ETLS', undefined, tls],
    ['ESOCKET', 'DEPTH_ZERO_SELF_SIGNED_CERT', tls],
    ['ESOCKET', 'SELF_SIGNED_CERT_IN_CHAIN', tls],
    ['ESOCKET', 'UNABLE_TO_VERIFY_LEAF_SIGNATURE', tls],
    ['ESOCKET', 'UNABLE_TO_GET_ISSUER_CERT_LOCALLY', tls],
    ['ESOCKET', 'CERT_HAS_EXPIRED', tls],
    ['ESOCKET', 'ERR_TLS_CERT_ALTNAME_INVALID', tls],
    ['ESOCKET', 'ERR_SSL_WRONG_VERSION_NUMBER', tls],
  ])('%s (%s) makes the mailing wait with: %s', (code, originalCode, words) => {
    const outcome = failed(code, originalCode)
    expect(outcome).toMatchObject({ kind: 'refused', next: 'wait' })
    expect(outcome).toHaveProperty('reason', expect.stringContaining(words))
  })

  it.each([['EAUTH'], ['ENOAUTH'], ['EOAUTH2']])('%s stops the mailing because of the sign-in', (code) => {
    expect(failed(code)).toMatchObject({ next: 'stop', reason: expect.stringContaining(signIn) as string })
  })

  it('an envelope that nodemailer refuses concerns the address in it', () => {
    expect(failed('EENVELOPE', undefined, 'Invalid sender "x"')).toMatchObject({
      next: 'stop',
      reason: expect.stringContaining(account) as string,
    })
    expect(failed('EENVELOPE', undefined, 'Invalid recipient "x"')).toMatchObject({ next: 'never' })
    expect(failed('EMESSAGE')).toMatchObject({ next: 'unclear' })
  })
})

it('a reader whose address resembles the sender’s does not stop the edition', () => {
  const unverified = (whom: string) =>
    replied(
      `554 Message rejected: Email address is not verified. Failed the check in region EU: ${whom}`,
      'text',
    )
  for (const reader of [
    'myinfo@example.org',
    'info@example.org.example',
    'my.info@example.org',
    'info@example.organic',
  ]) {
    expect(unverified(reader)).toMatchObject({ next: 'aside' })
  }
  for (const ours of [
    'info@example.org',
    'ana@example.net, info@example.org',
    '<info@example.org>',
    'Info@Example.org.',
  ]) {
    expect(unverified(ours)).toMatchObject({ next: 'stop' })
  }
})

it.each([
  ['A self-signed certificate', true, 'smtps'],
  ['A self-signed certificate after STARTTLS', false, 'smtp'],
  ['A port without TLS', false, 'smtps'],
])('%s is reported as a problem of TLS on a real connection', async (_, secure, scheme) => {
  const server = new SMTPServer({ secure, logger: false })
  server.on('error', () => {})
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const smtp = new Smtp(`${scheme}://127.0.0.1:${(server.server.address() as AddressInfo).port}`)
  const outcome = await smtp.send({ from, to: 'ana@example.org', raw: new Uint8Array([65]), tags: {} })
  smtp.close()
  server.close()
  expect(outcome).toMatchObject({ next: 'wait', reason: expect.stringContaining(tls) as string })
})

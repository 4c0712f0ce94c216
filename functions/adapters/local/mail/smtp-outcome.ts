import { missingMailboxCodes, senderCodes } from '../../../domain/email/enhanced-codes.ts'
import { names, readMailbox } from '../../../domain/email/mailbox.ts'
import type { Outcome } from '../../../ports/mailer.ts'

/** nodemailer's error. Its texts quote addresses, so they must not leave this file. */
export interface SmtpError extends Error {
  code?: string
  /** The code of the system or of TLS, if nodemailer replaced it by one of its own. */
  originalCode?: string
  command?: string
  responseCode?: number
  response?: string
}

/**
 * How far a message got. A server may not accept it before its last bytes, which hold the dot that ends it (RFC 5321,
 * 4.1.1.4 and 4.1.1.10).
 */
export type Progress = 'not begun' | 'begun' | 'may be whole'

const advice = {
  signIn: 'The mail server does not let this account sign in: check the user and the password in SMTP_URL',
  sender:
    'The mail server does not let this account send: check that it may send as the address under mail.from in ' +
    'publication.yaml',
  connection:
    'The mail server refuses the connection: check SMTP_URL, and ask the operator of the server why',
  unreached:
    'The mail server could not be reached, or did not answer in time: check SMTP_URL and that the server runs',
  name: 'The name of the mail server could not be found: check the host in SMTP_URL, and the DNS of this machine',
  tls:
    'No encrypted connection to the mail server could be made: check that its certificate is valid for the host in ' +
    'SMTP_URL, and that SMTP_URL begins with smtps:// for port 465 and with smtp:// for any other port',
  noServer:
    'The answer is not that of a mail server: check the host and the port in SMTP_URL, and that it begins with ' +
    'smtps:// for port 465',
  slow: 'The mail server is not accepting email from this account for now: if that lasts, ask its operator why',
}

/** What to check if the sender is the problem, but not the account or the address that it uses. */
const otherChecks = {
  size: 'Ask the operator of the mail server how large an email may be',
  server: 'Ask the operator of the mail server what keeps it from accepting the email',
  text: 'Ask the operator of the mail server why it refuses the text of the email',
  domain: 'Check the SPF, DKIM and DMARC records of the domain under mail.from in publication.yaml',
}

const signInCodes = new Set([530, 534, 535, 538])

/** The mailbox exists but refuses the message: disabled, full, or the message is too large (RFC 3463, 3.3). */
const mailboxRefusalCodes = new Set(['5.2.0', '5.2.1', '5.2.2', '5.2.3', '5.2.4'])

/** How SES and Google say that the sender is too fast. They word it differently if one mailbox gets too much. */
const throttling = /throttling failure|sending (rate|limit|quota)|daily\b.*\b(limit|quota)/i

/**
 * What an SMTP failure means for a message. Before the whole text was sent, the server can't have accepted it. After
 * that, a missing reply leaves open whether it did. RFC 5321, 4.2.1: 4yz asks to try again, 5yz refuses for good.
 */
export function outcomeOf(error: SmtpError, progress: Progress, from: string): Outcome {
  const { code, command, response = '', responseCode = 0 } = error
  const enhanced = /^\d{3}[ -](\d\.\d{1,3}\.\d{1,3})\b/.exec(response)?.[1]
  const stage = stageOf(error, progress)
  const codes = [responseCode || code || 'error', responseCode ? enhanced : error.originalCode]
    .filter(Boolean)
    .join(' ')
  const reason = `SMTP ${codes} at ${stage}`
  const isAboutReader = stage === 'RCPT TO' || stage === 'DATA' || stage === 'the end of DATA'
  const refusedWith = (next: 'wait' | 'stop', advice: string) =>
    ({ kind: 'refused', reason: `${advice} (${reason})`, next }) as const

  if (responseCode < 400) {
    if (progress === 'may be whole') return { kind: 'lost', reason }
    if (code === 'EENVELOPE' && /invalid sender/i.test(error.message))
      return refusedWith('stop', advice.sender)
    // nodemailer refuses an address that can't be written in an envelope.
    if (code === 'EENVELOPE' && command === 'API') return { kind: 'refused', reason, next: 'never' }
    // The server's answer is no valid reply, so it refuses nobody.
    if (code === 'EENVELOPE' && isAboutReader) return { kind: 'refused', reason, next: 'later' }
    if (code === 'EMESSAGE') return { kind: 'refused', reason, next: 'unclear', advice: otherChecks.size }
    if (code !== undefined && signInErrors.has(code)) return refusedWith('stop', advice.signIn)
    if (code === 'EDNS') return refusedWith('wait', advice.name)
    if (code === 'EPROTOCOL') return refusedWith('wait', advice.noServer)
    return refusedWith('wait', isAboutTls(error) ? advice.tls : advice.unreached)
  }
  if (throttling.test(response) && (responseCode < 500 || enhanced === '5.4.5')) {
    return { kind: 'throttled', limit: /daily/i.test(response) ? 'daily' : 'rate' }
  }
  if (responseCode < 500) {
    if (isAboutReader) return { kind: 'refused', reason, next: 'later' }
    return refusedWith('wait', isAboutTls(error) ? advice.tls : advice.slow)
  }
  // RFC 3207, 4: a server that takes nothing unencrypted answers 530, as for a password.
  const wantsTls = enhanced === '5.7.10' || (responseCode === 530 && /starttls/i.test(response))
  if (wantsTls || isAboutTls(error)) return refusedWith('stop', advice.tls)
  if (signInCodes.has(responseCode) || code === 'EAUTH') return refusedWith('stop', advice.signIn)
  const other = otherCheck(enhanced, responseCode, response)
  if (other && stage === 'MAIL FROM')
    return refusedWith('stop', `The mail server refuses the email. ${other}`)
  if (senderCodes.has(enhanced ?? '') || stage === 'MAIL FROM') return refusedWith('stop', advice.sender)
  if (!isAboutReader) return refusedWith('stop', advice.connection)
  if (missingMailboxCodes.has(enhanced ?? ''))
    return { kind: 'refused', reason, next: 'never', bounced: true }
  if (mailboxRefusalCodes.has(enhanced ?? '')) return { kind: 'refused', reason, next: 'never' }
  // SES names the addresses that are not verified.
  if (/not verified/i.test(response)) {
    if (names(response, readMailbox(from).address)) return refusedWith('stop', advice.sender)
    if (response.includes('@')) return { kind: 'refused', reason, next: 'aside' }
  }
  return { kind: 'refused', reason, next: 'unclear', ...(other && { advice: other }) }
}

/** nodemailer's codes for a failed sign-in. */
const signInErrors = new Set(['EAUTH', 'ENOAUTH', 'EOAUTH2', 'EOTP'])

/** Whether STARTTLS failed, or OpenSSL or Node refused a certificate or a handshake. */
function isAboutTls({ code, originalCode = '' }: SmtpError): boolean {
  if (code === 'ETLS' || code === 'EREQUIRETLS') return true
  return /CERT|_SSL_|_TLS_|^EPROTO$|SIGNATURE|CRL|HOSTNAME_MISMATCH/.test(originalCode)
}

/** RFC 3463, 3.4 (5.3), 3.6 (5.5) and 3.7 (5.6), and RFC 7372 (5.7.20 to 5.7.27). 552 alone may also mean a full mailbox. */
function otherCheck(
  enhanced: string | undefined,
  responseCode: number,
  response: string,
): string | undefined {
  if (enhanced === '5.3.4' || (responseCode === 552 && /\b(size|large|big|long)\b/i.test(response))) {
    return otherChecks.size
  }
  if (/^5\.7\.2[0-7]$/.test(enhanced ?? '')) return otherChecks.domain
  if (/^5\.6\./.test(enhanced ?? '')) return otherChecks.text
  if (/^5\.[35]\./.test(enhanced ?? '')) return otherChecks.server
  return undefined
}

function stageOf({ code, command = 'CONN' }: SmtpError, progress: Progress): string {
  if (progress !== 'not begun') return 'the end of DATA'
  if (code === 'EAUTH') return 'AUTH'
  return command === 'CONN' ? 'connection' : command
}

/** Whether the answer may differ on another connection: no valid reply, 421, or a temporary refusal before RCPT. */
export function isAboutConnection({ code, command, responseCode }: SmtpError): boolean {
  if (command === 'API' && code === 'EENVELOPE') return false
  return (
    responseCode === undefined ||
    responseCode < 400 ||
    responseCode === 421 ||
    (command === 'MAIL FROM' && responseCode < 500)
  )
}

/** The server takes no further connection for now. */
export function isRefusedGreeting({ command, responseCode }: SmtpError): boolean {
  return command === 'CONN' && responseCode === 421
}

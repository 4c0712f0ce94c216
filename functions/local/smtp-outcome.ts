import type { Outcome } from '../ports/mailer.ts'

/** What nodemailer says of a failure. Its texts quote addresses and stay here. */
export interface SmtpError extends Error {
  code?: string
  command?: string
  responseCode?: number
  response?: string
}

/**
 * How far a message got. Until its last bytes, which hold the dot that ends it, no server may take it (RFC 5321,
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
  slow: 'The mail server has no room or no time for this account now: ask its operator why, should it last',
}

/** Refuses the sender, whatever the reader: authentication (RFC 4954), who may send (RFC 7372, Exchange), a bad sender. */
const aboutSender = new Set(['5.7.8', '5.7.9', '5.7.11', '5.7.60', '5.7.64', '5.2.252', '5.1.7', '5.1.8'])
const signInCodes = new Set([530, 534, 535, 538])

/** No such mailbox, host or address, or one that moved away (RFC 3463, 3.2; RFC 7505). */
const noMailbox = new Set(['5.1.1', '5.1.2', '5.1.3', '5.1.6', '5.1.10'])
/** The mailbox is there and takes nothing: disabled, full, or the message is too large for it (RFC 3463, 3.3). */
const mailboxRefuses = new Set(['5.2.0', '5.2.1', '5.2.2', '5.2.3', '5.2.4'])

/** As SES and Google word it. Of one mailbox that gets too much they speak otherwise. */
const throttling = /throttling failure|sending (rate|limit|quota)|daily\b.*\b(limit|quota)/i

/**
 * What a failure over SMTP means for a message. Until its text was whole nothing was sent, and no reply is a lost one.
 * RFC 5321, 4.2.1: 4yz asks to try again, 5yz refuses for good.
 */
export function outcomeOf(error: SmtpError, progress: Progress, from: string): Outcome {
  const { code, command, response = '', responseCode = 0 } = error
  const enhanced = /^\d{3}[ -](\d\.\d{1,3}\.\d{1,3})\b/.exec(response)?.[1]
  const stage = stageOf(error, progress)
  const codes = [responseCode || code || 'error', enhanced].filter(Boolean).join(' ')
  const reason = `SMTP ${codes} at ${stage}`
  const namesReader = stage === 'RCPT TO' || stage === 'DATA' || stage === 'the end of DATA'
  const refused = (next: 'wait' | 'stop', why: string) =>
    ({ is: 'refused', reason: `${why} (${reason})`, next }) as const

  if (responseCode < 400) {
    if (progress === 'may be whole') return { is: 'lost', reason }
    // nodemailer itself, of an address that no envelope can hold.
    if (command === 'API' && code === 'EENVELOPE') return { is: 'refused', reason, next: 'never' }
    // What is no reply is no refusal either.
    if (code === 'EENVELOPE' && namesReader) return { is: 'refused', reason, next: 'later' }
    return code === 'EAUTH' ? refused('stop', advice.signIn) : refused('wait', advice.unreached)
  }
  if (throttling.test(response) && (responseCode < 500 || enhanced === '5.4.5')) {
    return { is: 'throttled', limit: /daily/i.test(response) ? 'daily' : 'rate' }
  }
  if (responseCode < 500) {
    return namesReader ? { is: 'refused', reason, next: 'later' } : refused('wait', advice.slow)
  }
  if (signInCodes.has(responseCode) || code === 'EAUTH') return refused('stop', advice.signIn)
  if (aboutSender.has(enhanced ?? '') || stage === 'MAIL FROM') return refused('stop', advice.sender)
  if (!namesReader) return refused('stop', advice.connection)
  if (noMailbox.has(enhanced ?? '')) return { is: 'refused', reason, next: 'never', bounced: true }
  if (mailboxRefuses.has(enhanced ?? '')) return { is: 'refused', reason, next: 'never' }
  // SES lists the identities that it does not know.
  if (/not verified/i.test(response)) {
    if (response.includes(from)) return refused('stop', advice.sender)
    if (response.includes('@')) return { is: 'refused', reason, next: 'aside' }
  }
  return { is: 'refused', reason, next: 'unclear' }
}

function stageOf({ code, command = 'CONN' }: SmtpError, progress: Progress): string {
  if (progress !== 'not begun') return 'the end of DATA'
  if (code === 'EAUTH') return 'AUTH'
  return command === 'CONN' ? 'connection' : command
}

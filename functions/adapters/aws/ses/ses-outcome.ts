import { names, readMailbox } from '../../../domain/email/mailbox.ts'
import type { Outcome } from '../../../ports/mailer.ts'

/** What the SDK throws: an answer from SES with a status, or a failure of the connection with a system's code. */
interface SesError extends Error {
  code?: string
  $metadata?: { httpStatusCode?: number }
}

/** SES's v1 interface says `Throttling`; the others are what AWS's front doors and newer interfaces say. */
const throttling = new Set([
  'Throttling',
  'ThrottlingException',
  'ThrottledException',
  'TooManyRequestsException',
  'RequestLimitExceeded',
  'RequestThrottled',
  'RequestThrottledException',
  'LimitExceededException',
  'SlowDown',
])

/** About the reader's address. */
const aboutTheReader = new Set(['InvalidParameterValue', 'InvalidParameterCombination'])

/** What never reached SES: no name, no route, nobody listening, or no credentials to ask with. */
const neverSent = new Set([
  'ECONNREFUSED',
  'ENOTFOUND',
  'EAI_AGAIN',
  'EHOSTUNREACH',
  'ENETUNREACH',
  'ERR_TLS_CERT_ALTNAME_INVALID',
])

/**
 * What an attempt to send from an address, which threw, means for the delivery. Reasons name errors only, since SES's
 * messages quote addresses.
 */
export function outcomeOf(thrown: unknown, from: string): Outcome {
  const error = thrown as SesError
  const { name, message } = error
  const status = error.$metadata?.httpStatusCode
  if (throttling.has(name) || status === 429) {
    return { kind: 'throttled', limit: /daily|24.?hour/i.test(message) ? 'daily' : 'rate' }
  }
  if (status !== undefined && status < 500) return refusal(name, message, from)
  if (neverSent.has(error.code ?? '')) {
    return { kind: 'refused', reason: `SES could not be reached: ${error.code}`, next: 'wait' }
  }
  if (name === 'CredentialsProviderError') {
    return { kind: 'refused', reason: 'The function has no credentials to call SES with', next: 'stop' }
  }
  // A server's error, a hang-up or no answer in time: SES may have taken the mail.
  return { kind: 'lost', reason: `SES did not answer: ${error.code ?? name}` }
}

function refusal(name: string, message: string, from: string): Outcome {
  const reason = `SES refused the email: ${name}`
  const unverified = /not verified/i.test(message)
  // Everything has the same sender, and a paused account refuses all: going on would refuse everybody.
  if (unverified && names(message, readMailbox(from).address)) {
    return { kind: 'refused', reason: `${reason}, since the sender is not verified`, next: 'stop' }
  }
  // In the sandbox, verified readers get their email; the others wait until the account is out of it.
  if (unverified) {
    const sandbox =
      'since this SES account is in the sandbox and sends to verified addresses only: request production access'
    return {
      kind: 'refused',
      reason: `${reason}, ${sandbox}`,
      next: message.includes('@') ? 'aside' : 'unclear',
    }
  }
  const suspended = /suspended|paused/i.test(message)
  if (suspended) return { kind: 'refused', reason, next: 'stop' }
  if (aboutTheReader.has(name)) return { kind: 'refused', reason, next: 'never' }
  // SES found spam or a virus, which may be in everybody's email or only in this one.
  return { kind: 'refused', reason, next: name === 'MessageRejected' ? 'unclear' : 'stop' }
}

import { names, readMailbox } from '../../../domain/email/mailbox.ts'
import type { Outcome } from '../../../ports/mailer.ts'

/** An error of the SDK: an answer from SES with a status, or a failed connection with the code of a system error. */
interface SesError extends Error {
  code?: string
  $metadata?: { httpStatusCode?: number }
}

/** Names of errors for throttling. The first API of SES uses `Throttling`; load balancers and newer APIs use the others. */
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

/** Names of errors about the reader's address. */
const addressErrors = new Set(['InvalidParameterValue', 'InvalidParameterCombination'])

/** Codes of system errors that mean that the request never reached SES. */
const neverSent = new Set([
  'ECONNREFUSED',
  'ENOTFOUND',
  'EAI_AGAIN',
  'EHOSTUNREACH',
  'ENETUNREACH',
  'ERR_TLS_CERT_ALTNAME_INVALID',
])

/**
 * What an error while sending means for the delivery. Reasons contain only names of errors, since the messages of SES
 * quote addresses.
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
  // An error of the server, a closed connection or no answer in time: SES may have accepted the email.
  return { kind: 'lost', reason: `SES did not answer: ${error.code ?? name}` }
}

function refusal(name: string, message: string, from: string): Outcome {
  const reason = `SES refused the email: ${name}`
  const unverified = /not verified/i.test(message)
  // All emails have the same sender, so SES would refuse every one.
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
  if (addressErrors.has(name)) return { kind: 'refused', reason, next: 'never' }
  // SES found spam or a virus, which may be in all emails or only in this one.
  return { kind: 'refused', reason, next: name === 'MessageRejected' ? 'unclear' : 'stop' }
}

/** How a call can go wrong. The first four never take effect; the last three did. */
export type Fault =
  | 'refused'
  | 'throttled'
  | 'broken'
  /** The SDK does not try again, as if all its tries were used up. */
  | 'denied'
  /** A batch of which only the first half takes effect, as AWS may answer any batch. */
  | 'half'
  | 'reply lost'
  /** Whoever called has ended: all that it still asks is denied, until the door is told that it started anew. */
  | 'crash'
  | { delayedMs: number }

export interface Answer {
  status: number
  type: string
  body: string
}

/** How each service says that it is asked too much. */
export function throttle(service: string, message = 'Rate exceeded'): Answer {
  if (service === 's3') return xml(503, 'SlowDown', 'Please reduce your request rate.')
  if (service === 'ses') return queryError(400, 'Throttling', message)
  return json(
    400,
    service === 'dynamodb' ? 'ProvisionedThroughputExceededException' : 'ThrottlingException',
    message,
  )
}

/** How each service says that somebody may not. */
export function denial(service: string): Answer {
  if (service === 's3') return xml(403, 'AccessDenied', 'Access Denied')
  if (service === 'ses') return queryError(403, 'AccessDenied', 'Not authorized')
  return json(400, 'AccessDeniedException', 'Not authorized')
}

/** How each service says that it broke. */
export function internalError(service: string): Answer {
  if (service === 's3') return xml(500, 'InternalError', 'We encountered an internal error.')
  if (service === 'ses') return queryError(500, 'InternalFailure', 'An internal failure occurred.')
  return json(500, 'InternalServerError', 'An internal failure occurred.')
}

/** An error of the query protocol, which SES speaks. */
export function queryError(status: number, code: string, message: string): Answer {
  const error = `<Error><Type>Sender</Type><Code>${code}</Code><Message>${message}</Message></Error>`
  return {
    status,
    type: 'text/xml',
    body: `<ErrorResponse xmlns="http://ses.amazonaws.com/doc/2010-12-01/">${error}</ErrorResponse>`,
  }
}

function xml(status: number, code: string, message: string): Answer {
  const body = `<?xml version="1.0"?><Error><Code>${code}</Code><Message>${message}</Message></Error>`
  return { status, type: 'application/xml', body }
}

function json(status: number, code: string, message: string): Answer {
  const body = JSON.stringify({ __type: `com.amazonaws#${code}`, message })
  return { status, type: 'application/x-amz-json-1.0', body }
}

/** How a call can fail. The first four have no effect; the later ones have. */
export type Fault =
  | 'refused'
  | 'throttled'
  | 'broken'
  /** The SDK does not try again, as if it had used up its attempts. */
  | 'denied'
  /** Only the first half of a batch takes effect, which AWS may answer to any batch. */
  | 'half'
  | 'reply lost'
  /** The caller ends: all its calls are denied until `reset`. */
  | 'crash'
  | { delayedMs: number }

/** An HTTP answer. */
export interface Answer {
  status: number
  type: string
  body: string
}

/** The answer by which a service throttles. */
export function throttle(service: string, message = 'Rate exceeded'): Answer {
  if (service === 's3') return xml(503, 'SlowDown', 'Please reduce your request rate.')
  if (service === 'ses') return queryError(400, 'Throttling', message)
  return json(
    400,
    service === 'dynamodb' ? 'ProvisionedThroughputExceededException' : 'ThrottlingException',
    message,
  )
}

/** The answer by which a service denies access. */
export function denial(service: string): Answer {
  if (service === 's3') return xml(403, 'AccessDenied', 'Access Denied')
  if (service === 'ses') return queryError(403, 'AccessDenied', 'Not authorized')
  return json(400, 'AccessDeniedException', 'Not authorized')
}

/** The answer by which a service reports an internal error. */
export function internalError(service: string): Answer {
  if (service === 's3') return xml(500, 'InternalError', 'We encountered an internal error.')
  if (service === 'ses') return queryError(500, 'InternalFailure', 'An internal failure occurred.')
  return json(500, 'InternalServerError', 'An internal failure occurred.')
}

/** An error of the query protocol, which SES uses. */
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

import { setTimeout as sleep } from 'node:timers/promises'
import { fromEnv } from '@aws-sdk/credential-provider-env'
import { Sha256 } from '@smithy/core/checksum'
import { SignatureV4 } from '@smithy/signature-v4'

/** A request to a service of AWS. */
export interface SignedRequest {
  /** The name of the service in the signature: `s3`, `ssm`. */
  service: string
  url: URL
  headers?: Record<string, string>
  /** Sent with POST; without one it is a GET. */
  body?: string
}

/** The answer of the service. */
export interface SignedResponse {
  status: number
  headers: Headers
  text: string
}

/** Milliseconds to wait before each further attempt. */
const WAITS_MS = [100, 400, 1600]
const ATTEMPT_MS = 2000
/** Milliseconds for all attempts together, since readers wait for some functions. */
const TOTAL_MS = 5000

/**
 * Sends a signed request to a service of AWS, and repeats it a few times if the service fails or throttles us. It
 * replaces the clients of the SDK in functions that read one object or one parameter: they would be half as large again.
 * Returns the last answer, whatever its status.
 * @throws {Error} if the service could not be reached.
 */
export async function signedFetch(request: SignedRequest): Promise<SignedResponse> {
  const deadline = AbortSignal.timeout(TOTAL_MS)
  for (let attempt = 0; ; attempt++) {
    const result = await send(request, deadline).catch((error: Error) => error)
    const wait = WAITS_MS[attempt]
    if (wait !== undefined && !deadline.aborted && (result instanceof Error || isTemporary(result))) {
      await sleep(wait)
      continue
    }
    if (result instanceof Error) throw result
    return result
  }
}

function isTemporary({ status, text }: SignedResponse): boolean {
  return status >= 500 || status === 429 || (status === 400 && text.includes('Throttl'))
}

async function send(
  { service, url, headers = {}, body }: SignedRequest,
  deadline: AbortSignal,
): Promise<SignedResponse> {
  const signer = new SignatureV4({
    service,
    region: process.env.AWS_REGION ?? '',
    credentials: fromEnv(),
    sha256: Sha256,
    uriEscapePath: false,
  })
  const method = body === undefined ? 'GET' : 'POST'
  const signed = await signer.sign({
    method,
    protocol: url.protocol,
    hostname: url.hostname,
    path: url.pathname,
    headers: { host: url.host, ...headers },
    ...(body !== undefined && { body }),
  })
  const { host: _, ...signedHeaders } = signed.headers
  const response = await fetch(url, {
    method,
    headers: signedHeaders,
    signal: AbortSignal.any([deadline, AbortSignal.timeout(ATTEMPT_MS)]),
    ...(body !== undefined && { body }),
  })
  return { status: response.status, headers: response.headers, text: await response.text() }
}

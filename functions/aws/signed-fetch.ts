import { fromEnv } from '@aws-sdk/credential-provider-env'
import { Sha256 } from '@smithy/core/checksum'
import { SignatureV4 } from '@smithy/signature-v4'

export interface Asked {
  /** As it signs: `s3`, `ssm`. */
  service: string
  url: URL
  headers?: Record<string, string>
  /** Sent with POST; without one it is a GET. */
  body?: string
}

const TIMEOUT_MS = 5000

/**
 * Asks a service of AWS with one signed request. Functions that ask for one object or one parameter would grow by half
 * with the client for all that the service can do. It rejects where the service can't be reached.
 */
export async function signedFetch({ service, url, headers = {}, body }: Asked): Promise<Response> {
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
  const { host: _, ...sent } = signed.headers
  return fetch(url, {
    method,
    headers: sent,
    signal: AbortSignal.timeout(TIMEOUT_MS),
    ...(body !== undefined && { body }),
  })
}

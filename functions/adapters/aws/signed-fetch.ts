import { setTimeout as sleep } from 'node:timers/promises'
import { fromEnv } from '@aws-sdk/credential-provider-env'
import { Sha256 } from '@smithy/core/checksum'
import { SignatureV4 } from '@smithy/signature-v4'

/** Where a request goes, and who makes it: the `config` of any client of the SDK. */
export interface Access {
  region: () => Promise<string>
  credentials: () => Promise<{ accessKeyId: string; secretAccessKey: string; sessionToken?: string }>
}

/** What a function of Lambda has in its environment variables. */
export const ofEnvironment: Access = {
  region: async () => process.env.AWS_REGION ?? '',
  credentials: fromEnv(),
}

/** A request to a service of AWS. It may be repeated, so it must do the same when it is made twice. */
export interface SignedRequest {
  /** The name of the service in the signature: `s3`, `ssm`. */
  service: string
  /** Its path is encoded already. */
  url: URL
  method?: 'GET' | 'POST' | 'PUT' | 'DELETE'
  headers?: Record<string, string>
  body?: string | Uint8Array
}

/** How long a request may take, in milliseconds. */
export interface Patience {
  attempt: number
  /** For all attempts together. */
  total: number
}

/** The answer of the service. */
export interface SignedResponse {
  status: number
  headers: Headers
  body: Uint8Array<ArrayBuffer>
  text: string
}

/** Milliseconds to wait before each further attempt, as long as the time for all of them lasts. */
const WAITS_MS = [100, 400, 1600, 3200, 6400]
/** Readers wait for some functions. */
const SHORT: Patience = { attempt: 2000, total: 5000 }

/**
 * Sends a signed request to a service of AWS, and repeats it a few times if the service fails or throttles us. It
 * replaces the SDK's clients of services of which we need a few simple requests: they would add half as much again to a
 * bundle. Returns the last answer, whatever its status.
 * @throws {Error} if the service could not be reached.
 */
export async function signedFetch(
  request: SignedRequest,
  access: Access = ofEnvironment,
  patience: Patience = SHORT,
): Promise<SignedResponse> {
  const deadline = AbortSignal.timeout(patience.total)
  const end = performance.now() + patience.total
  for (let attempt = 0; ; attempt++) {
    const result = await send(
      request,
      access,
      AbortSignal.any([deadline, AbortSignal.timeout(patience.attempt)]),
    ).catch((error: Error) => error)
    const wait = WAITS_MS[attempt]
    if (
      wait !== undefined &&
      performance.now() + wait < end &&
      (result instanceof Error || isTemporary(result))
    ) {
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
  { service, url, method = 'GET', headers = {}, body }: SignedRequest,
  { region, credentials }: Access,
  signal: AbortSignal,
): Promise<SignedResponse> {
  const signer = new SignatureV4({
    service,
    region: await region(),
    credentials: await credentials(),
    sha256: Sha256,
    uriEscapePath: false,
  })
  const signed = await signer.sign({
    method,
    protocol: url.protocol,
    hostname: url.hostname,
    path: url.pathname,
    query: Object.fromEntries(url.searchParams),
    headers: { host: url.host, ...headers },
    ...(body !== undefined && { body }),
  })
  const { host: _, ...signedHeaders } = signed.headers
  const response = await fetch(url, {
    method,
    headers: signedHeaders,
    signal,
    ...(body !== undefined && { body: body as BodyInit }),
  })
  const bytes = new Uint8Array(await response.arrayBuffer())
  return {
    status: response.status,
    headers: response.headers,
    body: bytes,
    get text() {
      return new TextDecoder().decode(bytes)
    },
  }
}

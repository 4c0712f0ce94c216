import { setTimeout as sleep } from 'node:timers/promises'
import { fromEnv } from '@aws-sdk/credential-provider-env'
import { Sha256 } from '@smithy/core/checksum'
import { SignatureV4 } from '@smithy/signature-v4'

export interface SignedRequest {
  /** As it signs: `s3`, `ssm`. */
  service: string
  url: URL
  headers?: Record<string, string>
  /** Sent with POST; without one it is a GET. */
  body?: string
}

export interface SignedResponse {
  status: number
  headers: Headers
  text: string
}

/** Milliseconds to wait before each further try. */
const WAITS = [100, 400, 1600]
const TRY_MS = 2000
/** All tries together, since readers wait for some functions. */
const ALL_MS = 5000

/**
 * Asks a service of AWS by signed requests until it answers, a few times at most. Functions that ask for one object or
 * one parameter would grow by half with the client for all that the service can do. It rejects where the service can't
 * be reached, and answers with its last word where it goes on saying that it broke or is asked too much.
 */
export async function signedFetch(asked: SignedRequest): Promise<SignedResponse> {
  const deadline = AbortSignal.timeout(ALL_MS)
  for (let tried = 0; ; tried++) {
    const came = await ask(asked, deadline).catch((error: Error) => error)
    const wait = WAITS[tried]
    if (wait !== undefined && !deadline.aborted && (came instanceof Error || isPassing(came))) {
      await sleep(wait)
      continue
    }
    if (came instanceof Error) throw came
    return came
  }
}

function isPassing({ status, text }: SignedResponse): boolean {
  return status >= 500 || status === 429 || (status === 400 && text.includes('Throttl'))
}

async function ask(
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
  const { host: _, ...sent } = signed.headers
  const answer = await fetch(url, {
    method,
    headers: sent,
    signal: AbortSignal.any([deadline, AbortSignal.timeout(TRY_MS)]),
    ...(body !== undefined && { body }),
  })
  return { status: answer.status, headers: answer.headers, text: await answer.text() }
}

import { fromEnv } from '@aws-sdk/credential-provider-env'
import { Sha256 } from '@smithy/core/checksum'
import { SignatureV4 } from '@smithy/signature-v4'

/** What came of asking for an object that we may have already. */
export type Got = { is: 'same' } | { is: 'none' } | { is: 'new'; text: string; etag: string | undefined }

const TIMEOUT_MS = 5000

/**
 * Reads one object of a bucket, unless it still has this ETag. Functions that keep no other files would double their
 * size with the client for all of S3, so this signs the one request itself. It rejects where S3 can't be asked.
 */
export async function signedGet(bucket: string, key: string, etag?: string): Promise<Got> {
  const region = process.env.AWS_REGION ?? ''
  const endpoint = process.env.AWS_ENDPOINT_URL_S3
  const url = new URL(
    endpoint ? `${endpoint}/${bucket}/${key}` : `https://${bucket}.s3.${region}.amazonaws.com/${key}`,
  )
  const signer = new SignatureV4({
    service: 's3',
    region,
    credentials: fromEnv(),
    sha256: Sha256,
    uriEscapePath: false,
  })
  const signed = await signer.sign({
    method: 'GET',
    protocol: url.protocol,
    hostname: url.hostname,
    path: url.pathname,
    headers: {
      host: url.host,
      'x-amz-content-sha256': 'UNSIGNED-PAYLOAD',
      ...(etag !== undefined && { 'if-none-match': etag }),
    },
  })
  const { host: _, ...headers } = signed.headers
  const answer = await fetch(url, { headers, signal: AbortSignal.timeout(TIMEOUT_MS) })
  if (answer.status === 304) return { is: 'same' }
  if (answer.ok) {
    const tag = answer.headers.get('etag') ?? undefined
    // Not every S3 compares tags for us.
    return tag !== undefined && tag === etag
      ? { is: 'same' }
      : { is: 'new', text: await answer.text(), etag: tag }
  }
  // To whom may not list, S3 calls a missing object forbidden.
  if (answer.status === 404 || answer.status === 403) return { is: 'none' }
  throw new Error(`S3 answered ${answer.status} to the question for ${key}.`)
}

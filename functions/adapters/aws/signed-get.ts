import { signedFetch } from './signed-fetch.ts'

/** What came of asking for an object that we may have already. */
export type Got = { is: 'same' } | { is: 'none' } | { is: 'new'; text: string; etag: string | undefined }

/** Reads one object of a bucket, unless it still has this ETag. It rejects where S3 can't be asked. */
export async function signedGet(bucket: string, key: string, etag?: string): Promise<Got> {
  const endpoint = process.env.AWS_ENDPOINT_URL_S3
  const host = `https://${bucket}.s3.${process.env.AWS_REGION}.amazonaws.com`
  const answer = await signedFetch({
    service: 's3',
    url: new URL(endpoint ? `${endpoint}/${bucket}/${key}` : `${host}/${key}`),
    headers: {
      'x-amz-content-sha256': 'UNSIGNED-PAYLOAD',
      ...(etag !== undefined && { 'if-none-match': etag }),
    },
  })
  if (answer.status === 304) return { is: 'same' }
  if (answer.status === 200) {
    const tag = answer.headers.get('etag') ?? undefined
    // Not every S3 compares tags for us.
    return tag !== undefined && tag === etag ? { is: 'same' } : { is: 'new', text: answer.text, etag: tag }
  }
  // To whom may not list, S3 calls a missing object forbidden.
  if (answer.status === 404 || answer.status === 403) return { is: 'none' }
  throw new Error(`S3 answered ${answer.status} to the request for ${key}.`)
}

import { ofEnvironment } from '../signed-fetch.ts'
import { s3Request } from './s3-request.ts'

/** The result of reading an object that we may have already. */
export type GetResult =
  | { kind: 'unchanged' }
  | { kind: 'missing' }
  | { kind: 'read'; text: string; etag: string | undefined }

/**
 * Reads one object of a bucket, unless it still has this ETag.
 * @throws {Error} if S3 does not answer, or answers with an error.
 */
export async function signedGet(bucket: string, key: string, etag?: string): Promise<GetResult> {
  const headers: Record<string, string> = etag === undefined ? {} : { 'if-none-match': etag }
  const response = await s3Request({ bucket, key, headers }, ofEnvironment)
  if (response.status === 304) return { kind: 'unchanged' }
  if (response.status === 200) {
    const tag = response.headers.get('etag') ?? undefined
    // Some replacements of S3 ignore `if-none-match`.
    const isUnchanged = tag !== undefined && tag === etag
    return isUnchanged ? { kind: 'unchanged' } : { kind: 'read', text: response.text, etag: tag }
  }
  // S3 answers 403 for a missing object if the caller may not list the bucket.
  if (response.status === 404 || response.status === 403) return { kind: 'missing' }
  throw new Error(`S3 answered ${response.status} to the request for ${key}.`)
}

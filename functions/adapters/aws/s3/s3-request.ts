import {
  type Access,
  type Patience,
  type SignedRequest,
  type SignedResponse,
  signedFetch,
} from '../signed-fetch.ts'

/** A request about a bucket or about one object of it. */
export interface S3Request extends Omit<SignedRequest, 'service' | 'url'> {
  bucket: string
  /** Without one, the request is about the bucket. */
  key?: string
  query?: Record<string, string>
}

/** Sends a request to S3. Without `patience`, a reader is waiting for it. In tests, an environment variable names another address. */
export async function s3Request(
  { bucket, key = '', query = {}, headers, ...request }: S3Request,
  access: Access,
  patience?: Patience,
): Promise<SignedResponse> {
  const endpoint = process.env.AWS_ENDPOINT_URL_S3
  const host = endpoint
    ? `${endpoint}/${bucket}`
    : `https://${bucket}.s3.${await access.region()}.amazonaws.com`
  const url = new URL(`${host}/${key.split('/').map(escapeStrictly).join('/')}`)
  // The signature escapes a query more strictly than a form does.
  url.search = Object.entries(query)
    .map(([name, value]) => `${name}=${escapeStrictly(value)}`)
    .join('&')
  return signedFetch(
    {
      ...request,
      service: 's3',
      url,
      // TLS protects the body, which is not hashed a second time.
      headers: { 'x-amz-content-sha256': 'UNSIGNED-PAYLOAD', ...headers },
    },
    access,
    patience,
  )
}

/** RFC 3986, 2.3: everything but the unreserved characters is escaped, as signatures expect. */
function escapeStrictly(text: string): string {
  return encodeURIComponent(text).replace(
    /[!'()*]/g,
    (one) => `%${one.charCodeAt(0).toString(16).toUpperCase()}`,
  )
}

import type { Files, FileType } from '../../../ports/files.ts'
import { type Access, ofEnvironment, type Patience, type SignedResponse } from '../signed-fetch.ts'
import { typeHeaders } from './compressible-type.ts'
import { elements, s3Error } from './s3-answers.ts'
import { type S3Request, s3Request } from './s3-request.ts'

const PATIENCE: Patience = { attempt: 8000, total: 40_000 }

/** The files port on a bucket. S3 replaces an object atomically, and a read returns the last write. */
export class S3Files implements Files {
  readonly #bucket: string
  readonly #access: Access

  constructor(bucket: string, access: Access = ofEnvironment) {
    this.#bucket = bucket
    this.#access = access
  }

  async read(path: string): Promise<Uint8Array | undefined> {
    const response = await this.#send({ key: path })
    if (response.status === 404 && elements(response.text, 'Code')[0] === 'NoSuchKey') return undefined
    return this.#done(response, path).body
  }

  async write(
    path: string,
    body: Uint8Array | string,
    { contentType, cacheControl }: FileType,
  ): Promise<void> {
    const headers = {
      ...typeHeaders(contentType),
      ...(cacheControl !== undefined && { 'cache-control': cacheControl }),
    }
    this.#done(await this.#send({ method: 'PUT', key: path, body, headers }), path)
  }

  async remove(path: string): Promise<void> {
    this.#done(await this.#send({ method: 'DELETE', key: path }), path)
  }

  async *list(prefix: string): AsyncIterable<string> {
    let token: string | undefined
    do {
      const query = { 'list-type': '2', prefix, ...(token !== undefined && { 'continuation-token': token }) }
      const { text } = this.#done(await this.#send({ query }), prefix)
      yield* elements(text, 'Key')
      token = elements(text, 'NextContinuationToken')[0]
    } while (token !== undefined)
  }

  #send(request: Omit<S3Request, 'bucket'>): Promise<SignedResponse> {
    return s3Request({ ...request, bucket: this.#bucket }, this.#access, PATIENCE)
  }

  /** @throws {Error} with the name of S3's error, if S3 refused. */
  #done(response: SignedResponse, path: string): SignedResponse {
    if (response.status >= 300) throw s3Error(response, `${this.#bucket}/${path}`)
    return response
  }
}

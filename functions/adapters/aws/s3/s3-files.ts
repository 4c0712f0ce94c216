import {
  DeleteObjectCommand,
  GetObjectCommand,
  ListObjectsV2Command,
  NoSuchKey,
  PutObjectCommand,
  type S3Client,
} from '@aws-sdk/client-s3'
import type { Files, FileType } from '../../../ports/files.ts'

/** The files port on a bucket. S3 replaces an object atomically, and a read returns the last write. */
export class S3Files implements Files {
  readonly #client: S3Client
  readonly #bucket: string

  constructor(client: S3Client, bucket: string) {
    this.#client = client
    this.#bucket = bucket
  }

  async read(path: string): Promise<Uint8Array | undefined> {
    try {
      const { Body } = await this.#client.send(new GetObjectCommand(this.#object(path)))
      return await Body?.transformToByteArray()
    } catch (error) {
      if (error instanceof NoSuchKey) return undefined
      throw error
    }
  }

  async write(
    path: string,
    body: Uint8Array | string,
    { contentType, cacheControl }: FileType,
  ): Promise<void> {
    await this.#client.send(
      new PutObjectCommand({
        ...this.#object(path),
        // As bytes, since the SDK does not know the length of an empty string.
        Body: typeof body === 'string' ? Buffer.from(body) : body,
        ContentType: contentType,
        CacheControl: cacheControl,
      }),
    )
  }

  async remove(path: string): Promise<void> {
    await this.#client.send(new DeleteObjectCommand(this.#object(path)))
  }

  async *list(prefix: string): AsyncIterable<string> {
    let ContinuationToken: string | undefined
    do {
      const page = await this.#client.send(
        new ListObjectsV2Command({ Bucket: this.#bucket, Prefix: prefix, ContinuationToken }),
      )
      for (const { Key } of page.Contents ?? []) if (Key !== undefined) yield Key
      ContinuationToken = page.NextContinuationToken
    } while (ContinuationToken !== undefined)
  }

  #object(path: string) {
    return { Bucket: this.#bucket, Key: path }
  }
}

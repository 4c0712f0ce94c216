/**
 * Files of a folder or a bucket, by slash-separated path without a leading slash.
 *
 * @throws from every method, if the folder or the bucket can't be reached or refuses.
 */
export interface Files {
  /** Returns the whole file; `undefined` if there is none. */
  read(path: string): Promise<Uint8Array | undefined>
  /**
   * Replaces the whole file at once: a reader sees the old bytes or the new ones, never a part.
   * @throws if it was not written, and the old file remains.
   */
  write(path: string, body: Uint8Array | string, type: FileType): Promise<void>
  /** Deletes a file; does nothing if there is none. */
  remove(path: string): Promise<void>
  /** Lists every path that begins with `prefix`, sorted. */
  list(prefix: string): AsyncIterable<string>
}

/** The HTTP headers that a file is served with. */
export interface FileType {
  contentType: string
  cacheControl?: string
}

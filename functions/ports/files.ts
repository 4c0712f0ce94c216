/** Files under slash-separated paths without a leading slash: a folder, or a bucket. */
export interface Files {
  read(path: string): Promise<Uint8Array | undefined>
  /** Puts the whole file in place at once; a reader sees the old bytes or the new ones, never a part. */
  write(path: string, body: Uint8Array | string, type: FileType): Promise<void>
  remove(path: string): Promise<void>
  /** Every path that begins with `prefix`, in order. */
  list(prefix: string): AsyncIterable<string>
}

export interface FileType {
  contentType: string
  cacheControl?: string
}

/** Most articles of one batch, and most bytes: an entry of the desk log is one item, and DynamoDB's limit is 400 KB. */
const MOST = { articles: 100, bytes: 200_000 }

/** Cuts a list into batches that each fit one entry of the desk log, in order. */
export function* batches<T>(articles: readonly T[]): Iterable<T[]> {
  let batch: T[] = []
  let bytes = 0
  for (const article of articles) {
    const size = Buffer.byteLength(JSON.stringify(article))
    if (batch.length > 0 && (batch.length === MOST.articles || bytes + size > MOST.bytes)) {
      yield batch
      batch = []
      bytes = 0
    }
    batch.push(article)
    bytes += size
  }
  if (batch.length > 0) yield batch
}

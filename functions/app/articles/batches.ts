/** The most articles and bytes in a batch. A log entry is one item of the table, and DynamoDB's limit is 400 KB. */
const limits = { articles: 100, bytes: 200_000 }

/** Splits a list into batches that each fit into one log entry, in order. */
export function* splitIntoBatches<T>(articles: readonly T[]): Iterable<T[]> {
  let batch: T[] = []
  let bytes = 0
  for (const article of articles) {
    const size = Buffer.byteLength(JSON.stringify(article))
    if (batch.length > 0 && (batch.length === limits.articles || bytes + size > limits.bytes)) {
      yield batch
      batch = []
      bytes = 0
    }
    batch.push(article)
    bytes += size
  }
  if (batch.length > 0) yield batch
}

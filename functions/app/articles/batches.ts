import type { Article } from '../../domain/model/article.ts'

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

/** Sorts articles by time, the earliest first, and keeps only the last version of each. */
export function sortedByTime(articles: readonly Article[]): Article[] {
  const latest = new Map(articles.map((article) => [article.id, article]))
  const time = ({ published, firstSeen }: Article) => published ?? firstSeen
  return [...latest.values()].sort((a, b) =>
    time(a) < time(b) ? -1 : time(a) > time(b) ? 1 : a.id < b.id ? -1 : 1,
  )
}

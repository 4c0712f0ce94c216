import type { FeedItem } from './item.ts'

/** The first items whose texts alone fit `limit` bytes: more than these never fit a feed of that size. */
export function mayFit(items: readonly FeedItem[], limit: number): FeedItem[] {
  let size = 0
  const end = items.findIndex(({ title, description, content }) => {
    size += title.length + description.length + content.length
    return size > limit
  })
  return end < 0 ? [...items] : items.slice(0, end)
}

/** How many of the first items fit `limit` bytes together. The rest is not measured. */
export function countThatFits<T>(
  items: readonly T[],
  measure: (item: T) => { bytes: number },
  limit: number,
): number {
  let size = 0
  const end = items.findIndex((item) => {
    size += measure(item).bytes
    return size > limit
  })
  return end < 0 ? items.length : end
}

import type { FeedItem } from './item.ts'

/** The first of the items that may fit a feed of `limit` bytes, going by their texts alone: more never do. */
export function mayFit(items: readonly FeedItem[], limit: number): FeedItem[] {
  let size = 0
  const end = items.findIndex(({ title, description, content }) => {
    size += title.length + description.length + content.length
    return size > limit
  })
  return end < 0 ? [...items] : items.slice(0, end)
}

/**
 * A serialised feed in its parts: up to the end of each item that fits `limit` bytes, and what follows the last. Texts
 * are escaped in feeds, so the closing tag is never part of one.
 */
export function partsThatFit(xml: string, closing: '</item>' | '</entry>', limit: number): string[] {
  const parts = xml.split(closing)
  let size = Buffer.byteLength(parts.pop()!)
  const end = parts.findIndex((part) => {
    size += Buffer.byteLength(part) + closing.length
    return size > limit
  })
  return end < 0 ? parts : parts.slice(0, end)
}

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

/**
 * Splits a serialized feed into parts, each up to the end of an item, and drops those that do not fit `limit` bytes. Texts
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

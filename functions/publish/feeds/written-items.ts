import type { FeedHead } from './feed.ts'
import type { FeedItem } from './item.ts'

/** A format of feeds: its writer, and what ends an item. Texts are escaped in feeds, so a tag is never part of one. */
export interface FeedFormat {
  write: (head: FeedHead, items: readonly FeedItem[]) => string
  opening: '<item>' | '<entry>'
  closing: '</item>' | '</entry>'
  /** What the items of one feed must not have in common is made different here, without a change of their sizes. */
  apart?: (written: readonly string[]) => string[]
}

/** An item as it stands in a feed, with the space before it. */
export interface WrittenItem {
  text: string
  bytes: number
}

/** Writes one item. A feed of many is `joinItems` of these, and a new story does not write the others again. */
export function writeItem(item: FeedItem, head: FeedHead, format: FeedFormat): WrittenItem {
  const text = around([item], head, format).first
  return { text, bytes: Buffer.byteLength(text) }
}

/** The bytes of a feed beside its items. */
export function bytesAround(items: readonly FeedItem[], head: FeedHead, format: FeedFormat): number {
  const { before, after } = around(items, head, format)
  return Buffer.byteLength(before + after)
}

/** The feed with these items, which are also given as they were written. */
export function joinItems(
  items: readonly FeedItem[],
  written: readonly WrittenItem[],
  head: FeedHead,
  format: FeedFormat,
): string {
  const { before, after } = around(items, head, format)
  const texts = written.map(({ text }) => text)
  return before + (format.apart?.(texts) ?? texts).join('') + after
}

/** A feed with the first of these items, cut into that item and what is around it. */
function around(items: readonly FeedItem[], head: FeedHead, { write, opening, closing }: FeedFormat) {
  const whole = write(head, items.slice(0, 1))
  const at = whole.indexOf(opening)
  if (at < 0) return { before: whole, first: '', after: '' }
  const start = whole.slice(0, at).trimEnd().length
  const end = whole.lastIndexOf(closing) + closing.length
  return { before: whole.slice(0, start), first: whole.slice(start, end), after: whole.slice(end) }
}

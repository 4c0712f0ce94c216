/**
 * How many items, from the first, fit a feed of at most `limit` bytes: serialised once with all of them, it is cut
 * after each. Texts are escaped in feeds, so the closing tag is never part of one.
 */
export function fitting(xml: string, closing: '</item>' | '</entry>', limit: number): number {
  const parts = xml.split(closing)
  const tail = Buffer.byteLength(parts.pop()!)
  let size = tail
  for (const [at, part] of parts.entries()) {
    size += Buffer.byteLength(part) + closing.length
    if (size > limit) return at
  }
  return parts.length
}

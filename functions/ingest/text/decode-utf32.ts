/** TextDecoder knows no UTF-32. What is no code point becomes U+FFFD. */
export function decodeUtf32(bytes: Uint8Array, littleEndian: boolean): string {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const parts: string[] = []
  for (let at = 0; at + 4 <= bytes.byteLength; at += 4) {
    const point = view.getUint32(at, littleEndian)
    const valid = point <= 0x10ffff && (point < 0xd800 || point > 0xdfff)
    parts.push(String.fromCodePoint(valid ? point : 0xfffd))
  }
  return parts.join('')
}

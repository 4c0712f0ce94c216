/**
 * Decodes a list: UTF-8, UTF-16 with a byte order mark or recognized by the zero bytes of its first letters, or else
 * Windows-1252, in which older versions of Excel save. Every line of the result ends with a line feed, since files that
 * were merged from several have more than one kind of line ending.
 */
export function decodeList(bytes: Uint8Array): string {
  return decoded(bytes).replace(/\r\n?/g, '\n')
}

function decoded(bytes: Uint8Array): string {
  const utf16 = utf16Of(bytes)
  if (utf16) return new TextDecoder(utf16).decode(bytes)
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return new TextDecoder('windows-1252').decode(bytes)
  }
}

/** The titles of columns begin with ASCII letters, each of which has one zero byte in UTF-16. */
function utf16Of([first, second]: Uint8Array): 'utf-16le' | 'utf-16be' | undefined {
  if ((first === 0xff && second === 0xfe) || (first !== 0 && second === 0)) return 'utf-16le'
  if ((first === 0xfe && second === 0xff) || (first === 0 && second !== 0)) return 'utf-16be'
  return undefined
}
